import type { Money } from './money'
import type { OpenSession } from './open-session'
import { expectedPay, overCapMs } from './pay'
import type { Span } from './span'
import { countedMs, type TimePolicy } from './time-policy'

/** Past this silence of the background the clock stands: what happened meanwhile is not known yet. */
const SILENCE_MS = 150_000

/** The spans of a session at this moment: its evidence, and what is believed of the stretch since. */
export function spansNow(session: OpenSession, now: number, policy: TimePolicy): readonly Span[] {
  const { status, mode, cursorAt, inputAt, spans } = session
  if (status !== 'working' || now <= cursorAt || now - cursorAt > SILENCE_MS) return spans
  const toAt = mode === 'work' ? Math.min(now, Math.max(cursorAt, inputAt + policy.stillMs)) : now
  return toAt > cursorAt ? [...spans, { kind: mode, fromAt: cursorAt, toAt }] : spans
}

/** Counted time of a session at this moment. Never less than recorded. */
export function countedNow(session: OpenSession, now: number, policy: TimePolicy): number {
  return countedMs(spansNow(session, now, policy), policy)
}

/** Tasks that a session stands for at this moment: those of a batch that were handed in, and the one at hand. */
export function unitsNow({ units = 0 }: Pick<OpenSession, 'units'>): number {
  return units + 1
}

type Paid = Pick<OpenSession, 'terms' | 'workKind' | 'units'>

export function expectedNow(session: Paid, counted: number): Money | null {
  return expectedPay(counted, session.terms, session.workKind, unitsNow(session))
}

/** Counted time that the session gives away past the cap of its hourly terms, if it is handed in now. */
export function givenAwayNow(session: Paid, counted: number): number {
  const { terms, workKind } = session
  return overCapMs({ workKind, outcome: 'submitted', countedMs: counted, units: unitsNow(session) }, terms)
}
