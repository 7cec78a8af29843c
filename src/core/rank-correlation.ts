import { confidenceOfEach, type Interval, normalQuantile } from './interval'
import { mean } from './mean-difference'

/** Fewer pairs tell nothing of how two things go together. */
export const LEAST_PAIRS = 20

export type Pair = readonly [first: number, second: number]

export interface Correlation {
  /** From -1, where the one falls as the other rises, to 1, where both rise. */
  value: number
  interval: Interval
}

/** Why there is none: too few pairs, or one of the two never changes. */
export type NoCorrelation = 'few' | 'uniform'

/** Whether {@link rankCorrelation} can say something of these pairs. */
export function whyNoCorrelation(pairs: readonly Pair[]): NoCorrelation | null {
  if (pairs.length < LEAST_PAIRS) return 'few'
  const isSame = (place: 0 | 1) => pairs.every((pair) => pair[place] === pairs[0]?.[place])
  return isSame(0) || isSame(1) ? 'uniform' : null
}

/**
 * Spearman's correlation: Pearson's of the ranks, equal values sharing the mean of their ranks. C. Spearman, American Journal of
 * Psychology 15 (1904), doi:10.2307/1412159. The interval is Fisher's, `tanh(artanh r ± z √((1 + r²/2) / (n - 3)))`, with the variance
 * that fits ranks: D. G. Bonett and T. A. Wright, Psychometrika 65 (2000), doi:10.1007/BF02294183; wide enough that so many
 * `comparisons` hold together.
 */
export function rankCorrelation(pairs: readonly Pair[], comparisons: number): Correlation | NoCorrelation {
  const reason = whyNoCorrelation(pairs)
  if (reason) return reason
  const [first, second] = [ranksOf(pairs.map(([one]) => one)), ranksOf(pairs.map(([, other]) => other))]
  const middle = (pairs.length + 1) / 2
  const product = (a: readonly number[], b: readonly number[]) =>
    mean(a.map((each, index) => (each - middle) * ((b[index] ?? middle) - middle)))
  const exact = product(first, second) / Math.sqrt(product(first, first) * product(second, second))
  const value = Math.min(1, Math.max(-1, exact))
  // Ranks that agree throughout would leave no room for doubt.
  const bounded = Math.min(LARGEST, Math.max(-LARGEST, value))
  const half = normalQuantile((1 + confidenceOfEach(comparisons)) / 2) * Math.sqrt((1 + bounded ** 2 / 2) / (pairs.length - 3))
  const end = (z: number) => Math.tanh(Math.atanh(bounded) + z)
  return { value, interval: { from: Math.min(value, end(-half)), to: Math.max(value, end(half)) } }
}

const LARGEST = 0.999_999

/** 1 for the smallest; equal values share the mean of their ranks. */
export function ranksOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const ranks = new Map<number, number>()
  for (let from = 0; from < sorted.length; ) {
    const value = sorted[from] ?? 0
    let to = from
    while (to < sorted.length && sorted[to] === value) to += 1
    ranks.set(value, (from + 1 + to) / 2)
    from = to
  }
  return values.map((value) => ranks.get(value) ?? 0)
}
