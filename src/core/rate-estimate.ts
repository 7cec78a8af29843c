import { CONFIDENCE, confidenceOfEach, type Interval, studentQuantile } from './interval'
import { HOUR_MS } from './money'

/** What one day (or month) brought: minor units, earned in milliseconds. */
export interface Earning {
  minor: number
  ms: number
}

/** Fewer days tell nothing of how much a rate varies. */
export const LEAST_DAYS = 10

/** Minor units per hour of all days together; null without time. For charts and comparisons: what is shown as money is reckoned exactly elsewhere. */
export function pooledRate(days: readonly Earning[]): number | null {
  const { minor, ms } = total(days)
  return ms > 0 ? (minor * HOUR_MS) / ms : null
}

/**
 * Where the true hourly rate may lie, in minor units. Days are what varies: tasks of one day have its tiredness and its queue in common.
 * The rate is a ratio of two sums, and the error of its logarithm is the jackknife's, each day left out once: J. W. Tukey, Bias and
 * Confidence in Not-quite Large Samples, Annals of Mathematical Statistics 29 (1958), and B. Efron and C. Stein, The Jackknife Estimate
 * of Variance, Annals of Statistics 9 (1981), doi:10.1214/aos/1176345462, who show that it errs to the wide side. Null for fewer than
 * {@link LEAST_DAYS} days with time, or where nothing was earned but on one of them.
 */
export function rateInterval(days: readonly Earning[]): Interval | null {
  const worked = days.filter(({ ms }) => ms > 0)
  const all = total(days)
  const error = jackknife(worked, (day) => log(all.minor - day.minor, all.ms - day.ms))
  if (error === null) return null
  const half = error * studentQuantile((1 + CONFIDENCE) / 2, worked.length - 1)
  const rate = (all.minor * HOUR_MS) / all.ms
  return { from: rate * Math.exp(-half), to: rate * Math.exp(half) }
}

export interface RateRatio {
  /** The first rate divided by the second. */
  value: number
  interval: Interval
}

/**
 * How many times one rate another is, wide enough that so many `comparisons` hold together. Days on which both were worked count once, with
 * both, so that a good day that lifts the two is not taken for a difference. The error is the jackknife's, as in {@link rateInterval}; its
 * degrees of freedom are those of the side with fewer days. Null where a side has fewer than {@link LEAST_DAYS} days.
 */
export function rateRatio(days: readonly (readonly [Earning, Earning])[], comparisons: number): RateRatio | null {
  const worked = days.filter(([first, second]) => first.ms > 0 || second.ms > 0)
  const fewest = Math.min(...([0, 1] as const).map((side) => worked.filter((day) => day[side].ms > 0).length))
  if (fewest < LEAST_DAYS) return null
  const first = total(worked.map(([each]) => each))
  const second = total(worked.map(([, each]) => each))
  const logOf = (less?: readonly [Earning, Earning]) =>
    log(first.minor - (less?.[0].minor ?? 0), first.ms - (less?.[0].ms ?? 0)) -
    log(second.minor - (less?.[1].minor ?? 0), second.ms - (less?.[1].ms ?? 0))
  const error = jackknife(worked, logOf)
  if (error === null) return null
  const half = error * studentQuantile((1 + confidenceOfEach(comparisons)) / 2, fewest - 1)
  const value = logOf()
  return { value: Math.exp(value), interval: { from: Math.exp(value - half), to: Math.exp(value + half) } }
}

/** NaN where nothing was earned or no time is left. */
const log = (minor: number, ms: number) => (minor > 0 && ms > 0 ? Math.log(minor / ms) : Number.NaN)

/** The standard error of a figure, from what it comes to without each of the cases. Null for too few, or where one leaves nothing. */
function jackknife<T>(cases: readonly T[], without: (one: T) => number): number | null {
  if (cases.length < LEAST_DAYS) return null
  const values = cases.map(without)
  const middle = values.reduce((sum, each) => sum + each, 0) / values.length
  const squares = values.reduce((sum, each) => sum + (each - middle) ** 2, 0)
  return Number.isFinite(squares) ? Math.sqrt((squares * (values.length - 1)) / values.length) : null
}

function total(days: readonly Earning[]): Earning {
  const sum = { minor: 0, ms: 0 }
  for (const { minor, ms } of days) {
    sum.minor += minor
    sum.ms += ms
  }
  return sum
}
