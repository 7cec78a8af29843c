import type { Money } from './money'
import type { OpenSession } from './open-session'
import { expectedPay } from './pay'
import type { Span } from './span'
import { countedMs, type TimePolicy } from './time-policy'

/** Past this silence of the background the clock stands: what happened meanwhile is not known yet. */
const SILENCE_MS = 150_000

/** Counted time of a session at this moment, with what is believed of the stretch since its last evidence. Never less than recorded. */
export function countedNow(session: OpenSession, now: number, policy: TimePolicy): number {
  const { status, mode, cursorAt, inputAt, spans } = session
  if (status !== 'working' || now <= cursorAt || now - cursorAt > SILENCE_MS) return countedMs(spans, policy)
  const toAt = mode === 'work' ? Math.min(now, Math.max(cursorAt, inputAt + policy.stillMs)) : now
  const tail: Span = { kind: mode, fromAt: cursorAt, toAt }
  return countedMs(toAt > cursorAt ? [...spans, tail] : spans, policy)
}

export interface Limit {
  ms: number
  /** `paid`: past it the pay ends or changes; `allowed`: the platform's own limit for one task. */
  kind: 'paid' | 'allowed'
}

/** The limit that is reached first. */
export function limitOf(session: Pick<OpenSession, 'terms' | 'timeLimitMs'>): Limit | null {
  const cap = session.terms?.scheme === 'hourly' ? session.terms.capMs : undefined
  const allowed = session.timeLimitMs
  if (cap === undefined && allowed === undefined) return null
  if (cap !== undefined && (allowed === undefined || cap <= allowed)) return { ms: cap, kind: 'paid' }
  return { ms: allowed ?? 0, kind: 'allowed' }
}

export function expectedNow(session: OpenSession, counted: number): Money | null {
  return expectedPay(counted, session.terms, session.workKind)
}
