import type { TimeEntry } from '../core/entry'
import { type Worked, workStretches } from '../core/focus'
import { type Limit, limitsNow, type Warnings } from '../core/limit'
import type { OpenSession } from '../core/open-session'
import { countedNow, spansNow } from '../core/running'
import type { OpenWork } from '../core/week-cap'
import { timePolicy } from './leaving'
import type { PlatformSite } from './platform'

function workedIn(sites: readonly PlatformSite[], session: OpenSession, now: number): Worked {
  const policy = timePolicy(sites, session)
  return { spans: spansNow(session, now, policy), awayMs: policy.awayMs }
}

/** The evidence of closed entries and open sessions, each with how much of being away counts in it. */
export function workedOf(
  sites: readonly PlatformSite[],
  entries: readonly TimeEntry[],
  sessions: readonly OpenSession[],
  now: number,
): Worked[] {
  const closed = entries.map((entry) => ({
    spans: entry.spans,
    awayMs: entry.policy?.awayMs ?? timePolicy(sites, entry).awayMs,
  }))
  return [...closed, ...sessions.map((session) => workedIn(sites, session, now))]
}

export function openWorkOf(sites: readonly PlatformSite[], sessions: readonly OpenSession[], now: number): OpenWork[] {
  return sessions.map((session) => ({ session, stretches: workStretches([workedIn(sites, session, now)]) }))
}

/** See {@link limitsNow}. */
export function limitsOf(sites: readonly PlatformSite[], session: OpenSession, now: number, warnings: Warnings): Limit[] {
  return limitsNow(session, countedNow(session, now, timePolicy(sites, session)), now, warnings)
}
