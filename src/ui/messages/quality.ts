import type { FailureTag } from '../../core/failure-tag'

const of = (n: number, one: string, many: string) => `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`
const scores = (n: number) => of(n, 'score', 'scores')
const attempts = (n: number) => of(n, 'attempt', 'attempts')

/** Wording of the report's questions about quality. */
export const quality = {
  tab: 'Does it help?',
  title: 'Does it help?',
  lead: 'What your self-reviews and what reviewers said of your work have to do with each other. “Goes with” never means “because of”: hard tasks are slower, skipped over and scored lower all at once. Where the numbers are too small, nothing is said.',
  range: 'Range',
  ranges: { last90: 'Last 90 days', year: 'Last 365 days', all: 'All' },
  rangeHint: 'Scores lie on the day of the reviewer’s word, attempts on the day on which they closed.',
  reading: 'Reading…',
  progress: (n: number) => `Reading: ${of(n, 'entry', 'entries')} so far…`,
  failed: 'This could not be read. Nothing is lost: load the page again.',
  empty: 'Nothing to compare yet',
  emptyHint:
    'Answer the checklist before you submit, and write down in the panel what reviewers say later, with the score. Both come together here.',

  place: (platform: string, type: string) => `${platform} · ${type}`,
  inProject: (place: string, project: string) => `${place} · ${project}`,
  onScale: (place: string, scale: string) => `${place}, on a scale of ${scale}`,
  scale: (worst: string, best: string) => `${worst} to ${best}`,
  needed: (n: number, least: number) => `${n} of ${least} needed`,
  interval: (from: string, to: string) => `${from} to ${to}`,
  withInterval: (value: string, interval: string) => `${value} (${interval})`,
  none: '–',
  notYet: 'not yet',
  uniform: 'all the same',
  more: (n: number) => `Show ${n} more`,
  rest: (caption: string) => `${caption}: the rest`,
  columns: {
    place: 'Platform and type',
    placeAndScale: 'Platform, type and scale',
    project: 'Project and type',
    scale: 'Scale',
    item: 'Item',
    type: 'Type',
    scores: 'Scores',
    attempts: 'Attempts',
    mean: 'Mean',
    month: 'Month',
    months: 'By month',
  },

  time: {
    title: 'Scores over time',
    none: 'No reviewer’s score lies in this range.',
    better: (where: string, by: string, interval: string) =>
      `${where}: the later half of the scores is better by ${by} (${interval}).`,
    poorer: (where: string, by: string, interval: string) =>
      `${where}: the later half of the scores is poorer by ${by} (${interval}).`,
    steady: (where: string) => `${where}: no change that chance could not make.`,
    uniform: (where: string) => `${where}: all scores are the same.`,
    few: (where: string, n: number, needed: number) =>
      `${where}: too few to say whether it changed, ${n} of ${scores(needed)} needed.`,
    caption: 'Scores by platform and type, on the platform’s own scale',
    change: 'Later half against earlier',
    byMonth: (where: string) => `Month by month: ${where}`,
    monthsText: (months: string) => `Mean by month: ${months}`,
    monthText: (month: string, mean: string) => `${month} ${mean}`,
  },

  skipped: {
    title: 'Items left open',
    text: 'Without an answer, or marked doubtful, when the task was submitted. Attempts whose checklist was not used at all are left out.',
    none: 'No task was submitted in this range with its checklist used.',
    most: (item: string, type: string, open: number, asked: number, share: string) =>
      `${item} (${type}) was left open in ${open} of ${attempts(asked)}, ${share}.`,
    never: 'No item asked ten times or more was ever left open.',
    few: (n: number, least: number) => `No item was asked often enough yet: the most asked has ${n} of ${least} needed.`,
    caption: 'How often each item was left open at submit',
    fewCaption: (least: number) => `Asked fewer than ${least} times`,
    asked: 'Asked',
    open: 'Open',
    share: 'Share open',
  },

  skipScores: {
    title: 'Items left open, and scores',
    poorer: (item: string, where: string, open: string, done: string) =>
      `${item} left open goes with poorer scores on ${where}: ${open} against ${done} with it done.`,
    better: (item: string, where: string, open: string, done: string) =>
      `${item} left open goes with better scores on ${where}: ${open} against ${done} with it done.`,
    numbers: (by: string, interval: string, open: number, done: number) =>
      `Difference ${by} (${interval}); ${open} and ${attempts(done)}.`,
    nothing: (n: number) =>
      n === 1 ? 'The one item compared does not stand out from chance.' : `Of ${n} comparisons, none stands out from chance.`,
    few: (least: number) =>
      `Nothing can be said yet: it takes ${least} scored attempts with an item open and ${least} with it done.`,
    nearest: (item: string, open: number, done: number) => `Nearest to it is ${item}, with ${open} and ${done}.`,
    none: 'No scored attempt has a checklist that was used.',
    others: (n: number) => `${of(n, 'other stands', 'others stand')} out less; all are in the table.`,
    caption: 'Mean score with an item open and with it done',
    open: 'Open',
    done: 'Done',
    difference: 'Difference',
    meanOf: (mean: string, n: number) => `${mean} of ${n}`,
    fewCaption: 'Too few scores to compare',
  },

  pace: {
    title: 'Slower or faster, and scores',
    slower: (where: string, value: string, interval: string, n: number) =>
      `${where}: slower goes with better (correlation ${value}, ${interval}; ${attempts(n)}).`,
    faster: (where: string, value: string, interval: string, n: number) =>
      `${where}: faster goes with better (correlation ${value}, ${interval}; ${attempts(n)}).`,
    nothing: (n: number) =>
      n === 1
        ? 'In the one project with enough scores, time and score do not go together clearly.'
        : `In none of ${n} projects with enough scores do time and score go together clearly.`,
    few: (n: number, least: number) =>
      `Nothing can be said yet: the project with most scored attempts has ${n} of ${least} needed.`,
    none: 'No score in this range is linked with an attempt in the ledger.',
    caption: 'Counted time of a task against its score, by project',
    correlation: 'Correlation',
  },

  failures: {
    title: 'What went wrong in the models’ outputs',
    text: 'Your own tags, over the attempts that have any.',
    none: 'No attempt in this range is tagged.',
    most: (where: string, tag: string, n: number, tagged: number, share: string) =>
      `${where}: mostly ${tag.toLowerCase()}, in ${n} of ${attempts(tagged)} with tags, ${share}.`,
    few: (where: string, n: number, least: number) => `${where}: too few tagged for a rate, ${n} of ${least} needed.`,
    caption: 'Failure tags by project and type',
    tag: 'Tag',
    count: 'Attempts',
    share: 'Share of tagged',
  },

  missed: {
    title: 'What reviewers found missing',
    text: 'Without what you disagreed with.',
    none: 'No feedback in this range names anything missing.',
    most: (what: string, type: string, n: number, all: number) =>
      `${what} (${type}) was named in ${n} of ${of(all, 'piece', 'pieces')} of feedback.`,
    caption: 'What reviewers found missing, by type',
    what: 'Missing',
    count: 'Named in',
    of: 'Of feedback',
  },

  tags: {
    'ignored-constraint': 'Ignored a constraint',
    incomplete: 'Incomplete',
    'factual-error': 'Factual error',
    'invented-citation': 'Invented citation',
    'faulty-reasoning': 'Faulty reasoning',
    'faulty-code': 'Faulty code',
    'misread-context': 'Misread the context',
    'off-topic': 'Off topic',
    verbose: 'Verbose',
    'too-short': 'Too short',
    formatting: 'Formatting',
    language: 'Language',
    unsafe: 'Unsafe',
    'over-refusal': 'Refused without need',
    biased: 'Biased',
    flattering: 'Flattering',
  } satisfies Record<FailureTag, string>,

  explain: 'How this is reckoned',
  explained: [
    'Scores are never mixed: each is put beside others of the same platform, task type and scale only. An attempt counts once, with the mean of its scores.',
    'Every range in brackets is a 95 % interval: where the true figure may well lie. Differences and correlations have intervals that hold for all comparisons of a platform together (Dunn), so that among many none stands out by luck alone more than one time in twenty. They are wide; with more scores they narrow.',
    'A difference is the mean of one side less the mean of the other, with Welch’s error or that of sorting the scores by chance, whichever is larger, and at least ten scores on each side.',
    'A correlation is Spearman’s, of ranks: 1 where the slower of two tasks always has the better score, −1 where the faster has, 0 where neither. It takes twenty attempts of one project and type; its interval is Fisher’s, as Bonett and Wright adapt it.',
    'A share has Wilson’s interval, and takes ten cases; each share stands alone. A monthly mean takes five scores.',
  ],
} as const
