import { addDays, type Day } from './day'
import type { Sure, Why } from './match'
import { byKey, nearPairs, type Sized, TOLERANCE, timeOf } from './match-near'
import type { Candidate, MatchPool } from './match-pool'
import { byGroupSum, byOnlyOne } from './match-rest'
import { familyOf } from './match-task'
import type { StatementRow } from './statement'

/** What must be the same, besides platform, kind and currency. */
interface Level {
  sure: Sure
  project?: true
  amount?: true
  /** The platform's day against ours; absent where the instant stands for it. */
  dayOff?: -1 | 0 | 1
  /** What must be near. */
  near?: keyof typeof TOLERANCE
}

/** The surest first. */
const LEVELS: readonly Level[] = [
  { sure: 'certain', project: true, amount: true, near: 'instant' },
  { sure: 'certain', project: true, amount: true, dayOff: 0, near: 'same-time' },
  { sure: 'certain', project: true, amount: true, dayOff: 0, near: 'time' },
  { sure: 'likely', project: true, amount: true, dayOff: 0 },
  { sure: 'likely', project: true, amount: true, dayOff: -1, near: 'time' },
  { sure: 'likely', project: true, amount: true, dayOff: 1, near: 'time' },
  { sure: 'likely', project: true, near: 'instant' },
  { sure: 'unsure', project: true, amount: true, dayOff: -1 },
  { sure: 'unsure', project: true, amount: true, dayOff: 1 },
]

/** After what is paid in sums. Platforms may name projects in their statements otherwise than on their pages, so the name may differ here. */
const WEAK_LEVELS: readonly Level[] = [
  { sure: 'likely', project: true, dayOff: 0, near: 'time' },
  { sure: 'likely', amount: true, near: 'instant' },
  { sure: 'likely', amount: true, dayOff: 0, near: 'time' },
  { sure: 'unsure', amount: true, dayOff: -1, near: 'time' },
  { sure: 'unsure', amount: true, dayOff: 1, near: 'time' },
]

/** Rows by what they have in common with pay lines. A row and an entry that name different tasks are never put together. */
export function byLikeness(pool: MatchPool): void {
  const each = (work: (rows: StatementRow[], candidates: Candidate[]) => void) => {
    const rows = [...pool.freeRows()]
    const named = rows.filter(({ taskId }) => taskId !== undefined)
    const unnamed = rows.filter(({ taskId }) => taskId === undefined)
    const isUnnamed = ({ entry }: Candidate) => entry?.taskId === undefined
    if (named.length > 0) work(named, [...pool.freeCandidates()].filter(isUnnamed))
    if (unnamed.length > 0) work(unnamed, [...pool.freeCandidates()])
  }
  const days = new Map<string, Day>()
  for (const level of LEVELS) each((rows, candidates) => atLevel(pool, level, rows, candidates, days))
  each((rows, candidates) => byGroupSum(pool, rows, candidates, 'amount'))
  for (const level of WEAK_LEVELS) each((rows, candidates) => atLevel(pool, level, rows, candidates, days))
  each((rows, candidates) => byGroupSum(pool, rows, candidates, 'time'))
  each((rows, candidates) => byOnlyOne(pool, rows, candidates))
}

function atLevel(
  pool: MatchPool,
  { sure, project, amount, dayOff, near }: Level,
  rows: readonly StatementRow[],
  candidates: readonly Candidate[],
  days: Map<string, Day>,
): void {
  const keyOf = (of: StatementRow | Candidate['line'], day: Day) =>
    [of.platform, familyOf(of.kind), of.currency, project ? of.project : '', amount ? of.minor : '', day].join('\n')
  const groups = byKey(
    rows,
    candidates,
    (row) =>
      (project && row.project === '') || sizeOfRow(row, near) === null
        ? null
        : keyOf(row, dayOff === undefined ? '' : plus(row.day, dayOff, days)),
    (candidate) =>
      sizeOf(candidate, near) === null ? null : keyOf(candidate.line, dayOff === undefined ? '' : candidate.line.day),
  )
  const why: Why[] = [
    ...(project ? (['project'] as const) : []),
    ...(dayOff === undefined ? [] : dayOff === 0 ? (['day'] as const) : (['other-day'] as const)),
    ...(amount ? (['amount'] as const) : []),
    ...(near === undefined ? [] : near === 'instant' ? (['instant'] as const) : (['time'] as const)),
  ]
  const most = near === undefined ? () => Number.POSITIVE_INFINITY : TOLERANCE[near]
  for (const { left, right } of groups) {
    const sizedRows = left.map((row): Sized<StatementRow> => ({ of: row, size: sizeOfRow(row, near) ?? 0, id: row.id }))
    const sized = right.map((one): Sized<Candidate> => ({ of: one, size: sizeOf(one, near) ?? 0, id: one.line.id }))
    for (const [row, candidate] of nearPairs(sizedRows, sized, most)) pool.match(row, [candidate], sure, [...why])
  }
}

/** By what a row is paired; null where it does not say. Where nothing must be near, what came first goes with what came first. */
function sizeOfRow({ at, durationMs }: StatementRow, near: Level['near']): number | null {
  if (near === undefined) return at ?? 0
  return (near === 'instant' ? at : durationMs) ?? null
}

function sizeOf({ line, entry }: Candidate, near: Level['near']): number | null {
  if (near === undefined) return entry?.closedAt ?? line.at
  if (entry === null) return null
  return near === 'instant' ? entry.closedAt : timeOf(entry)
}

/** The day before or after; each is found once. */
function plus(day: Day, off: -1 | 0 | 1, known: Map<string, Day>): Day {
  if (off === 0) return day
  const key = `${day} ${off}`
  const found = known.get(key) ?? addDays(day, off)
  known.set(key, found)
  return found
}
