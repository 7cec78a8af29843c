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

/** A row with what it says now, open: the lines that it was settled with are found for it again. */
export function updatedRow({ was: { statementId }, row }: ChangedRow): StatementRow {
  return { ...row, statementId, open: 1 }
}

/**
 * A settled row with what it says now, and its lines. They follow its state, but for a line that was put into another one since. Where the
 * amount is another one, or a refusal comes or goes and the lines do not add up to the amount, no state alone can make them right: the row is
 * open again, and the lines stay as they are until the user has looked.
 */
export function followed(change: ChangedRow, lines: readonly PayLine[]): { row: StatementRow; lines: PayLine[] } {
  const { was, row } = change
  const { settled, statementId } = was
  if (settled === undefined || was.minor !== row.minor || was.currency !== row.currency)
    return { row: updatedRow(change), lines: [] }
  const kept: StatementRow = { ...row, statementId, settled }
  if (was.state === row.state || settled.how === 'ignored') return { row: kept, lines: [] }
  const sum = lines.reduce((all, { minor }) => all + minor, 0)
  const isWhole = sum === row.minor && lines.every(({ currency }) => currency === row.currency)
  if ((was.state === 'rejected' || row.state === 'rejected') && !isWhole) return { row: updatedRow(change), lines: [] }
  const following = lines.filter(({ state }) => state === was.state)
  return { row: kept, lines: following.map((line) => ({ ...line, state: row.state })) }
}
