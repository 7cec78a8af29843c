import { compareText } from './compare-text'
import { groupBy } from './group-by'
import type { MatchedEntry } from './match'
import type { Candidate, MatchPool } from './match-pool'
import { BONUS_KINDS, type PayLineKind, WORK_LINE_KINDS } from './pay'
import type { StatementRow } from './statement'

/** Kinds that a platform and a ledger may name differently: what is paid on top is one family. */
export function familyOf(kind: PayLineKind): PayLineKind {
  return BONUS_KINDS.includes(kind) ? 'bonus' : kind
}

/** What the work itself earns; a platform may pay it in one sum. */
export const isForWork = (kind: PayLineKind) => WORK_LINE_KINDS.includes(kind)

interface Task {
  rows: StatementRow[]
  candidates: Candidate[]
  entries: MatchedEntry[]
}

/** Rows that name a task of the ledger: with the lines of that task, kind by kind. What such a row finds no line for is known by its entry. */
export function byTaskId(pool: MatchPool): void {
  const tasks = new Map<string, Task>()
  const keyOf = (platform: string, taskId: string) => `${platform}\n${taskId}`
  for (const row of pool.freeRows()) {
    if (row.taskId === undefined) continue
    const key = keyOf(row.platform, row.taskId)
    const task = tasks.get(key)
    if (task) task.rows.push(row)
    else tasks.set(key, { rows: [row], candidates: [], entries: [] })
  }
  const taskOf = ({ platform, taskId }: MatchedEntry) => (taskId === undefined ? undefined : tasks.get(keyOf(platform, taskId)))
  for (const entry of pool.entries) taskOf(entry)?.entries.push(entry)
  for (const candidate of pool.freeCandidates()) {
    if (candidate.entry) taskOf(candidate.entry)?.candidates.push(candidate)
  }
  for (const task of tasks.values()) if (task.entries.length > 0) matchTask(pool, task)
}

function matchTask(pool: MatchPool, task: Task): void {
  const inOneSum = workInOneSum(task)
  if (inOneSum) pool.match(inOneSum.row, inOneSum.work, 'certain', ['task-id', 'sum'])
  const isLeft = (candidate: Candidate) => pool.candidate(candidate.line.id) !== undefined
  const candidates = groupBy(task.candidates.filter(isLeft), ({ line }) => [familyOf(line.kind), line.currency])
  const candidatesOf = new Map(candidates.map((group) => [sortOf(group[0].line), group]))
  const rows = task.rows.filter((row) => row !== inOneSum?.row)
  for (const group of groupBy(rows, (row) => [familyOf(row.kind), row.currency]))
    matchSort(pool, group, candidatesOf.get(sortOf(group[0])) ?? [])
  const left = task.candidates.filter(isLeft)
  const place = placeOf(task.entries)
  for (const row of rows.filter((one) => pool.isFree(one))) {
    const others = left.filter(({ line }) => familyOf(line.kind) === familyOf(row.kind) && line.currency !== row.currency)
    for (const { line } of others) pool.spokenFor.add(line.id)
    pool.unknown(row, place, 'certain', ['task-id', ...(others.length > 0 ? (['other-currency'] as const) : [])])
  }
}

const sortOf = ({ kind, currency }: { kind: PayLineKind; currency: string }) => `${familyOf(kind)} ${currency}`

/** The only row for the work of a task, where base and overtime together come to it. */
function workInOneSum({ rows, candidates }: Task): { row: StatementRow; work: Candidate[] } | null {
  const [row, ...others] = rows.filter(({ kind }) => isForWork(kind))
  if (row === undefined || others.length > 0) return null
  const work = candidates.filter(({ line }) => isForWork(line.kind) && line.currency === row.currency)
  return work.length > 1 && sumOf(work) === row.minor ? { row, work } : null
}

/** Rows and lines of one task, kind and currency: equal amounts first; one row that is left with all lines that are left, else by size. */
function matchSort(pool: MatchPool, allRows: readonly StatementRow[], all: readonly Candidate[]): void {
  const { equal, rows, candidates } = pairEqual(allRows, all)
  for (const [row, candidate] of equal) pool.match(row, [candidate], 'certain', ['task-id', 'amount'])
  const [only, ...others] = rows
  if (only && others.length === 0 && candidates.length > 1) {
    pool.match(only, candidates, 'certain', ['task-id', 'sum'])
    return
  }
  for (const [i, candidate] of candidates.entries()) {
    const row = rows[i]
    if (row) pool.match(row, [candidate], 'certain', ['task-id'])
  }
}

/** What has the same amount in pairs, and the rest of both, the largest amounts first. */
function pairEqual(allRows: readonly StatementRow[], all: readonly Candidate[]) {
  const bySize = allRows.toSorted((a, b) => b.minor - a.minor || compareText(a.id, b.id))
  const lines = all.toSorted((a, b) => b.line.minor - a.line.minor || compareText(a.line.id, b.line.id))
  const equal: [StatementRow, Candidate][] = []
  const rows: StatementRow[] = []
  const candidates: Candidate[] = []
  let next = 0
  for (const row of bySize) {
    for (let line = lines[next]; line && line.line.minor > row.minor; line = lines[next]) {
      candidates.push(line)
      next += 1
    }
    const same = lines[next]
    if (same?.line.minor === row.minor) {
      equal.push([row, same])
      next += 1
    } else rows.push(row)
  }
  return { equal, rows, candidates: [...candidates, ...lines.slice(next)] }
}

const sumOf = (candidates: readonly Candidate[]) => candidates.reduce((sum, { line }) => sum + line.minor, 0)

/** Where more of a task's pay belongs: to the attempt that was handed in last, or else to the last. */
function placeOf(entries: readonly MatchedEntry[]): MatchedEntry[] {
  const place = entries.findLast(({ outcome }) => outcome === 'submitted') ?? entries.at(-1)
  return place ? [place] : []
}
