import type { DateOrder } from '../../core/date-text'
import type { PayLineKind, PayLineState } from '../../core/pay'
import type { MappedField } from '../../core/statement'
import type { Encoding, FileRefusal } from '../../core/statement-file'
import type { StatementField } from '../../core/statement-format'
import type { RowDoubtKind, RowProblem } from '../../core/statement-row'

const of = (n: number, one: string, many: string) => `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`
const payments = (n: number) => of(n, 'payment', 'payments')
const lines = (n: number) => of(n, 'line', 'lines')

/** Wording of the import of statements: what platforms say they pay. */
export const statements = {
  title: 'Import a statement',
  lead: 'What a platform says it pays: Outlier’s earnings (“Download to CSV”), Prolific’s submissions, DataAnnotation’s open page, or any other table whose columns you name once. You see first what it would bring; nothing changes before you say so.',
  choose: 'Choose a CSV file',
  orDrop: 'or drop it here. The same file again doubles nothing.',
  openPage: (platform: string) => `Read the open page of ${platform}`,
  openPageHint: (platform: string) =>
    `Open Funds History there, switch “Include paid” on and unfold what you need. ${platform} has no file, so Margin reads the rows that the page shows, once, when you press this.`,

  stages: {
    reading: 'Reading the file',
    comparing: 'Comparing with what is known',
    writing: 'Writing',
    'taking-back': 'Taking it back',
  },
  progress: (stage: string, percent: string) => `${stage}: ${percent}`,
  cancelled: 'Cancelled. Nothing was changed.',
  failed: (reason: string) => `That did not work: ${reason} Nothing was changed.`,
  unknownFailure: 'the browser gave no reason.',

  refusedTitle: (name: string) => `${name} was not taken`,
  refused: {
    empty: 'The file is empty. If the download was broken off, download it again.',
    spreadsheet: 'It is a spreadsheet (Excel, Numbers or LibreOffice), whatever its name says. Open it there and save it as CSV.',
    'old-spreadsheet': 'It is an office document of the old kind (.xls or .doc). Open it and save it as CSV.',
    zip: 'It is a zip archive. Unpack it, then choose the CSV file that comes out.',
    gzip: 'It is packed with gzip. Unpack it, then choose the file that comes out.',
    pdf: 'It is a PDF. Look for “CSV” or “Export” where you downloaded it.',
    image: 'It is a picture. A table as a CSV file is needed.',
    'web-page': 'It is a web page, often a sign-in page. Sign in at the platform, then download the file again.',
    json: 'It is JSON, not a table. Look for “CSV” where you downloaded it.',
    binary: 'It is no text. Choose the CSV file that the platform offers.',
    'too-large': 'It is larger than 80 MB. Export a shorter range of dates.',
    'no-table': 'It is text, but no line has two cells between commas, semicolons or tabs.',
    'no-rows': 'It has a header and no payment below it.',
    unreadable: 'The browser cannot read it. Was it moved or renamed? Choose it again.',
  } satisfies Record<FileRefusal | 'no-table' | 'no-rows' | 'unreadable', string>,

  noPage: {
    'not-granted': (platform: string) =>
      `Margin has no access to ${platform}. Switch the platform on in the options, then press again.`,
    'no-tab': (platform: string) => `No payments page of ${platform} is open. Open it in another tab, then press again.`,
    'no-table': (platform: string) =>
      `The open page of ${platform} shows no funds. Choose the tab “Funds History” there, wait until it has loaded, then press again.`,
    failed: (platform: string) => `The page of ${platform} could not be read. Load it again, then press again.`,
  },

  mapTitle: 'What do the columns mean?',
  mapLead: (name: string) =>
    `Margin does not know the columns of ${name}. Say it once; the next file with the same header is read the same way.`,
  mapKnown: 'The columns are read as you said last time.',
  changeColumns: 'Change the columns',
  sample: (n: number) => (n === 1 ? 'The header and the first line' : `The header and the first ${n} lines`),
  platformHint: 'Whose statement is it? For another platform write its name.',
  mapFields: {
    day: 'Day or time',
    amount: 'Amount',
    currency: 'Currency',
    project: 'Project',
    taskId: 'Task id',
    duration: 'Duration',
    kind: 'Kind of pay',
    status: 'State',
  } satisfies Record<MappedField, string>,
  noColumn: 'Not in the file',
  column: (n: number, title: string) => (title === '' ? `Column ${n}` : title),
  ofCurrency: 'Currency where the file names none',
  ofCurrencyHint: 'Three letters, like USD. Empty: amounts without one are refused.',
  dates: 'Dates like 3/4/2025',
  dateOrders: { ymd: 'None in the file', mdy: 'Month first: March 4', dmy: 'Day first: 3 April' } satisfies Record<
    DateOrder,
    string
  >,
  decimal: 'Decimals',
  decimals: { '.': 'A point: 1,234.56', ',': 'A comma: 1.234,56' },
  zone: 'Time zone of its times',
  zoneHint: 'Like Europe/Berlin or UTC, for times that name none.',
  ofState: 'State of all its payments',
  chooseOne: 'Choose…',
  missing: {
    platform: 'Name the platform.',
    day: 'Say which column has the day.',
    amount: 'Say which column has the amount.',
    currency: 'Write three letters, like USD.',
    dates: 'These dates can be read in two ways: choose one.',
    decimal: 'These amounts can be read in two ways: choose one.',
    zone: 'Write a time zone like Europe/Berlin.',
  },
  readIt: 'Read it',

  preview: 'What this would bring',
  previewOf: (name: string, platform: string) => (name === '' ? platform : `${name}, as a statement of ${platform}`),
  days: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  counts: (fresh: number, changed: number, same: number) =>
    [
      `${payments(fresh)} new`,
      ...(changed > 0 ? [`${changed.toLocaleString('en-US')} with news`] : []),
      ...(same > 0 ? [`${same.toLocaleString('en-US')} known just so`] : []),
    ].join(' · '),
  states: 'By state, in each currency for itself',
  state: 'State',
  rows: 'Payments',
  sum: 'Amount',
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
    'windows-1252': 'Windows-1252 (Western European)',
  } satisfies Record<Encoding, string>,
  guessed: (encoding: string) =>
    `The file does not say how its letters were saved. It was read as ${encoding}. If names look wrong below, save it as UTF-8 and choose it again.`,

  gapsTitle: 'The page does not show everything',
  folded: (n: number) => (n === 1 ? 'One day or project is folded.' : `${n} days or projects are folded.`),
  nextPage: 'There is a next page.',
  hidesPaid: '“Include paid” is off: what was paid already is missing.',
  paidUnknown: 'If there is a filter “Include paid”, switch it on.',
  gapsText:
    'Show more there and read again: what is read adds up, and nothing comes twice. You can also import what is here now.',
  readAgain: 'Read the page again',
  wholePage: 'All days of this page are read.',

  newsTitle: (n: number) => `${payments(n)} with news`,
  news: (what: string, before: string, after: string) => `${what}: ${before} → ${after}`,
  doubtsTitle: (n: number) => `${of(n, 'cell', 'cells')} read with a doubt`,
  doubts: {
    year: 'No year is written. Taken as the newest such day that is not to come.',
    gap: 'The clocks went forward over this time. Moved on by as much.',
    fold: 'The clocks went back over this time, so it was twice. Taken as the earlier.',
    future: 'The day is to come. Are day and month the wrong way round?',
    rounded: 'More decimals than the currency has. Rounded once, half to even.',
    kind: 'A kind of pay that Margin does not know. Taken as an adjustment.',
    status: 'A state that Margin does not know. Taken as pending.',
    duration: 'A duration that can be read in two ways. Left out.',
  } satisfies Record<RowDoubtKind, string>,
  doubtLines: (shown: string, more: number) => (more === 0 ? shown : `${shown} and ${more} more`),
  found: (line: number, text: string) => `line ${line}: ${text}`,
  foundRow: (row: number, text: string) => `row ${row}: ${text}`,

  problemsTitle: (n: number) => `${lines(n)} cannot be read`,
  problemsText:
    'They are left out. Correct them in the file and import it again, or enter them by hand: what is there by then comes only once.',
  line: 'Line',
  pageRow: 'Row',
  what: 'Where',
  text: 'What is written there',
  why: 'Why, and what to do',
  wholeLine: 'Whole line',
  fields: {
    day: 'Day',
    amount: 'Amount',
    currency: 'Currency',
    project: 'Project',
    taskId: 'Task id',
    duration: 'Duration',
    kind: 'Kind',
    status: 'State',
    bonus: 'Bonus',
    startedAt: 'Start',
  } satisfies Record<StatementField, string>,
  problems: {
    'not-a-number': 'Not one amount. Write it like $2.43, -2.43 USD or (2.43).',
    'two-ways': 'Can be read in two ways. Write it like 2025-03-30 or 1234.00, or say with the columns how it is written.',
    'other-decimal': 'Has the other decimal sign than the rest of the file. Write it like the others.',
    'no-currency': 'No currency. Write it behind the amount, like 2.43 USD, or name one with the columns.',
    'unknown-currency': 'A currency sign that is not known, or two that disagree. Write its three letters, like 2.43 SEK.',
    'too-large': 'Too large to be kept exactly.',
    'not-a-date': 'Not a date. Write it like 2025-03-30 or Mar 30, 2025.',
    'no-such-day': 'There is no such day. Are day and month the wrong way round?',
    'too-far': 'The year lies before 2000 or well ahead.',
    'no-amount': 'No amount, so there is nothing to pay.',
    'no-date': 'No date.',
    'bad-currency': 'Not a currency code of three letters, like USD.',
    'too-few': 'Fewer cells than the header has. Is the line cut off?',
    'too-many': 'More cells than the header has. A cell with a comma in it needs quotes around it.',
    'open-quote': 'A quote opens and never closes. Add the second one.',
  } satisfies Record<RowProblem, string>,
  moreProblems: (n: number) => `And ${lines(n)} more, up to the end of the file.`,

  firstRows: (n: number) => (n === 1 ? 'The first payment, as it was read' : `The first ${n} payments, as they were read`),
  columns: {
    day: 'Day',
    project: 'Project',
    task: 'Task id',
    kind: 'For',
    duration: 'Duration',
    amount: 'Amount',
    state: 'State',
  },
  none: '–',
  kinds: {
    task: 'Task',
    overtime: 'Overtime',
    priority: 'Priority add-on',
    bonus: 'Bonus',
    mission: 'Mission',
    referral: 'Referral',
    adjustment: 'Adjustment',
    clawback: 'Clawback',
  } satisfies Record<PayLineKind, string>,
  payStates: {
    expected: 'Expected',
    pending: 'Pending',
    approved: 'Approved',
    paid: 'Paid',
    rejected: 'Rejected',
  } satisfies Record<PayLineState, string>,
  stateAs: (state: string, word: string) => (word === '' ? state : `${state} (“${word}”)`),

  take: (n: number) => `Import ${payments(n)}`,
  takeRest: (n: number, refused: number) => `Import ${payments(n)}, without the ${lines(refused)} above`,
  nothingNew: 'All of it is known already, just so.',
  nothingRead: 'No line of it can be read, so there is nothing to import.',
  done: (fresh: number, changed: number) =>
    changed === 0
      ? `${payments(fresh)} came in.`
      : `${payments(fresh)} came in, and ${payments(changed)} were brought up to date.`,
  doneNone: 'Nothing new came in.',
  doneRefused: (n: number) => (n === 1 ? ' 1 line was left out.' : ` ${lines(n)} were left out.`),
  takeBack: 'Take this import back',
  takenBack: (removed: number, kept: number) =>
    `${payments(removed)} went again.${kept === 0 ? '' : ` ${payments(kept)} that you settled meanwhile stayed.`}`,
} as const
