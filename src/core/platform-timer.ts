import type { Detection } from './detection'
import type { OpenSession } from './open-session'

/** A difference under this is rounding, theirs and ours. */
const SAME_MS = 60_000

/** What the page's own timer shows as spent: its own word, else what its countdown has left of the limit that stands beside it. */
export function timerOf({
  timerMs,
  timeLimitMs,
  remainingMs,
}: Pick<Detection, 'timerMs' | 'timeLimitMs' | 'remainingMs'>): number | undefined {
  if (timerMs !== undefined || timeLimitMs === undefined || remainingMs === undefined) return timerMs
  return remainingMs <= timeLimitMs ? timeLimitMs - remainingMs : undefined
}

type Timed = Pick<OpenSession, 'platformTimerMs' | 'platformTimerAt'>

/** What their timer shows by now: a page is heard of again when its timer did not simply go on. Undefined where the page shows none. */
export function timerNow({ platformTimerMs, platformTimerAt }: Timed, now: number): number | undefined {
  if (platformTimerMs === undefined || platformTimerAt === undefined) return platformTimerMs
  return platformTimerMs + Math.max(0, now - platformTimerAt)
}

/** What their timer showed when the task was handed in, or else when the evidence of it ended. */
export function timerAtClose(session: Timed & Pick<OpenSession, 'pressed'>, closedAt: number): number | undefined {
  return timerNow(session, session.pressed?.at ?? closedAt)
}

/** Their time where it is worth a word beside ours; null where there is none, where its page is gone, and where the two agree. */
export function otherTimer(session: Timed & Pick<OpenSession, 'status'>, countedMs: number, now: number): number | null {
  const theirs = session.status === 'left' ? undefined : timerNow(session, now)
  return theirs !== undefined && Math.abs(theirs - countedMs) > SAME_MS ? theirs : null
}
