import type { Day } from './day'
import type { TimeEntry } from './entry'
import type { Money } from './money'
import type { PayLine } from './pay'
import type { Statement, StatementRow } from './statement'

/**
 * - `exact`: the platform says approved, paid or rejected, and so much does the ledger count on
 * - `still-pending`: the amount agrees, and the platform has not decided yet
 * - `underpaid`, `overpaid`: the platform gives less or more than the ledger counts on
 * - `missing`: the ledger expects pay on a day that a statement of that platform covers, and nothing is there
 * - `unknown`: the platform lists what the ledger has no pay line for
 */
export const MATCH_CLASSES = ['missing', 'underpaid', 'overpaid', 'still-pending', 'unknown', 'exact'] as const
export type MatchClass = (typeof MATCH_CLASSES)[number]

/** How sure a match is. `unsure` ones are never accepted with others at once. */
export type Sure = 'certain' | 'likely' | 'unsure'

/**
 * Why a row and lines were put together. `sum`: the lines together come to the row. `other-day`: the platform names the day before or after.
 * `only-one`: nothing else is left of that project and day. `other-currency`: the ledger has it in another currency, so nothing is compared.
 * `edge`: the statement begins or ends on that day. `has-task-ids`: the statement names tasks, and this one is not among them.
 */
export type Why =
  | 'task-id'
  | 'project'
  | 'day'
  | 'other-day'
  | 'amount'
  | 'sum'
  | 'time'
  | 'instant'
  | 'only-one'
  | 'other-currency'
  | 'covered'
  | 'edge'
  | 'has-task-ids'

/** What matching needs to know of an entry. */
export type MatchedEntry = Pick<
  TimeEntry,
  | 'id'
  | 'platform'
  | 'project'
  | 'taskId'
  | 'workKind'
  | 'outcome'
  | 'day'
  | 'startedAt'
  | 'closedAt'
  | 'zone'
  | 'countedMs'
  | 'platformTimerMs'
>

/** One row beside what it was matched with, or lines that no row was found for. */
export interface Match {
  class: MatchClass
  /** Null for what is missing. */
  row: StatementRow | null
  /** None for what is unknown. More than one where the platform pays several in one sum. */
  lines: PayLine[]
  /** Those of the lines; for what is unknown, the one that it may belong to. */
  entries: MatchedEntry[]
  sure: Sure
  why: Why[]
}

export interface ToMatch {
  rows: readonly StatementRow[]
  entries: readonly MatchedEntry[]
  /** Lines that no row has settled, with an entry among `entries` or with none. */
  lines: readonly PayLine[]
  /** Ids of entries that have a line for the task already, be it settled. */
  priced: ReadonlySet<string>
  statements: readonly Pick<Statement, 'platform' | 'source' | 'from' | 'to'>[]
  /** Days on which a platform lists anything at all, settled or not, by platform. */
  listedDays: ReadonlyMap<string, ReadonlySet<Day>>
}

/** What counts of an amount: nothing of what is rejected. */
export function countsFor({ minor, state }: Pick<PayLine, 'minor' | 'state'>): number {
  return state === 'rejected' ? 0 : minor
}

/** What the ledger counts on; null where it has no line. */
export function expectedOf({ lines }: Pick<Match, 'lines'>): Money | null {
  const [first] = lines
  return first ? { minor: lines.reduce((sum, line) => sum + countsFor(line), 0), currency: first.currency } : null
}

/** What the platform gives; null where it has no row. */
export function givenOf({ row }: Pick<Match, 'row'>): Money | null {
  return row && { minor: countsFor(row), currency: row.currency }
}

/** What the platform gives beyond what the ledger counts on; negative where it gives less. Null where there is nothing to compare. */
export function differenceOf(match: Pick<Match, 'row' | 'lines'>): Money | null {
  const [expected, given] = [expectedOf(match), givenOf(match)]
  if (expected === null || (given !== null && given.currency !== expected.currency)) return null
  return { minor: (given?.minor ?? 0) - expected.minor, currency: expected.currency }
}

/** How a settlement of this match came about. */
export function howOf({ why }: Pick<Match, 'why'>): 'task-id' | 'day-amount-time' {
  return why.includes('task-id') ? 'task-id' : 'day-amount-time'
}

/** Whether it can be accepted together with others, without a look at each. */
export function isPlain(match: Match): boolean {
  return match.class === 'exact' && match.sure !== 'unsure'
}
