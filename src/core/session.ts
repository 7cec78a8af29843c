import { answerAsked, askAbout } from './absence'
import { driftOf, withReading } from './clock-drift'
import { policyOf } from './closing'
import type { TimeEntry } from './entry'
import { modeOf, PAGE_SILENCE_MS, recordUpTo, restsOnPulses, SYSTEM_IDLE_MS, shiftPast } from './evidence'
import type { Live } from './live'
import type { OpenSession } from './open-session'
import type { SessionEvent, Surroundings } from './session-event'
import { Turn } from './session-turn'
import { atBoot, atPageDetected, atPageLeft, atTabClosed, expireLeft, followTwin } from './task-page'
import { atBackdate, atCorrect, atStart } from './user-choice'

/*
 *                 task page, sure · "start the clock" · start by hand
 *                                      │
 *                                      ▼
 *        ┌──── pause ─────────────  working  ◄──── back: task in view again ─────┐
 *        ▼                          │ ▲  │ │                                     │
 *     paused ── resume ─────────────┼─┘  │ └── page gone, no submit seen ──►   left
 *        │                          │    │                                      │
 *        │     another task in hand │    │ submit or skip seen,                 │ half an hour, or
 *        │                          ▼    │ then the task gone                   │ the deadline, passed
 *        │                       waiting │                                      │
 *        │                          │    ▼                                      ▼
 *        └───── end ────────────────┴─► entry (submitted · skipped · released · expired · left · unknown)
 *
 * A batch: where the project says so, a press whose task is replaced by the next one does not end the session; it counts a unit (batch.ts).
 *
 * Only the session in hand gathers time, so no instant is counted twice. What its time is (work, away, idle, locked, paused, gap) is
 * its `mode`; see evidence.ts. A pause is undone by `resume` alone, never by mere presence.
 */

export interface Step {
  live: Live
  /** Records of the sessions that this event closed, in order. */
  closed: TimeEntry[]
}

/** Moves all live work by one event. Pure: the same work, event and surroundings give the same step. */
export function step(before: Live, event: SessionEvent, around: Surroundings): Step {
  const turn = new Turn(before, event.at, around)
  keepTime(turn, event)
  apply(turn, event)
  turn.settle()
  askOnReturn(turn, before)
  return { live: turn.live(), closed: turn.closed }
}

/** The session in hand is at work again after a long absence: what was it? The answer is asked for once, in the panel. */
function askOnReturn(turn: Turn, before: Live): void {
  const hand = turn.hand()
  if (hand?.mode !== 'work' || hand.spans.at(-1)?.toAt !== turn.at) return
  if (before.sessions.find(({ id }) => id === hand.id)?.mode !== 'work') turn.put(askAbout(hand, turn.around.askAfterMs))
}

/** Records the time up to this event by what was believed before it. */
function keepTime(turn: Turn, event: SessionEvent): void {
  const drift = driftOf(turn.desk, event.clock)
  if (drift < 0) turn.sessions = turn.sessions.map((s) => shiftPast(s, drift))
  const hand = turn.hand()
  if (hand && !saysNothingOfTime(hand, turn, event)) turn.put(recordTime(hand, turn, event, Math.max(0, drift)))
  turn.desk = withReading(turn.desk, event.clock, drift)
}

function recordTime(hand: OpenSession, turn: Turn, event: SessionEvent, driftMs: number): OpenSession {
  const policy = policyOf(hand, turn.around)
  const inputAt = inputOf(hand, turn, event)
  if (inputAt === undefined || inputAt <= hand.inputAt) return recordUpTo(hand, turn.desk, event.at, policy, driftMs)
  // Stillness ends with the input, not with the word of it.
  const usedAt = Math.min(inputAt, event.at)
  const still = recordUpTo(hand, turn.desk, usedAt, policy, driftMs)
  const asked = hand.mode === 'work' ? askAbout(still, turn.around.askAfterMs) : still
  return recordUpTo({ ...asked, inputAt: usedAt }, turn.desk, event.at, policy)
}

/**
 * The alarm does not lengthen what rests on pulses; it only notices when they have stopped. The start of the browser says nothing of
 * the time before it: that ended with the last evidence.
 */
function saysNothingOfTime(hand: OpenSession, turn: Turn, event: SessionEvent): boolean {
  if (event.kind === 'boot') return true
  return event.kind === 'beat' && restsOnPulses(hand, turn.desk) && event.at - hand.cursorAt <= PAGE_SILENCE_MS
}

