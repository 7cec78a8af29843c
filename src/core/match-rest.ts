import type { MatchedEntry } from './match'
import { byKey, nearPairs, TOLERANCE, timeOf } from './match-near'
import type { Candidate, MatchPool } from './match-pool'
import { familyOf, isForWork } from './match-task'
import type { StatementRow } from './statement'

type Keyed = Pick<StatementRow, 'platform' | 'project' | 'day'>
const dayKey = ({ platform, project, day }: Keyed) => [platform, project, day].join('\n')

/**
 * One row for a project's whole day, as where hours are reported by the day: with all lines for work that are left of it, where their sum is the
 * row's amount, or else their time the row's time.
 */
export function byGroupSum(
  pool: MatchPool,
  rows: readonly StatementRow[],
  candidates: readonly Candidate[],
  by: 'amount' | 'time',
): void {
  const key = (of: StatementRow | Candidate['line']) =>
    isForWork(of.kind) && of.project !== '' ? `${dayKey(of)}\n${of.currency}` : null
  for (const { left, right } of byKey(rows, candidates, key, ({ line }) => key(line))) {
    const [row, ...others] = left
    if (row === undefined || others.length > 0 || right.length < 2) continue
    const isSame = by === 'amount' ? sumOf(right) === row.minor : isNearTime(row, right)
    if (isSame) pool.match(row, right, 'likely', ['project', 'day', by === 'amount' ? 'sum' : 'time'])
  }
}

const sumOf = (candidates: readonly Candidate[]) => candidates.reduce((sum, { line }) => sum + line.minor, 0)

function isNearTime({ durationMs }: StatementRow, candidates: readonly Candidate[]): boolean {
  // A task and its overtime are two lines of one time.
  const entries = new Map(candidates.flatMap(({ entry }) => (entry ? [[entry.id, entry] as const] : [])))
  if (durationMs === undefined || entries.size === 0) return false
  const ours = [...entries.values()].reduce((sum, entry) => sum + timeOf(entry), 0)
  return Math.abs(ours - durationMs) <= TOLERANCE.time(durationMs)
}

/** The only row and the only line that are left of a project, day, kind and currency, whatever their amounts. */
export function byOnlyOne(pool: MatchPool, rows: readonly StatementRow[], candidates: readonly Candidate[]): void {
  const key = (of: StatementRow | Candidate['line']) =>
    of.project === '' ? null : [dayKey(of), familyOf(of.kind), of.currency].join('\n')
  for (const { left, right } of byKey(rows, candidates, key, ({ line }) => key(line))) {
    const [row] = left
    if (row && left.length === 1 && right.length === 1) pool.match(row, right, 'unsure', ['project', 'day', 'only-one'])
  }
}

/**
 * Rows that are left, and entries that the ledger expects no pay for because it knows no terms: where project, day and time agree, the row may
 * belong there. Nothing is compared.
 */
export function byEntry(pool: MatchPool): void {
  const isFor = (row: StatementRow) => row.kind === 'task' && row.durationMs !== undefined && row.project !== ''
  const isFree = ({ workKind, id }: MatchedEntry) => workKind === 'task' && !pool.priced.has(id)
  const rows = [...pool.freeRows()].filter(isFor)
  const named = rows.filter(({ taskId }) => taskId !== undefined)
  const unnamed = rows.filter(({ taskId }) => taskId === undefined)
  const taken = new Set<string>()
  for (const list of [named, unnamed]) {
    const entries = pool.entries.filter(
      (entry) => isFree(entry) && !taken.has(entry.id) && (list === unnamed || entry.taskId === undefined),
    )
    for (const { left, right } of byKey(list, entries, dayKey, dayKey)) {
      const sizedRows = left.map((row) => ({ of: row, size: row.durationMs ?? 0, id: row.id }))
      const sized = right.map((entry) => ({ of: entry, size: timeOf(entry), id: entry.id }))
      for (const [row, entry] of nearPairs(sizedRows, sized, TOLERANCE.time)) {
        pool.unknown(row, [entry], 'likely', ['project', 'day', 'time'])
        taken.add(entry.id)
      }
    }
  }
}
