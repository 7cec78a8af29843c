import { confidenceOfEach, type Interval, studentQuantile } from './interval'

/** Fewer cases on either side tell nothing of a difference. */
export const LEAST_EACH = 10

export interface Difference {
  /** Mean of the first less mean of the second. */
  value: number
  interval: Interval
}

/** Of a whole list, the same whatever its order. NaN for an empty one. */
export function mean(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b).reduce((sum, each) => sum + each, 0) / values.length
}

/** Why there is none: too few cases on a side, or every value of both sides the same. */
export type NoDifference = 'few' | 'uniform'

/** Whether {@link meanDifference} can say something of two sides. */
export function whyNoDifference(first: readonly number[], second: readonly number[]): NoDifference | null {
  if (first.length < LEAST_EACH || second.length < LEAST_EACH) return 'few'
  const [value] = first
  return [...first, ...second].every((each) => each === value) ? 'uniform' : null
}

/**
 * How far two means lie apart: `difference ± t × error`, wide enough that so many `comparisons` hold together. The error is the larger of
 * two. One is Welch's, `√(s₁²/n₁ + s₂²/n₂)` with his degrees of freedom: B. L. Welch, Biometrika 34 (1947), doi:10.1093/biomet/34.1-2.28.
 * The other is what the difference would vary by if cases were dealt to the two sides by chance, `√(s² (1/n₁ + 1/n₂))` with `s²` of all
 * cases together: E. J. G. Pitman, Supplement to the Journal of the Royal Statistical Society 4 (1937), doi:10.2307/2984124. Scores often
 * are the best of their scale throughout a small side; Welch's error is then far too small, the other is not.
 */
export function meanDifference(
  first: readonly number[],
  second: readonly number[],
  comparisons: number,
): Difference | NoDifference {
  const reason = whyNoDifference(first, second)
  if (reason) return reason
  const [n1, n2] = [first.length, second.length]
  const [part1, part2] = [variance(first) / n1, variance(second) / n2]
  const welch = part1 + part2
  const dealt = variance([...first, ...second]) * (1 / n1 + 1 / n2)
  const degrees = welch > dealt ? welch ** 2 / (part1 ** 2 / (n1 - 1) + part2 ** 2 / (n2 - 1)) : n1 + n2 - 2
  const value = mean(first) - mean(second)
  const half = studentQuantile((1 + confidenceOfEach(comparisons)) / 2, degrees) * Math.sqrt(Math.max(welch, dealt))
  return { value, interval: { from: value - half, to: value + half } }
}

/** Of a sample: squares summed, divided by one less than its size. */
function variance(values: readonly number[]): number {
  const middle = mean(values)
  return mean(values.map((each) => (each - middle) ** 2)) * (values.length / (values.length - 1))
}
