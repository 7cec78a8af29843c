import { type Day, dayRange, splitAtMidnights } from './day'
import type { TimeEntry } from './entry'
import type { Stretch } from './span'

type Evidence = Pick<TimeEntry, 'spans' | 'zone' | 'day' | 'countedMs' | 'elapsedMs' | 'policy'>

/** Milliseconds per local day, in order of time. */
export type DayTimes = [day: Day, ms: number][]

/** Unbroken stretches of `away`: the time policy counts each up to one limit, of which `usedMs` went before it. */
function awayStretches(spans: TimeEntry['spans']): (Stretch & { usedMs: number })[] {
  const stretches: (Stretch & { usedMs: number })[] = []
  for (const { kind, fromAt, toAt, awaySinceAt = fromAt } of spans) {
    if (kind !== 'away') continue
    const last = stretches.at(-1)
    if (last?.toAt === fromAt) last.toAt = toAt
    else stretches.push({ fromAt, toAt, usedMs: fromAt - awaySinceAt })
  }
  return stretches
}

/** The limit per stretch under which exactly `countedMs` of them counts (the largest whole one that does not pass it). */
function limitOf(stretches: readonly Stretch[], countedMs: number): number {
  const lengths = stretches.map(({ fromAt, toAt }) => toAt - fromAt).sort((a, b) => a - b)
  let left = countedMs
  for (const [index, length] of lengths.entries()) {
    const share = Math.floor(left / (lengths.length - index))
    if (share < length) return share
    left -= length
  }
  return Number.POSITIVE_INFINITY
}

function byDay(parts: readonly Stretch[], totalMs: number, entry: Evidence): DayTimes {
  const closing = dayRange(entry.day, entry.zone)
  // Most entries lie within one day: no need to cut their spans.
  if (parts.every(({ fromAt, toAt }) => fromAt >= closing.fromAt && toAt <= closing.toAt))
    return totalMs > 0 ? [[entry.day, totalMs]] : []
  const days = new Map<Day, number>()
  let left = totalMs
  for (const part of parts.toSorted((a, b) => a.fromAt - b.fromAt)) {
    const toAt = Math.min(part.toAt, part.fromAt + left)
    left -= Math.max(0, toAt - part.fromAt)
    for (const piece of splitAtMidnights({ fromAt: part.fromAt, toAt }, entry.zone)) {
      days.set(piece.day, (days.get(piece.day) ?? 0) + piece.toAt - piece.fromAt)
    }
  }
  if (left > 0) days.set(entry.day, (days.get(entry.day) ?? 0) + left)
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1))
}

/**
 * Counted time by local day. An entry of the first version keeps how much counts, not which limit said so; that limit is found again from
 * the total. In any case the days add up to `countedMs`. What no span shows (an imported or hand-written entry) lies on the day on which it closed.
 */
export function countedByDay(entry: Evidence): DayTimes {
  return byDay(countedStretches(entry), entry.countedMs, entry)
}

/** The evidence that counts: all `work`, and of each stretch of `away` its first part, up to the limit that gives `countedMs`. */
export function countedStretches(entry: Pick<TimeEntry, 'spans' | 'countedMs' | 'policy'>): Stretch[] {
  const work = entry.spans.filter(({ kind }) => kind === 'work')
  const stretches = awayStretches(entry.spans)
  const awayMs = Math.max(0, entry.countedMs - work.reduce((sum, { fromAt, toAt }) => sum + toAt - fromAt, 0))
  const limit = entry.policy?.awayMs ?? limitOf(stretches, awayMs)
  const away = stretches.map(({ fromAt, toAt, usedMs }) => ({
    fromAt,
    toAt: Math.min(toAt, fromAt + Math.max(0, limit - usedMs)),
  }))
  return [...work, ...away]
}

/** Elapsed time by local day; adds up to `elapsedMs`. */
export function elapsedByDay(entry: Evidence): DayTimes {
  return byDay(entry.spans, entry.elapsedMs, entry)
}
