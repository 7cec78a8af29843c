import type { TimeEntry } from '../core/entry'
import { type Worked, workStretches } from '../core/focus'
import { type Limit, limitsNow, type Warnings } from '../core/limit'
import type { OpenSession } from '../core/open-session'
import { countedNow, spansNow } from '../core/running'
import type { PolicyRule } from '../core/time-policy'
import type { OpenWork } from '../core/week-cap'
import { timePolicy } from './leaving'
import type { PlatformSite } from './platform'

type Rules = readonly PolicyRule[]

function workedIn(sites: readonly PlatformSite[], rules: Rules, session: OpenSession, now: number): Worked {
  const policy = timePolicy(sites, rules, session)
  return { spans: spansNow(session, now, policy), awayMs: policy.awayMs }
}

/** The evidence of closed entries and open sessions, each with how much of being away counts in it. */
export function workedOf(
  sites: readonly PlatformSite[],
  rules: Rules,
  entries: readonly TimeEntry[],
  sessions: readonly OpenSession[],
  now: number,
): Worked[] {
  const closed = entries.map((entry) => ({
    spans: entry.spans,
    awayMs: entry.policy?.awayMs ?? timePolicy(sites, rules, entry).awayMs,
  }))
  return [...closed, ...sessions.map((session) => workedIn(sites, rules, session, now))]
}

export function openWorkOf(
  sites: readonly PlatformSite[],
  rules: Rules,
  sessions: readonly OpenSession[],
  now: number,
): OpenWork[] {
  return sessions.map((session) => ({ session, stretches: workStretches([workedIn(sites, rules, session, now)]) }))
}

/** See {@link limitsNow}. */
export function limitsOf(
  sites: readonly PlatformSite[],
  settings: Warnings & { policyRules: Rules },
  session: OpenSession,
  now: number,
): Limit[] {
  return limitsNow(session, countedNow(session, now, timePolicy(sites, settings.policyRules, session)), now, settings)
}