/** When the session in hand was last used, as this event tells. */
function inputOf(hand: OpenSession, turn: Turn, event: SessionEvent): number | undefined {
  if (event.kind === 'page-evidence' && event.tabId === hand.tabId) return event.inputAt
  if (event.kind === 'panel-used' && event.sessionId === hand.id) return event.at
  if (event.kind === 'page-pressed' && event.tabId === hand.tabId) return event.at
  // Coming to the task is use of it, also by a key that the page does not hear.
  if (event.kind === 'focus' && event.tabId !== null && (event.tabId === hand.tabId || hand.ownTabs.includes(event.tabId)))
    return event.at
  // Without a page of its own, the system's own word that it is in use is the evidence.
  const inUse = event.kind === 'system' ? event.state === 'active' : event.kind === 'beat' && turn.desk.system === 'active'
  if (inUse && !restsOnPulses(hand, turn.desk)) return event.at
  return undefined
}

function apply(turn: Turn, event: SessionEvent): void {
  switch (event.kind) {
    case 'page-detected':
      atPageDetected(turn, event)
      return
    case 'page-evidence': {
      const view = event.sign === 'input' ? 'visible' : event.sign
      turn.tab(event.tabId, (tab) => ({ ...tab, view }))
      // Input is proof that this tab has the focus, even where the browser never said so.
      if (event.sign === 'input') turn.desk = { ...turn.desk, focusedTabId: event.tabId }
      if (view === 'visible' && turn.desk.focusedTabId === event.tabId) {
        followTwin(turn, event.tabId)
        turn.takeTab(event.tabId)
      }
      turn.forgetRefusedPress(event)
      return
    }
    case 'page-near':
      turn.tab(event.tabId, (tab) => ({ ...tab, nearSubmit: event.near }))
      return
    case 'page-pressed': {
      const session = turn.ofTab(event.tabId)
      if (session) turn.put({ ...session, pressed: { control: event.control, at: event.at } })
      return
    }
    case 'page-left':
      atPageLeft(turn, event)
      return
    case 'tab-closed':
      atTabClosed(turn, event.tabId)
      return
    case 'focus':
      turn.desk = { ...turn.desk, focusedTabId: event.tabId }
      if (event.tabId !== null) turn.takeTab(event.tabId)
      return
    case 'system': {
      turn.desk = { ...turn.desk, system: event.state }
      const hand = turn.hand()
      // The word that the system is idle tells when it was last used.
      if (event.state === 'idle' && hand && !restsOnPulses(hand, turn.desk))
        turn.put({ ...hand, inputAt: Math.min(hand.inputAt, event.at - SYSTEM_IDLE_MS) })
      return
    }
    case 'beat':
      noticeSilence(turn)
      expireLeft(turn)
      return
    case 'boot':
      atBoot(turn)
      return
    case 'panel-used':
      return
    case 'start':
      atStart(turn, event)
      return
    case 'correct':
      atCorrect(turn, event)
      return
    case 'pause':
      turn.change(event.sessionId, (s) => ({ ...s, status: 'paused' }))
      return
    case 'resume':
      turn.change(event.sessionId, (s) => ({ ...s, status: 'working', inputAt: event.at }))
      turn.takeHand(event.sessionId)
      return
    case 'end': {
      const session = turn.byId(event.sessionId)
      if (session) turn.close(session, event.outcome)
      return
    }
    case 'answer-absence':
      turn.change(event.sessionId, (s) => answerAsked(s, event.stretch, event.answer))
      return
    case 'backdate':
      atBackdate(turn, event)
      return
    case 'own-tab':
      turn.change(event.sessionId, (s) => ({
        ...s,
        ownTabs: event.belongs ? [...new Set([...s.ownTabs, event.tabId])] : s.ownTabs.filter((id) => id !== event.tabId),
      }))
      return
    case 'dismiss-offer':
      turn.tab(event.tabId, (tab) => {
        const doc = Object.values(tab.frames)[0]?.doc
        return doc === undefined ? tab : { ...tab, dismissedDoc: doc }
      })
      return
    case 'pin-rubric':
      turn.tab(event.tabId, ({ pinnedRubric: _old, ...tab }) =>
        event.rubricId === null ? tab : { ...tab, pinnedRubric: event.rubricId },
      )
      return
  }
}

/** A page that should have spoken and did not has crashed or was put to sleep: its time is a gap until it speaks again. */
function noticeSilence(turn: Turn): void {
  const hand = turn.hand()
  if (!hand || hand.tabId === undefined || hand.mode !== 'work') return
  if (hand.spans.at(-1)?.kind !== 'gap' || hand.cursorAt !== turn.at) return
  if (modeOf(hand, turn.desk) === 'work') turn.tab(hand.tabId, (tab) => ({ ...tab, view: 'silent' }))
}
