import type { Day } from './day'
import type { Money } from './money'
import { sumByCurrency } from './money'
import type { PayLine, PayLineState } from './pay'
import { PAY_LINE_STATES } from './pay'
import type { StatementRow } from './statement'
import type { StatementDraft } from './statement-read'
import type { ReadRow } from './statement-row'

/** A row that is known and says something else now. */
export interface ChangedRow {
  was: StatementRow
  row: ReadRow
}

/** What an import would do. */
export interface ImportPlan {
  draft: StatementDraft
  fresh: ReadRow[]
  changed: ChangedRow[]
  /** Rows that are known just as they are. */
  same: number
  /** First and last day; null without rows. */
  days: { from: Day; to: Day } | null
  /** All rows of the draft by state, one sum per currency. */
  states: StateSum[]
}

export interface StateSum {
  state: PayLineState
  rows: number
  sums: Money[]
}

/** What is new and what has changed, against the rows that are kept under the same ids. */
export function planImport(draft: StatementDraft, known: ReadonlyMap<string, StatementRow>): ImportPlan {
  const fresh: ReadRow[] = []
  const changed: ChangedRow[] = []
  for (const row of draft.rows) {
    const was = known.get(row.id)
    if (was === undefined) fresh.push(row)
    else if (!saysSame(was, row)) changed.push({ was, row })
  }
  const same = draft.rows.length - fresh.length - changed.length
  return { draft, fresh, changed, same, days: daysOf(draft.rows), states: stateSums(draft.rows) }
}

const SAID = [
  'project',
  'state',
  'status',
  'minor',
  'currency',
  'day',
  'at',
  'durationMs',
  'kind',
  'taskId',
] as const satisfies readonly (keyof ReadRow)[]

const saysSame = (was: StatementRow, row: ReadRow) => SAID.every((field) => was[field] === row[field])

function daysOf(rows: readonly ReadRow[]): ImportPlan['days'] {
  const [first] = rows
  if (!first) return null
  const days = { from: first.day, to: first.day }
  for (const { day } of rows) {
    if (day < days.from) days.from = day
    if (day > days.to) days.to = day
  }
  return days
}

function stateSums(rows: readonly ReadRow[]): StateSum[] {
  return PAY_LINE_STATES.flatMap((state) => {
    const of = rows.filter((row) => row.state === state)
    return of.length === 0 ? [] : [{ state, rows: of.length, sums: sumByCurrency(of) }]
  })
}

/** A new row as it is kept, open until it is settled. */
export function freshRow(row: ReadRow, statementId: string): StatementRow {
  return { ...row, statementId, open: 1 }
}

/**
 * A known row with what it says now. Where the amount is another one, a settlement no longer holds: the row is open again, and its lines stay
 * as they are until the user has looked.
 */
export function updatedRow({ was, row }: ChangedRow): StatementRow {
  const { statementId, settled } = was
  const isOtherAmount = was.minor !== row.minor || was.currency !== row.currency
  if (settled === undefined || isOtherAmount) return { ...row, statementId, open: 1 }
  return { ...row, statementId, settled }
}

/** The line of a settled row follows the row's state, unless it was put into another one since. Null where it stays. */
export function followingLine({ was, row }: ChangedRow, line: PayLine): PayLine | null {
  if (was.settled === undefined || was.settled.how === 'ignored' || was.state === row.state || line.state !== was.state)
    return null
  return { ...line, state: row.state }
}
