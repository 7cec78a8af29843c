import type { Desk } from './live'
import type { OpenSession } from './open-session'
import type { Span, SpanKind } from './span'
import type { TimePolicy } from './time-policy'

/** A watched page speaks at most every 15 s while in view and used; twice that, and a little, is silence. */
export const PULSE_MS = 15_000
export const PAGE_SILENCE_MS = 2 * PULSE_MS + 5_000
/** The alarm speaks every 30 s while a session is open, and browsers may be a minute late with it. */
const BEAT_SILENCE_MS = 150_000

/** What the time of the session in hand is believed to be, from now on. */
export function modeOf(session: OpenSession, desk: Desk): SpanKind {
  if (session.status === 'paused') return 'paused'
  if (desk.system === 'locked') return 'locked'
  const { tabId, ownTabs } = session
  const focused = desk.focusedTabId
  if (focused != null && ownTabs.includes(focused)) return desk.system === 'idle' ? 'idle' : 'work'
  if (tabId !== undefined) {
    const view = desk.tabs[tabId]?.view ?? 'hidden'
    // Before the first word about focus, the page's own word that it is in view is enough.
    if (focused === undefined || focused === tabId) {
      if (view === 'visible') return 'work'
      if (view === 'still') return 'idle'
      if (view === 'silent') return 'gap'
    }
  } else if (ownTabs.length === 0) {
    return desk.system === 'active' ? 'work' : 'idle'
  }
  return desk.system === 'active' ? 'away' : 'idle'
}

/** True while the session's work rests on the pulses of a watched page rather than on the alarm. */
export function restsOnPulses(session: OpenSession, desk: Desk): boolean {
  const { tabId, ownTabs, mode } = session
  return mode === 'work' && tabId !== undefined && desk.tabs[tabId] !== undefined && !ownTabs.includes(desk.focusedTabId ?? -1)
}

/** Appends a stretch, melting it into the span before when that is of the same kind. Empty stretches vanish. */
export function appendSpan(spans: readonly Span[], kind: SpanKind, fromAt: number, toAt: number): Span[] {
  if (toAt <= fromAt) return [...spans]
  const last = spans.at(-1)
  if (last && last.kind === kind && last.toAt === fromAt) return [...spans.slice(0, -1), { ...last, toAt }]
  return [...spans, { kind, fromAt, toAt }]
}

/**
 * Records the time of the session in hand up to `at`, by what its mode was until then: silence longer than the pulse becomes a `gap`;
 * stillness beyond the policy's limit becomes `idle` from its first second. `driftMs` of the stretch passed while the monotonic clock
 * stood still (a sleep, or a clock set forward) and is a gap as well. An instant before the cursor changes nothing.
 */
export function recordUpTo(session: OpenSession, desk: Desk, at: number, policy: TimePolicy, driftMs = 0): OpenSession {
  const { cursorAt, mode } = session
  if (at <= cursorAt) return session
  let spans = session.spans
  const silence = at - cursorAt
  const limit = restsOnPulses(session, desk) ? PAGE_SILENCE_MS : BEAT_SILENCE_MS
  if (mode === 'paused') {
    spans = appendSpan(spans, 'paused', cursorAt, at)
  } else if (silence > limit) {
    spans = appendSpan(spans, 'gap', cursorAt, at)
  } else {
    const awakeAt = Math.min(at, cursorAt + Math.max(0, driftMs))
    spans = appendSpan(spans, 'gap', cursorAt, awakeAt)
    if (mode === 'work') {
      const stillAt = Math.min(at, Math.max(awakeAt, session.inputAt + policy.stillMs))
      spans = appendSpan(spans, 'work', awakeAt, stillAt)
      spans = appendSpan(spans, 'idle', stillAt, at)
    } else {
      spans = appendSpan(spans, mode, awakeAt, at)
    }
  }
  return { ...session, spans, cursorAt: at }
}

/** Moves a session's past by `ms`, after the machine's clock was set back by that much: its lengths stay, nothing lies in the future. */
export function shiftPast(session: OpenSession, ms: number): OpenSession {
  return {
    ...session,
    spans: session.spans.map((s) => ({ ...s, fromAt: s.fromAt + ms, toAt: s.toAt + ms })),
    cursorAt: session.cursorAt + ms,
    startedAt: session.startedAt + ms,
    inputAt: session.inputAt + ms,
    doubt: 'the clock of this machine was changed',
  }
}
