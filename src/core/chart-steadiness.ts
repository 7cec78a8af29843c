import { type Bucket, sorted } from './chart-buckets'
import { groupBy } from './group-by'
import { HOUR_MS } from './money'
import type { Rollup } from './rollup'
import { sumTimes, type TaskTimes } from './task-times'

/** How steadily tasks were done in a stretch of days. */
export interface Steadiness extends Bucket {
  tasks: number
  /** Submitted tasks by their own counted hours; null without tasks. */
  tasksPerHour: number | null
  /**
   * How far task times spread, as a share of their mean: the coefficient of variation within each task type, the types weighted by their
   * tasks less one, so that a week of mixed work is not called unsteady for that. Null with fewer than {@link LEAST_TASKS} to go by.
   */
  spread: number | null
}

export const LEAST_TASKS = 10

export function steadiness(rows: readonly Rollup[], buckets: readonly Bucket[]): Steadiness[] {
  const groups = sorted(rows, buckets)
  return buckets.map((bucket, index) => {
    const timed = (groups[index] ?? []).filter(({ times }) => times.n > 0)
    const types = groupBy(timed, ({ taskType }) => [taskType]).map((own) => sumTimes(own.map(({ times }) => times)))
    const tasks = types.reduce((sum, { n }) => sum + n, 0)
    const hours = (types.reduce((sum, { seconds }) => sum + seconds, 0) * 1000) / HOUR_MS
    return { ...bucket, tasks, tasksPerHour: hours > 0 ? tasks / hours : null, spread: spreadOf(types) }
  })
}

function spreadOf(types: readonly TaskTimes[]): number | null {
  const known = types.filter(({ n, seconds }) => n > 1 && seconds > 0)
  const spare = known.reduce((sum, { n }) => sum + n - 1, 0)
  if (spare < LEAST_TASKS - 1) return null
  const squared = known.reduce((sum, { n, seconds, squares }) => {
    const mean = seconds / n
    // Sums of squares are exact integers; only this difference of two large figures could fall below nothing.
    const variance = Math.max(0, squares - (seconds * seconds) / n) / (n - 1)
    return sum + (n - 1) * (variance / mean ** 2)
  }, 0)
  return Math.sqrt(squared / spare)
}
