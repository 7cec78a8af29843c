/** Both ends included. */
export interface Interval {
  from: number
  to: number
}

/** How sure every interval of the report is: of a hundred such, five miss what they are about. */
export const CONFIDENCE = 0.95

/**
 * The confidence that each of several intervals needs so that all of them together keep {@link CONFIDENCE}: `1 - (1 - 0.95) / m`.
 * O. J. Dunn, Multiple Comparisons among Means, Journal of the American Statistical Association 56 (1961),
 * doi:10.1080/01621459.1961.10482090.
 */
export function confidenceOfEach(comparisons: number): number {
  return 1 - (1 - CONFIDENCE) / Math.max(1, comparisons)
}

/** The point that a share `p` of the normal distribution lies below. Off by less than 1e-6 of the value. */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (q * rising(r, MIDDLE_OVER)) / rising(r, MIDDLE_UNDER)
  }
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)))
  const tail =
    r <= 5 ? rising(r - 1.6, NEAR_OVER) / rising(r - 1.6, NEAR_UNDER) : rising(r - 5, FAR_OVER) / rising(r - 5, FAR_UNDER)
  return q < 0 ? -tail : tail
}

/** Coefficients of PPND7: M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (1988), doi:10.2307/2347330. */
const MIDDLE_OVER = [3.3871327179, 50.434271938, 159.29113202, 59.10937472]
const MIDDLE_UNDER = [1, 17.895169469, 78.757757664, 67.1875636]
const NEAR_OVER = [1.4234372777, 2.75681539, 1.3067284816, 0.17023821103]
const NEAR_UNDER = [1, 0.7370016425, 0.12021132975]
const FAR_OVER = [6.657905115, 3.081226386, 0.42868294337, 0.017337203997]
const FAR_UNDER = [1, 0.24197894225, 0.012258202635]

/** `c0 + c1 x + c2 x² …` */
const rising = (x: number, coefficients: readonly number[]) => coefficients.reduceRight((sum, each) => sum * x + each, 0)

/**
 * The point that a share `p` of Student's distribution lies below. An expansion in powers of `1 / degrees`, off by less than 1 % from nine
 * degrees on, for shares up to 0.9999: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 26.7.5.
 */
export function studentQuantile(p: number, degrees: number): number {
  const x = normalQuantile(p)
  const x2 = x * x
  return (
    x +
    (x * (x2 + 1)) / (4 * degrees) +
    (x * rising(x2, [3, 16, 5])) / (96 * degrees ** 2) +
    (x * rising(x2, [-15, 17, 19, 3])) / (384 * degrees ** 3) +
    (x * rising(x2, [-945, -1920, 1482, 776, 79])) / (92_160 * degrees ** 4)
  )
}

/**
 * Where a share may truly lie when `k` of `n` were counted: Wilson's score interval, `(k + z²/2 ± z √(k (n - k) / n + z²/4)) / (n + z²)`.
 * E. B. Wilson, Journal of the American Statistical Association 22 (1927), doi:10.1080/01621459.1927.10502953. Null without cases.
 */
export function shareInterval(k: number, n: number): Interval | null {
  if (n === 0) return null
  const z = normalQuantile((1 + CONFIDENCE) / 2)
  const middle = k + (z * z) / 2
  const half = z * Math.sqrt((k * (n - k)) / n + (z * z) / 4)
  const inside = (share: number) => Math.min(1, Math.max(0, share / (n + z * z)))
  return { from: k === 0 ? 0 : inside(middle - half), to: k === n ? 1 : inside(middle + half) }
}
