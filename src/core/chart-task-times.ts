import { groupBy } from './group-by'
import type { Rollup } from './rollup'
import { binFrom, quantileMs, sumTimes, type TaskTimes } from './task-times'

export interface TimeBar {
  /** The times of the bar in seconds; `to` is not in it. */
  from: number
  to: number
  tasks: number
}

export interface TimeSummary {
  tasks: number
  medianMs: number
  /** A quarter of the tasks took less, a quarter more. */
  lowerMs: number
  upperMs: number
}

/** The times of all submitted tasks in these rows. */
export function timesOf(rows: readonly Rollup[]): TaskTimes {
  return sumTimes(rows.map(({ times }) => times))
}

/** Bins of the ledger's histogram that one bar stands for: three bars to each doubling of time would be uneven, so two or four. */
const FINE = 2
const COARSE = 4
const MOST_FINE = 14

/**
 * Bars from the shortest task to the longest, on a scale on which each doubling of time is equally long. Empty bars between are there. Times
 * under 8 s, where the ledger's bins are whole seconds, are one bar.
 */
export function timeBars({ bins }: TaskTimes): TimeBar[] {
  const filled = Object.keys(bins).map(Number)
  if (filled.length === 0) return []
  const [least, most] = [Math.max(8, Math.min(...filled)), Math.max(8, ...filled)]
  const width = (most - least) / FINE <= MOST_FINE ? FINE : COARSE
  const slotOf = (bin: number) => (bin < 8 ? -1 : Math.floor(bin / width))
  const first = Math.min(...filled.map(slotOf).filter((slot) => slot >= 0), slotOf(most))
  const counts = new Map<number, number>()
  for (const bin of filled) counts.set(slotOf(bin), (counts.get(slotOf(bin)) ?? 0) + (bins[bin] ?? 0))
  const bars: TimeBar[] = []
  const under = counts.get(-1)
  if (under) bars.push({ from: 0, to: 8, tasks: under })
  const start = under ? slotOf(8) : first
  for (let slot = start; slot <= slotOf(most); slot += 1) {
    bars.push({ from: binFrom(slot * width), to: binFrom((slot + 1) * width), tasks: counts.get(slot) ?? 0 })
  }
  return bars
}

/** Null where there are no tasks. */
export function timeSummary(times: TaskTimes): TimeSummary | null {
  const [lowerMs, medianMs, upperMs] = [0.25, 0.5, 0.75].map((share) => quantileMs(times, share))
  if (lowerMs == null || medianMs == null || upperMs == null) return null
  return { tasks: times.n, lowerMs, medianMs, upperMs }
}

/** By group, most tasks first; groups without a submitted task are left out. */
export function timesBy<K extends string>(rows: readonly Rollup[], keyOf: (row: Rollup) => K): ({ key: K } & TimeSummary)[] {
  const groups = groupBy(rows, (row) => [keyOf(row)])
  const list = groups.flatMap((own) => {
    const summary = timeSummary(timesOf(own))
    return summary ? [{ key: keyOf(own[0]), ...summary }] : []
  })
  return list.sort((a, b) => b.tasks - a.tasks || (a.key < b.key ? -1 : 1))
}
