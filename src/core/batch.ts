import type { TimeEntry } from './entry'
import type { FrameFacts } from './live'
import type { OpenSession } from './open-session'
import type { Project } from './project'

/** Tasks shorter than this are worth timing as a batch: a question for each would cost more than the task. */
const SHORT_TASK_MS = 60_000

/** The session goes on with the next task, the one before handed in or skipped; what told the old task apart goes with it. */
export function nextOfBatch(session: OpenSession, lead: FrameFacts): OpenSession {
  const { pressed, taskId: _done, reopenUrl: _old, deadlineAt: _past, platformTimerMs: _its, ...rest } = session
  const { taskId, reopenUrl } = lead.detection
  return {
    ...rest,
    units: (session.units ?? 0) + (pressed?.control === 'submit' ? 1 : 0),
    sketch: lead.sketch,
    ...(taskId === undefined ? {} : { taskId }),
    ...(reopenUrl === undefined ? {} : { reopenUrl }),
  }
}

/** True when the next task belongs to the same batch: the project is timed so, and the page names no other project. */
export function continuesBatch(session: OpenSession, lead: FrameFacts, project: Project | undefined): boolean {
  if (session.pressed === undefined || project?.batch === undefined) return false
  const { platform, project: named = session.project } = lead.detection
  return platform === session.platform && named === session.project
}

/** How many short tasks in a row make it worth asking. */
export const SHORT_TASKS_IN_A_ROW = 3

/** True when the user should be offered to time these tasks as one batch: the last ones of this project were each very short. */
export function isBatchWorthwhile(
  session: Pick<OpenSession, 'platform' | 'project' | 'workKind'>,
  project: Pick<Project, 'batch' | 'batchDeclined'> | null,
  lastEntries: readonly TimeEntry[],
): boolean {
  if (session.workKind !== 'task' || project?.batch || project?.batchDeclined) return false
  const last = lastEntries.slice(0, SHORT_TASKS_IN_A_ROW)
  const isShort = (entry: TimeEntry) =>
    entry.platform === session.platform &&
    entry.project === session.project &&
    entry.outcome === 'submitted' &&
    entry.countedMs < SHORT_TASK_MS
  return last.length === SHORT_TASKS_IN_A_ROW && last.every(isShort)
}

/** How many tasks come before the one whose self-review is asked for: 0 is the task in hand, which without a batch is always so. */
export function tasksToReview(session: Pick<OpenSession, 'units'>, project: Pick<Project, 'batch'> | undefined | null): number {
  const every = project?.batch?.reviewEvery ?? 1
  return every - 1 - ((session.units ?? 0) % every)
}
