import { localDay } from './day'
import type { TimeEntry } from './entry'
import type { OpenSession } from './open-session'
import { timerAtClose } from './platform-timer'
import { respan } from './recount'
import type { Surroundings } from './session-event'
import type { Outcome } from './task'
import { countedMs, elapsedMs, type TimePolicy } from './time-policy'

/** How the time of a session counts. */
export function policyOf(
  { platform, taskType }: Pick<OpenSession, 'platform' | 'taskType'>,
  { policyFor }: Pick<Surroundings, 'policyFor'>,
): TimePolicy {
  return policyFor(platform, taskType)
}

/** How many tasks of a session were handed in, and how it ended: a batch that has some is submitted, whatever became of its last task. */
function handedIn(session: OpenSession, outcome: Outcome): { outcome: Outcome; units: number } {
  const units = (session.units ?? 0) + (outcome === 'submitted' ? 1 : 0)
  return units > 0 ? { outcome: 'submitted', units } : { outcome, units: 1 }
}

/**
 * The closed record of a session, ending with its last evidence and counted by the policy of now: its type may have been corrected since.
 * The sketch is dropped here (L3). `closedAt` is the end of the evidence, never the moment of noticing, so that a lid closed overnight
 * does not move work to the next day.
 */
export function closeSession(session: OpenSession, ending: Outcome, around: Surroundings): TimeEntry {
  const { id, platform, project, taskType, domain, workKind, taskId, startedAt, terms, zone } = session
  const { timeLimitMs, asks, doubt } = session
  const closedAt = Math.max(session.cursorAt, startedAt)
  const policy = policyOf(session, around)
  const spans = respan(session.spans, policy)
  const { outcome, units } = handedIn(session, ending)
  const platformTimerMs = timerAtClose(session, closedAt)
  return {
    id,
    platform,
    project,
    taskType,
    domain,
    workKind,
    ...(taskId === undefined || units > 1 ? {} : { taskId }),
    spans,
    startedAt,
    closedAt,
    zone,
    day: localDay(closedAt, zone),
    countedMs: countedMs(spans, policy),
    elapsedMs: elapsedMs(spans),
    policy,
    outcome,
    terms,
    ...(units > 1 ? { units } : {}),
    ...(timeLimitMs === undefined ? {} : { timeLimitMs }),
    ...(platformTimerMs === undefined || units > 1 ? {} : { platformTimerMs }),
    ...(asks === undefined || asks.length === 0 ? {} : { unanswered: asks }),
    ...(doubt === undefined ? {} : { doubt }),
  }
}
