import type { FrameFacts } from './live'
import type { OpenSession } from './open-session'
import type { Project } from './project'

/** Tasks shorter than this are worth timing as a batch: a question for each would cost more than the task. */
export const SHORT_TASK_MS = 60_000

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

/** Whether the self-review is asked for of the task in hand: of each, or in a batch of every nth. */
export function isReviewDue(session: Pick<OpenSession, 'units'>, project: Pick<Project, 'batch'> | undefined | null): boolean {
  const every = project?.batch?.reviewEvery ?? 1
  return ((session.units ?? 0) + 1) % every === 0
}
