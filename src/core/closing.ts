import { localDay } from './day'
import type { TimeEntry } from './entry'
import type { OpenSession } from './open-session'
import { timerAtClose } from './platform-timer'
import type { Surroundings } from './session-event'
import type { Outcome } from './task'
import { countedMs, defaultPolicy, elapsedMs, type TimePolicy } from './time-policy'

/** How the time of a session counts. */
export function policyOf(
  session: Pick<OpenSession, 'platform' | 'taskType'>,
  around: Pick<Surroundings, 'leavingCounts'>,
): TimePolicy {
  return defaultPolicy(session.taskType, around.leavingCounts(session.platform))
}

/**
 * The closed record of a session, ending with its last evidence. The sketch is dropped here (L3). `closedAt` is the end of the
 * evidence, never the moment of noticing, so that a lid closed overnight does not move work to the next day.
 */
export function closeSession(session: OpenSession, outcome: Outcome, around: Surroundings): TimeEntry {
  const { id, platform, project, taskType, domain, workKind, taskId, spans, startedAt, terms, timeLimitMs, doubt } = session
  const closedAt = Math.max(session.cursorAt, startedAt)
  const platformTimerMs = timerAtClose(session, closedAt)
  return {
    id,
    platform,
    project,
    taskType,
    domain,
    workKind,
    ...(taskId === undefined ? {} : { taskId }),
    spans,
    startedAt,
    closedAt,
    zone: around.zone,
    day: localDay(closedAt, around.zone),
    countedMs: countedMs(spans, policyOf(session, around)),
    elapsedMs: elapsedMs(spans),
    outcome,
    terms,
    ...(timeLimitMs === undefined ? {} : { timeLimitMs }),
    ...(platformTimerMs === undefined ? {} : { platformTimerMs }),
    ...(doubt === undefined ? {} : { doubt }),
  }
}
