import type { AttemptRow } from './attempt-row'

/** Tasks that count as the beginning of a project. */
export const FIRST_TASKS = 10
/** A curve needs the beginning and as much again to set against it. */
export const LEAST_LEARNT = 2 * FIRST_TASKS

export interface LearningCurve {
  platform: string
  project: string
  /** How many tasks of this project were submitted before those read: the curve begins behind them. */
  before: number
  /** Counted time of each submitted task, in the order in which they were begun. A batch is as many points as it has tasks. */
  times: number[]
  /** A running median of `times`: of as many neighbours as stand at {@link windowOf}, fewer at both ends. */
  smooth: number[]
  /** Medians; null where the project's beginning was not read, or too few tasks came after it. */
  firstMs: number | null
  laterMs: number | null
}

/** Curves by project, most tasks first. `before` tells the tasks of a project that lie before what was read. */
export function learningCurves(
  rows: readonly AttemptRow[],
  before: (platform: string, project: string) => number,
): LearningCurve[] {
  const curves = byProject(rows).flatMap(({ platform, project, own }): LearningCurve[] => {
    const times = own.flatMap(({ submitted, taskMs }) => Array.from({ length: submitted }, () => taskMs))
    if (times.length < LEAST_LEARNT) return []
    const known = before(platform, project)
    const first = known === 0 ? times.slice(0, FIRST_TASKS) : []
    const later = known === 0 ? times.slice(FIRST_TASKS) : times
    const medians = { firstMs: first.length > 0 ? median(first) : null, laterMs: first.length > 0 ? median(later) : null }
    return [{ platform, project, before: known, times, smooth: runningMedian(times, windowOf(times.length)), ...medians }]
  })
  return curves.sort((a, b) => b.times.length - a.times.length || (a.project < b.project ? -1 : 1))
}

/** Rows of each project in the order in which they were begun; work without a known project is left out. */
export function byProject(rows: readonly AttemptRow[]): { platform: string; project: string; own: AttemptRow[] }[] {
  const projects = new Map<string, { platform: string; project: string; own: AttemptRow[] }>()
  for (const row of rows) {
    if (row.project === '') continue
    const key = JSON.stringify([row.platform, row.project])
    const found = projects.get(key) ?? { platform: row.platform, project: row.project, own: [] }
    found.own.push(row)
    projects.set(key, found)
  }
  for (const { own } of projects.values()) own.sort((a, b) => a.startedAt - b.startedAt)
  return [...projects.values()]
}

/** A tenth of the tasks, at least five and at most fifty-one; odd, so that a task stands in the middle. */
export function windowOf(tasks: number): number {
  return 2 * Math.floor(Math.min(51, Math.max(5, tasks / 10)) / 2) + 1
}

/** J. W. Tukey, Exploratory Data Analysis (1977): a median follows a change and is not moved by one long task. */
function runningMedian(values: readonly number[], window: number): number[] {
  const half = (window - 1) / 2
  return values.map((_, index) => {
    const reach = Math.max(1, Math.min(half, index, values.length - 1 - index))
    return median(values.slice(Math.max(0, index - reach), index + reach + 1))
  })
}

export function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b)
  const middle = ordered.length >> 1
  const upper = ordered[middle] ?? Number.NaN
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? upper) + upper) / 2
}
