import { readAmount } from './amount-text'
import { readDate } from './date-text'
import { type Day, localDay } from './day'
import { readLength } from './length-text'
import type { PayLineKind, PayLineState } from './pay'
import { keyOf, RowIds } from './statement-id'
import type { StatementDraft } from './statement-read'
import type { ReadRow, RefusedRow, RowDoubt } from './statement-row'

/** One row of the funds table as the page shows it; texts as they stand. */
export interface FundsRow {
  /** 0 for a day, 1 for a project, 2 for an entry below it. */
  level: number
  title: string
  amount: string
  time: string
  status: string
  /** Epoch milliseconds of the row's own time, where it carries one. */
  at?: number
  /** Titles of the rows above it. */
  day: string
  project: string
  /** Its control says that something is folded away below it. */
  isFolded: boolean
}

/** The open page: what it shows, and what it does not. */
export interface FundsLook {
  rows: FundsRow[]
  /** The table is there at all. */
  hasTable: boolean
  hasNextPage: boolean
  /** The filter that would show paid rows too is off; null where the page has no such filter. */
  includesPaid: boolean | null
}

/** The platform's words, and how it writes. */
export interface FundsFormat {
  platform: string
  currency: string
  /** Begin of the status, before " · 2 days ago"; compared without case. */
  states: readonly (readonly [begins: string, state: PayLineState])[]
  /** What a title says of a payment that is no plain work. */
  kinds: readonly (readonly [title: RegExp, kind: PayLineKind])[]
  /** A row below a project that is work with time of its own, or a task. */
  entry: RegExp
  /** What comes and goes before a project's name. */
  tag: RegExp
}

/** What is missing from a reading, so that the user can unfold and press again. */
export interface FundsGaps {
  folded: number
  hasNextPage: boolean
  /** Null where the page does not tell. */
  includesPaid: boolean | null
}

export interface FundsRead {
  draft: StatementDraft
  gaps: FundsGaps
}

/**
 * The payments of an open page. Rows of days and projects only sum up what is below them; where nothing is shown below, they are folded. The
 * one exception is a row that is no work, a bonus or a referral: it is the payment itself. Task submissions of $0.00 belong to a time entry,
 * which has the amount.
 */
export function readFunds(look: FundsLook, format: FundsFormat, zone: string, today: Day): FundsRead {
  const draft: StatementDraft = {
    platform: format.platform,
    source: 'dataannotation-page',
    name: '',
    rows: [],
    refused: [],
    doubts: [],
  }
  const ids = new RowIds()
  let folded = 0
  for (const [index, row] of look.rows.entries()) {
    const isSum = (look.rows[index + 1]?.level ?? -1) > row.level
    if (isSum) continue
    const isExtra = row.level > 0 && format.kinds.some(([title]) => title.test(row.title))
    if (row.isFolded || !(format.entry.test(row.title) || isExtra)) {
      folded += 1
      continue
    }
    const read = readFundsRow(row, index + 1, format, zone, today)
    if (read === null) continue
    if ('why' in read) draft.refused.push(read)
    else {
      draft.rows.push({ id: ids.next(read.key), ...read.row })
      draft.doubts.push(...read.doubts)
    }
  }
  return { draft, gaps: { folded, hasNextPage: look.hasNextPage, includesPaid: look.includesPaid } }
}

type Read = { key: string; row: Omit<ReadRow, 'id'>; doubts: RowDoubt[] }

function readFundsRow(shown: FundsRow, line: number, format: FundsFormat, zone: string, today: Day): Read | RefusedRow | null {
  const doubts: RowDoubt[] = []
  const amount = readAmount(shown.amount, { decimal: '.', currency: format.currency })
  if (amount.is === 'none' || (amount.is === 'amount' && amount.minor === 0)) return null
  if (amount.is === 'problem') return { line, field: 'amount', found: shown.amount, why: amount.problem }
  const when =
    shown.at === undefined
      ? readDate(shown.day || shown.title, { zone, today })
      : { is: 'day' as const, day: localDay(shown.at, zone), doubts: [] }
  if (when.is === 'problem')
    return { line, field: 'day', found: shown.day || shown.title, why: when.problem === 'none' ? 'no-date' : when.problem }
  for (const what of when.doubts) doubts.push({ line, what, found: shown.day })
  const said = shown.status.split('·')[0]?.trim() ?? ''
  // Without the days that are left, which are others tomorrow.
  const [status = said, state] = format.states.find(([begins]) => said.toLowerCase().startsWith(begins.toLowerCase())) ?? []
  if (state === undefined) doubts.push({ line, what: 'status', found: status })
  const project = (shown.project || shown.title).replace(format.tag, '').slice(0, 300)
  const kind = format.kinds.find(([title]) => title.test(`${project} ${shown.title}`))?.[1] ?? 'task'
  const durationMs = readLength(shown.time, undefined, '.')
  if (durationMs === 'unclear') doubts.push({ line, what: 'duration', found: shown.time })
  const { minor, currency } = amount
  const row: Omit<ReadRow, 'id'> = {
    ...{ platform: format.platform, project, day: when.day, kind: minor < 0 ? 'clawback' : kind, minor, currency },
    ...(shown.at === undefined ? {} : { at: shown.at }),
    ...(typeof durationMs === 'number' && durationMs > 0 ? { durationMs } : {}),
    state: state ?? 'pending',
    ...(status === '' ? {} : { status }),
  }
  return { key: keyOf(row, 'start', shown.at), row, doubts }
}

/** What two readings of the page show together: a row that both have is taken from the later. */
export function mergeFunds(before: FundsRead, later: FundsRead): FundsRead {
  const rows = new Map([...before.draft.rows, ...later.draft.rows].map((row) => [row.id, row]))
  return { draft: { ...later.draft, rows: [...rows.values()] }, gaps: later.gaps }
}
