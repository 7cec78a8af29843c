import { HOUR_MS } from './money'
import { type Earning, LEAST_DAYS, pooledRate } from './rate-estimate'

/**
 * The hourly rates of groups, each drawn towards the mean of all by as much as its few hours leave it uncertain: an empirical Bayes
 * estimate. C. N. Morris, Parametric Empirical Bayes Inference, Journal of the American Statistical Association 78 (1983),
 * doi:10.2307/2287098. What a day earns is taken to vary in proportion to its hours, under which a ratio of sums is the best estimate there
 * is (W. G. Cochran, Sampling Techniques, 1977, theorem 6.4); how much the groups really differ is told by the moments of R. DerSimonian
 * and N. Laird, Controlled Clinical Trials 7 (1986), doi:10.1016/0197-2456(86)90046-2. Null for a group without time.
 */
export function shrunkenRates(groups: readonly (readonly Earning[])[]): (number | null)[] {
  const rates = groups.map(pooledRate)
  const mean = pooledRate(groups.flat())
  if (mean === null) return rates
  const spread = spreadOfHour(groups, rates, mean)
  const known = groups.flatMap((days, index) => {
    const rate = rates[index] ?? null
    return rate === null ? [] : [{ rate, variance: spread / hours(days), isSmall: days.length < LEAST_DAYS }]
  })
  // A single lucky day must not be what tells how much groups differ, where others can tell it.
  const solid = known.filter(({ isSmall }) => !isSmall)
  const between = betweenGroups(solid.length >= ENOUGH_SOLID ? solid : known)
  return groups.map((days, index) => {
    const rate = rates[index] ?? null
    if (rate === null) return null
    const own = between + spread / hours(days)
    return own > 0 ? mean + (between / own) * (rate - mean) : rate
  })
}

const hours = (days: readonly Earning[]) => days.reduce((sum, { ms }) => sum + ms, 0) / HOUR_MS

/** Squared minor units by which one hour varies: about each group's own rate where there are days enough for it, else about the mean. */
function spreadOfHour(groups: readonly (readonly Earning[])[], rates: readonly (number | null)[], mean: number): number {
  const worked = groups.map((days) => days.filter(({ ms }) => ms > 0))
  const spare = worked.reduce((sum, days) => sum + Math.max(0, days.length - 1), 0)
  const all = worked.reduce((sum, days) => sum + days.length, 0)
  const isWithin = spare >= ENOUGH_SPARE
  const squares = worked.flatMap((days, index) => {
    const middle = isWithin ? (rates[index] ?? mean) : mean
    return days.map(({ minor, ms }) => (minor - (middle * ms) / HOUR_MS) ** 2 / (ms / HOUR_MS))
  })
  return squares.reduce((sum, each) => sum + each, 0) / Math.max(1, isWithin ? spare : all - 1)
}

const ENOUGH_SPARE = 10
const ENOUGH_SOLID = 3

/** The variance of the groups' true rates, not below nothing. */
function betweenGroups(groups: readonly { rate: number; variance: number }[]): number {
  const weights = groups.map(({ variance }) => (variance > 0 ? 1 / variance : 0))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const squares = weights.reduce((all, weight) => all + weight ** 2, 0)
  const room = sum - squares / sum
  if (!(room > 0)) return 0
  const middle = groups.reduce((all, { rate }, index) => all + (weights[index] ?? 0) * rate, 0) / sum
  const q = groups.reduce((all, { rate }, index) => all + (weights[index] ?? 0) * (rate - middle) ** 2, 0)
  return Math.max(0, (q - (groups.length - 1)) / room)
}
