import type { Desk } from './live'
import type { OpenSession } from './open-session'
import type { Span, SpanKind, Stretch } from './span'
import type { TimePolicy } from './time-policy'

/** A watched page speaks at most every 15 s while in view and used; twice that, and a little, is silence. */
export const PULSE_MS = 15_000
export const PAGE_SILENCE_MS = 2 * PULSE_MS + 5_000
/** The alarm speaks every 30 s while a session is open, and browsers may be a minute late with it. */
const BEAT_SILENCE_MS = 150_000

/** Stillness up to here is work under every policy, and is not kept apart. */
export const LEAST_STILL_MS = 60_000

/** Browsers are asked to call the system idle after this long without input anywhere. */
export const SYSTEM_IDLE_MS = 120_000

/** What the time of the session in hand is believed to be, from now on. How much of `work` is stillness is told by the last input. */
export function modeOf(session: OpenSession, desk: Desk): SpanKind {
  if (session.status === 'paused') return 'paused'
  if (desk.system === 'locked') return 'locked'
  const { tabId, ownTabs } = session
  const focused = desk.focusedTabId
  if (focused != null && ownTabs.includes(focused)) return 'work'
  if (tabId !== undefined) {
    const view = desk.tabs[tabId]?.view ?? 'hidden'
    // Before the first word about focus, the page's own word that it is in view is enough.
    if (focused === undefined || focused === tabId) {
      if (view === 'visible' || view === 'still') return 'work'
      if (view === 'silent') return 'gap'
    }
  } else if (ownTabs.length === 0) {
    return 'work'
  }
  return desk.system === 'active' ? 'away' : 'idle'
}

/** True while the session is at work on its own watched page, which alone can tell when it was used. */
export function isOnItsPage({ tabId, ownTabs, mode }: OpenSession, desk: Desk): boolean {
  return mode === 'work' && tabId !== undefined && desk.tabs[tabId] !== undefined && !ownTabs.includes(desk.focusedTabId ?? -1)
}

/** True while the session's work rests on the pulses of a watched page rather than on the alarm. A page that was unused for long has none. */
export function restsOnPulses(session: OpenSession, desk: Desk): boolean {
  return isOnItsPage(session, desk) && desk.tabs[session.tabId ?? -1]?.view !== 'still'
}

/**
 * True when what should have spoken has been silent for too long: the page itself, whatever else was heard meanwhile, or the alarm and all
 * that comes with it.
 */
export function isSilent(session: OpenSession, desk: Desk, at: number): boolean {
  if (!restsOnPulses(session, desk)) return at - session.cursorAt > BEAT_SILENCE_MS
  return at - (desk.tabs[session.tabId ?? -1]?.spokeAt ?? session.cursorAt) > PAGE_SILENCE_MS
}

/** Appends a stretch, melting it into the span before when that is its like. Empty stretches vanish. */
export function appendSpan(spans: readonly Span[], span: Span): Span[] {
  if (span.toAt <= span.fromAt) return [...spans]
  const last = spans.at(-1)
  const isLike =
    last?.toAt === span.fromAt && last.kind === span.kind && last.stillSinceAt === span.stillSinceAt && last.was === span.was
  return isLike ? [...spans.slice(0, -1), { ...last, toAt: span.toAt }] : [...spans, span]
}

/**
 * Records the time of the session in hand up to `at`, by what its mode was until then: silence longer than the pulse becomes a `gap`;
 * stillness beyond the policy's limit becomes `idle` from its first second. `driftMs` of the stretch passed while the monotonic clock
 * stood still (a sleep, or a clock set forward) and is a gap as well. An instant before the cursor changes nothing.
 */
export function recordUpTo(session: OpenSession, desk: Desk, at: number, policy: TimePolicy, driftMs = 0): OpenSession {
  const { cursorAt, mode, inputAt } = session
  if (at <= cursorAt) return session
  let { spans } = session
  if (mode === 'paused' || isSilent(session, desk, at)) {
    spans = appendSpan(spans, { kind: mode === 'paused' ? 'paused' : 'gap', fromAt: cursorAt, toAt: at })
    return { ...session, spans, cursorAt: at }
  }
  const awakeAt = Math.min(at, cursorAt + Math.max(0, driftMs))
  spans = appendSpan(spans, { kind: 'gap', fromAt: cursorAt, toAt: awakeAt })
  spans =
    mode === 'work'
      ? appendInView(spans, { fromAt: awakeAt, toAt: at }, inputAt, policy)
      : appendSpan(spans, { kind: mode, fromAt: awakeAt, toAt: at })
  return { ...session, spans, cursorAt: at }
}

/** A stretch in view: plain work while used, beyond that with the word since when it was still, so that another policy can divide it anew. */
function appendInView(spans: readonly Span[], { fromAt, toAt }: Stretch, inputAt: number, policy: TimePolicy): Span[] {
  const between = (instant: number) => Math.min(toAt, Math.max(fromAt, instant))
  const stillAt = between(inputAt + LEAST_STILL_MS)
  const idleAt = between(inputAt + Math.max(LEAST_STILL_MS, policy.stillMs))
  let next = appendSpan(spans, { kind: 'work', fromAt, toAt: stillAt })
  next = appendSpan(next, { kind: 'work', fromAt: stillAt, toAt: idleAt, stillSinceAt: inputAt })
  return appendSpan(next, { kind: 'idle', fromAt: idleAt, toAt, stillSinceAt: inputAt })
}

/** Moves a session's past by `ms`, after the machine's clock was set back by that much: its lengths stay, nothing lies in the future. */
export function shiftPast(session: OpenSession, ms: number): OpenSession {
  const { spans, asks, leftAt, deadlineAt, pressed, ...rest } = session
  return {
    ...rest,
    spans: spans.map((s) => ({
      ...s,
      fromAt: s.fromAt + ms,
      toAt: s.toAt + ms,
      ...(s.stillSinceAt === undefined ? {} : { stillSinceAt: s.stillSinceAt + ms }),
    })),
    ...(asks ? { asks: asks.map(({ fromAt, toAt }) => ({ fromAt: fromAt + ms, toAt: toAt + ms })) } : {}),
    ...(leftAt === undefined ? {} : { leftAt: leftAt + ms }),
    ...(deadlineAt === undefined ? {} : { deadlineAt: deadlineAt + ms }),
    ...(pressed ? { pressed: { ...pressed, at: pressed.at + ms } } : {}),
    cursorAt: session.cursorAt + ms,
    startedAt: session.startedAt + ms,
    inputAt: session.inputAt + ms,
    doubt: 'the clock of this machine was changed',
  }
}
