import { FAILURE_TAGS, type FailureTag } from './failure-tag'
import { groupBy } from './group-by'
import { type Interval, shareInterval } from './interval'
import type { Attempt } from './quality-score'
import type { TaskType } from './task'

/** Of fewer tagged attempts no rate is told. */
export const LEAST_TAGGED = 10

export interface FailuresOfProject {
  platform: string
  project: string
  taskType: TaskType
  /** Attempts with at least one tag. An attempt without says nothing: its output may have been fine, or nobody tagged it. */
  tagged: number
  /** Most counted first. `share` is of the tagged attempts, null where they are too few. */
  tags: { tag: FailureTag; n: number; share: { value: number; interval: Interval } | null }[]
}

/** What went wrong in the models' outputs, counted by project and type; most tagged attempts first. */
export function failuresByProject(attempts: readonly Attempt[]): FailuresOfProject[] {
  const tagged = attempts.filter(({ review }) => (review?.failures ?? []).length > 0)
  const groups = groupBy(tagged, ({ platform, project, taskType }) => [platform, project, taskType])
  return groups
    .map((group): FailuresOfProject => {
      const [{ platform, project, taskType }] = group
      const counted = FAILURE_TAGS.map((tag) => ({
        tag,
        n: group.filter(({ review }) => review?.failures?.includes(tag)).length,
      }))
      const tags = counted.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n)
      return {
        ...{ platform, project, taskType, tagged: group.length },
        tags: tags.map(({ tag, n }) => ({ tag, n, share: tagShare(n, group.length) })),
      }
    })
    .sort((a, b) => b.tagged - a.tagged)
}

function tagShare(n: number, tagged: number): { value: number; interval: Interval } | null {
  const interval = tagged < LEAST_TAGGED ? null : shareInterval(n, tagged)
  return interval && { value: n / tagged, interval }
}
