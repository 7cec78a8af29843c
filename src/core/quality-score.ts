import type { TimeEntry } from './entry'
import type { Feedback, Score } from './feedback'
import { groupBy } from './group-by'
import { mean } from './mean-difference'
import type { SelfReview } from './self-review'
import type { TaskType } from './task'

/** A submitted attempt, as far as the question looks at it whether reviewing it helps. */
export interface Attempt extends Pick<TimeEntry, 'id' | 'platform' | 'project' | 'taskType' | 'countedMs' | 'units'> {
  review?: Pick<SelfReview, 'answers' | 'openAtSubmit' | 'failures'>
}

/** A score by a reviewer, of the attempt it is about where that is known. */
export interface Scored {
  /** Of the attempt, else of the feedback. */
  id: string
  /** When the reviewer's word came; of several on one attempt, the last. */
  at: number
  project: string
  /** 0 at the worst of its scale, 1 at the best. */
  share: number
  attempt?: Attempt
}

/** Scores are only ever put beside others of the same platform, task type and scale. */
export interface ScaleKey {
  platform: string
  taskType: TaskType
  worst: number
  best: number
}

export interface ScaleGroup extends ScaleKey {
  scores: Scored[]
}

/** `(value - worst) / (best - worst)`; null where the scale has no length or the score lies outside of it. */
export function shareOf({ value, worst, best }: Score): number | null {
  const share = (value - worst) / (best - worst)
  return share >= 0 && share <= 1 ? share : null
}

/**
 * Scores by platform, task type and scale, most scores first. What an attempt is about is told by the attempt, which may have been
 * corrected since. An attempt counts once on each scale, with the mean of its scores.
 */
export function byScale(feedback: readonly Feedback[], attempts: ReadonlyMap<string, Attempt>): ScaleGroup[] {
  const sorted = feedback.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const said = sorted.flatMap((one) => {
    const share = one.score ? shareOf(one.score) : null
    if (!one.score || share === null) return []
    const attempt = one.entryId === undefined ? undefined : attempts.get(one.entryId)
    const { platform, taskType, project } = attempt ?? one
    const { worst, best } = one.score
    const id = one.entryId ?? `feedback ${one.id}`
    return [{ platform, taskType, worst, best, scored: { id, at: one.at, project, share, ...(attempt ? { attempt } : {}) } }]
  })
  const groups = groupBy(said, ({ platform, taskType, worst, best }) => [platform, taskType, worst, best])
  return groups
    .map(([first, ...rest]) => {
      const { scored, ...key } = first
      const all = [scored, ...rest.map((one) => one.scored)]
      return {
        ...key,
        scores: groupBy(all, ({ id }) => [id])
          .map(once)
          .sort(oldestFirst),
      }
    })
    .sort((a, b) => b.scores.length - a.scores.length)
}

function once(said: readonly [Scored, ...Scored[]]): Scored {
  const last = said.reduce((latest, one) => (one.at > latest.at ? one : latest))
  return { ...last, share: mean(said.map(({ share }) => share)) }
}

const oldestFirst = (a: Scored, b: Scored) => a.at - b.at || (a.id < b.id ? -1 : 1)

/** How many rows of each platform can say something. Their intervals hold together; what is on another platform changes nothing. */
export function comparisonsOf<R extends Pick<ScaleKey, 'platform'>>(
  rows: readonly R[],
  speaks: (row: R) => boolean,
): (row: Pick<ScaleKey, 'platform'>) => number {
  const counts = new Map<string, number>()
  for (const row of rows) if (speaks(row)) counts.set(row.platform, (counts.get(row.platform) ?? 0) + 1)
  return ({ platform }) => counts.get(platform) ?? 0
}
