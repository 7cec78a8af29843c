import type { Day } from './day'
import type { Feedback } from './feedback'
import { groupBy } from './group-by'
import { mean } from './mean-difference'
import { byScale } from './quality-score'
import type { Rollup } from './rollup'
import type { Domain, TaskType } from './task'

/** Counted time and submitted tasks of one kind of work. */
export interface RecordRow {
  countedMs: number
  tasks: number
}

export interface RecordScore {
  platform: string
  taskType: TaskType
  worst: number
  best: number
  /** On the platform's own scale. */
  mean: number
  n: number
}

/** What the trainer has done over a range, fit to be shown to others: nothing in it names a task. */
export interface CareerRecord extends RecordRow {
  /** First and last day with counted time; null where there is none. */
  from: Day | null
  to: Day | null
  /** Days with counted time. */
  days: number
  types: (RecordRow & { taskType: TaskType })[]
  domains: (RecordRow & { domain: Domain })[]
  platforms: (RecordRow & { platform: string })[]
  /** Only where they are asked for. */
  projects: (RecordRow & { platform: string; project: string })[]
  /** Most scores first. */
  scores: RecordScore[]
}

const sumOf = (rows: readonly Rollup[]): RecordRow => ({
  countedMs: rows.reduce((sum, { countedMs }) => sum + countedMs, 0),
  tasks: rows.reduce((sum, { workKind, counts }) => sum + (workKind === 'task' ? counts.submitted : 0), 0),
})

const mostFirst = (a: RecordRow, b: RecordRow) => b.countedMs - a.countedMs || b.tasks - a.tasks

/** By type and domain only tasks are told; the totals hold all counted time, reading instructions and meetings too. */
export function careerRecord(rollups: readonly Rollup[], feedback: readonly Feedback[], withProjects: boolean): CareerRecord {
  const worked = rollups.filter(({ countedMs }) => countedMs > 0)
  const tasks = rollups.filter(({ workKind }) => workKind === 'task')
  const days = [...new Set(worked.map(({ day }) => day))].sort()
  const grouped = <T>(rows: readonly Rollup[], partsOf: (row: Rollup) => string[], named: (row: Rollup) => T) =>
    groupBy(rows, partsOf)
      .map((group) => ({ ...named(group[0]), ...sumOf(group) }))
      .filter((row) => row.countedMs > 0 || row.tasks > 0)
      .sort(mostFirst)
  return {
    ...sumOf(rollups),
    ...{ from: days[0] ?? null, to: days.at(-1) ?? null, days: days.length },
    types: grouped(
      tasks,
      ({ taskType }) => [taskType],
      ({ taskType }) => ({ taskType }),
    ),
    domains: grouped(
      tasks,
      ({ domain }) => [domain],
      ({ domain }) => ({ domain }),
    ),
    platforms: grouped(
      rollups,
      ({ platform }) => [platform],
      ({ platform }) => ({ platform }),
    ),
    projects: withProjects
      ? grouped(
          rollups,
          ({ platform, project }) => [platform, project],
          ({ platform, project }) => ({ platform, project }),
        )
      : [],
    scores: byScale(feedback, new Map()).map(({ platform, taskType, worst, best, scores }) => ({
      ...{ platform, taskType, worst, best, n: scores.length },
      mean: worst + mean(scores.map(({ share }) => share)) * (best - worst),
    })),
  }
}
