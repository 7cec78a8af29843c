import { groupBy } from './group-by'
import { comparisonsOf, type ScaleGroup, type ScaleKey } from './quality-score'
import { type Correlation, type NoCorrelation, type Pair, rankCorrelation, whyNoCorrelation } from './rank-correlation'

export interface PaceAndScore extends ScaleKey {
  project: string
  n: number
  /** Counted time of a task against its score: above 0 where slower goes with better. */
  correlation: Correlation | NoCorrelation
}

/**
 * Whether slower goes with better, within one project, type and scale: tasks of different projects differ in both for reasons of their
 * own. The time of a batch is shared out among its tasks. The intervals of one platform hold together. Most attempts first.
 */
export function paceAndScores(groups: readonly ScaleGroup[]): PaceAndScore[] {
  const projects = groups.flatMap(({ scores, ...key }) =>
    groupBy(
      scores.flatMap(({ project, share, attempt }) => (attempt ? [{ project, share, attempt }] : [])),
      ({ project }) => [project],
    ).map((group) => {
      const pairs = group.map(({ share, attempt }): Pair => [attempt.countedMs / (attempt.units ?? 1), share])
      return { ...key, project: group[0].project, pairs }
    }),
  )
  const comparisons = comparisonsOf(projects, ({ pairs }) => whyNoCorrelation(pairs) === null)
  const rows = projects.map(({ pairs, ...key }): PaceAndScore => {
    return { ...key, n: pairs.length, correlation: rankCorrelation(pairs, comparisons(key)) }
  })
  const sorted = groupBy(rows, ({ platform, project, taskType, worst, best }) => [platform, project, taskType, worst, best])
  return sorted.flat().sort((a, b) => b.n - a.n)
}
