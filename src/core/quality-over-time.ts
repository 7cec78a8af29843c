import { localDay } from './day'
import { groupBy } from './group-by'
import { type Difference, mean, meanDifference, type NoDifference, whyNoDifference } from './mean-difference'
import { comparisonsOf, type ScaleGroup, type ScaleKey } from './quality-score'

/** Fewer scores of a month have no mean worth saying. */
export const LEAST_A_MONTH = 5

export interface MonthScores {
  /** `YYYY-MM` */
  month: string
  n: number
  /** Share of the scale, 0 to 1; null where too few. */
  mean: number | null
}

export interface ScoresOverTime extends ScaleKey {
  n: number
  mean: number | null
  /** Months with scores, oldest first. */
  months: MonthScores[]
  /** The later half of the scores less the earlier half. */
  change: Difference | NoDifference
}

/** Scores month by month in a zone's calendar, and whether they changed. The intervals of one platform hold together. */
export function overTime(groups: readonly ScaleGroup[], zone: string): ScoresOverTime[] {
  const halved = groups.map((group) => {
    const shares = group.scores.map(({ share }) => share)
    const half = Math.floor(shares.length / 2)
    return { ...group, earlier: shares.slice(0, half), later: shares.slice(half) }
  })
  const comparisons = comparisonsOf(halved, ({ earlier, later }) => whyNoDifference(later, earlier) === null)
  return halved.map(({ scores, earlier, later, ...key }) => {
    const months = groupBy(
      scores.map(({ at, share }) => ({ month: localDay(at, zone).slice(0, 7), share })),
      ({ month }) => [month],
    )
    return {
      ...key,
      n: scores.length,
      mean: meanOf(scores),
      months: months.map((group) => ({ month: group[0].month, n: group.length, mean: meanOf(group) })),
      change: meanDifference(later, earlier, comparisons(key)),
    }
  })
}

function meanOf(scores: readonly { share: number }[]): number | null {
  return scores.length < LEAST_A_MONTH ? null : mean(scores.map(({ share }) => share))
}
