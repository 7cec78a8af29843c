import type { Rollup } from './rollup'
import type { TaskType } from './task'
import { combineTimes, NO_TIMES, quantileMs } from './task-times'

/** What one's own submitted tasks took: half of them under `medianMs`, eight in ten under `mostMs`. */
export interface TypicalTime {
  medianMs: number
  mostMs: number
  /** Tasks it rests on. */
  n: number
  /** Whose tasks they are: of this project, of this platform, or of this type anywhere. */
  of: 'project' | 'platform' | 'type'
}

/** Fewer tasks tell nothing typical. */
export const LEAST_TASKS = 5

interface About {
  platform: string
  project: string
  taskType: TaskType
}

type Timed = Pick<Rollup, 'platform' | 'project' | 'taskType' | 'workKind' | 'times'>

/**
 * The typical time of tasks of this type: of the project where it has enough of them, else of the platform, else anywhere; null where even
 * these are too few. A project without a name is no project.
 */
export function typicalTime(rows: readonly Timed[], about: About): TypicalTime | null {
  const ofType = rows.filter(({ workKind, taskType }) => workKind === 'task' && taskType === about.taskType)
  const ofPlatform = ofType.filter(({ platform }) => platform === about.platform)
  const ofProject = about.project === '' ? [] : ofPlatform.filter(({ project }) => project === about.project)
  for (const [of, group] of [['project', ofProject] as const, ['platform', ofPlatform] as const, ['type', ofType] as const]) {
    const times = group.reduce((sum, row) => combineTimes(sum, row.times, 1), NO_TIMES)
    const [medianMs, mostMs] = [quantileMs(times, 0.5), quantileMs(times, 0.8)]
    if (times.n >= LEAST_TASKS && medianMs !== null && mostMs !== null) return { medianMs, mostMs, n: times.n, of }
  }
  return null
}
