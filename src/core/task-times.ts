/**
 * How long tasks took, in a form that adds and subtracts exactly: whole seconds, their sum and sum of squares, and a histogram in which
 * every doubling of time has eight bins of equal width. All integers, so that no order of adding changes anything.
 */
export interface TaskTimes {
  n: number
  seconds: number
  squares: number
  /** Number of tasks by bin; bins without tasks are absent. */
  bins: Record<number, number>
}

export const NO_TIMES: TaskTimes = { n: 0, seconds: 0, squares: 0, bins: {} }

/** The bin of a time in whole seconds: exact up to 15 s, then at most an eighth wide. */
export function binOf(seconds: number): number {
  if (seconds < 8) return seconds
  const octave = 31 - Math.clz32(seconds)
  return (octave - 2) * 8 + ((seconds >> (octave - 3)) & 7)
}

/** The shortest time of a bin in seconds. */
export function binFrom(bin: number): number {
  return bin < 8 ? bin : (8 + (bin % 8)) * 2 ** (Math.floor(bin / 8) - 1)
}

/** One task, or a batch of `units` that took `ms` together and of which each is taken to have had its even share. */
export function taskTime(ms: number, units = 1): TaskTimes {
  const seconds = Math.round(ms / 1000 / units)
  return { n: units, seconds: units * seconds, squares: units * seconds * seconds, bins: { [binOf(seconds)]: units } }
}

/** `a` plus `sign` times `b`. */
export function combineTimes(a: TaskTimes, b: TaskTimes, sign: 1 | -1): TaskTimes {
  return {
    n: a.n + sign * b.n,
    seconds: a.seconds + sign * b.seconds,
    squares: a.squares + sign * b.squares,
    bins: combineCounts(a.bins, b.bins, sign),
  }
}

/** All of them together; much faster for many than adding them two by two. */
export function sumTimes(list: Iterable<TaskTimes>): TaskTimes {
  const sum: TaskTimes = { n: 0, seconds: 0, squares: 0, bins: {} }
  for (const { n, seconds, squares, bins } of list) {
    if (n === 0) continue
    sum.n += n
    sum.seconds += seconds
    sum.squares += squares
    for (const bin in bins) sum.bins[bin] = (sum.bins[bin] ?? 0) + (bins[bin] ?? 0)
  }
  return sum
}

/** Two sparse records of integers, added or subtracted key by key; what comes to nothing is left out. */
export function combineCounts<K extends string | number>(
  a: Record<K, number>,
  b: Record<K, number>,
  sign: 1 | -1,
): Record<K, number> {
  const sum = { ...a }
  for (const key of Object.keys(b) as K[]) {
    const value = (sum[key] ?? 0) + sign * b[key]
    if (value === 0) delete sum[key]
    else sum[key] = value
  }
  return sum
}

/**
 * The time in milliseconds under which a share `q` (0 to 1) of the tasks stayed, read from the histogram: 0.5 is the median. Off by at
 * most the width of one bin. Null where there are no tasks.
 */
export function quantileMs(times: TaskTimes, q: number): number | null {
  if (times.n <= 0) return null
  const rank = Math.min(1, Math.max(0, q)) * times.n
  let below = 0
  const bins = Object.entries(times.bins).map(([bin, count]) => [Number(bin), count] as const)
  for (const [bin, count] of bins.sort(([a], [b]) => a - b)) {
    if (below + count >= rank) {
      const from = binFrom(bin)
      return Math.round((from + ((rank - below) / count) * (binFrom(bin + 1) - from)) * 1000)
    }
    below += count
  }
  return null
}
