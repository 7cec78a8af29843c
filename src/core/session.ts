import { answerAsked, askAbout } from './absence'
import { driftOf, isPastSetting, shiftDesk, unrecordedDrift, withReading } from './clock-drift'
import { policyOf } from './closing'
import type { TimeEntry } from './entry'
import { isOnItsPage, isSilent, modeOf, recordUpTo, restsOnPulses, SYSTEM_IDLE_MS, shiftPast } from './evidence'
import type { Live } from './live'
import type { OpenSession } from './open-session'
import type { SessionEvent, Surroundings } from './session-event'
import { Turn } from './session-turn'
import { atBoot, atPageDetected, atPageLeft, atTabClosed, atTabReplaced, expireLeft, followTwin } from './task-page'
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
  hear(turn, event)
  turn.settle()
  askOnReturn(turn, before)
  return { live: turn.live(), closed: turn.closed }
}

/** The session in hand is at work again after a long absence: what was it? The answer is asked for once, in the panel. */
function askOnReturn(turn: Turn, before: Live): void {
  const hand = turn.hand()
  if (hand?.mode !== 'work') return
  if (before.sessions.find(({ id }) => id === hand.id)?.mode !== 'work') turn.put(askAbout(hand, turn.around.askAfterMs))
}

/** Keeps when a page last spoke; use of the panel speaks for the page beside it. */
function hear(turn: Turn, event: SessionEvent): void {
  const hand = turn.hand()
  const isOfHand = 'sessionId' in event && event.sessionId === hand?.id
  const tabId = event.kind.startsWith('page-') && 'tabId' in event ? event.tabId : isOfHand ? hand?.tabId : undefined
  if (tabId != null && turn.desk.tabs[tabId]) turn.tab(tabId, (tab) => ({ ...tab, spokeAt: event.at }))
}

/** Records the time up to this event by what was believed before it. */
function keepTime(turn: Turn, event: SessionEvent): void {
  const before = turn.desk
  const drift = driftOf(before, event.clock)
  if (drift < 0) {
    const isPast = (recordedAt: number) => isPastSetting(before, event.clock, drift, recordedAt)
    turn.sessions = turn.sessions.map((s) => (isPast(s.cursorAt) ? s : shiftPast(s, drift)))
    if (!isPast(before.recordedAt ?? 0)) turn.desk = shiftDesk(before, drift)
  }
  const hand = turn.hand()
  if (hand && !saysNothingOfTime(hand, turn, event)) {
    const asleep = unrecordedDrift(turn.desk, event.clock, drift, hand.cursorAt)
    const recorded = recordTime(hand, turn, event, asleep)
    turn.put({ ...recorded, zone: turn.around.zone })
    turn.desk = { ...turn.desk, recordedAt: recorded.cursorAt }
  }
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
  return event.kind === 'beat' && restsOnPulses(hand, turn.desk) && !isSilent(hand, turn.desk, event.at)
}

/** When the session in hand was last used, as this event tells. */
function inputOf(hand: OpenSession, turn: Turn, event: SessionEvent): number | undefined {
  // A use that lies ahead was told by a clock that has been set back since; the session's own was moved along.
  if (event.kind === 'page-evidence' && event.tabId === hand.tabId) return event.inputAt > event.at ? undefined : event.inputAt
  // Use of the panel, and whatever the user chooses for this session.
  if ('sessionId' in event && event.sessionId === hand.id) return event.at
  if (event.kind === 'page-pressed' && event.tabId === hand.tabId) return event.at
  // Coming to the task is use of it, also by a key that the page does not hear. Being told again where the user is says nothing new.
  const isTaskTab =
    event.kind === 'focus' && event.tabId !== null && (event.tabId === hand.tabId || hand.ownTabs.includes(event.tabId))
  if (isTaskTab && event.tabId !== turn.desk.focusedTabId) return event.at
  // Without a page of its own, the system's own word that it is in use is the evidence; and whoever unlocks it uses it.
  const inUse = event.kind === 'system' ? event.state === 'active' : event.kind === 'beat' && turn.desk.system === 'active'
  const isUsedAnywhere = hand.mode === 'work' && !isOnItsPage(hand, turn.desk)
  return inUse && (isUsedAnywhere || hand.mode === 'locked') ? event.at : undefined
}

function apply(turn: Turn, event: SessionEvent): void {
  switch (event.kind) {
    case 'page-detected':
      atPageDetected(turn, event)
      return
    case 'page-evidence':
      atPageEvidence(turn, event)
      return
    case 'page-near':
      turn.tab(event.tabId, (tab) => ({ ...tab, nearSubmit: event.near }))
      return
    case 'page-pressed': {
      const session = turn.ofTab(event.tabId)
      // A word that comes late, or twice, is of the task before.
      if (session && event.at >= session.startedAt) turn.put({ ...session, pressed: { control: event.control, at: event.at } })
      return
    }
    case 'page-left':
      atPageLeft(turn, event)
      return
    case 'tab-closed':
      atTabClosed(turn, event.tabId)
      return
    case 'tab-replaced':
      atTabReplaced(turn, event)
      return
    case 'focus':
      if (event.tabId === turn.desk.focusedTabId) return
      turn.desk = { ...turn.desk, focusedTabId: event.tabId, focusedAt: turn.at }
      if (event.tabId !== null) comeTo(turn, event.tabId)
      return
    case 'system': {
      turn.desk = { ...turn.desk, system: event.state }
      const hand = turn.hand()
      // The word that the system is idle tells when it was last used.
      if (event.state === 'idle' && hand && !isOnItsPage(hand, turn.desk))
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
      turn.change(event.sessionId, ({ leftAt: _back, ...s }) => ({ ...s, status: 'working', inputAt: event.at }))
      turn.takeHand(event.sessionId)
      return
    case 'end': {
      const session = turn.byId(event.sessionId)
      if (session) turn.close(session, event.outcome)
      return
    }
    case 'answer-absence':
      turn.change(event.sessionId, (s) => answerAsked(s, event.stretch, event.answer, turn.around.askAfterMs))
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

/** What the page says of its view and use. Coming to it takes its task in hand; staying on it takes nothing from what the user chose meanwhile. */
function atPageEvidence(turn: Turn, event: SessionEvent & { kind: 'page-evidence' }): void {
  const { tabId, sign, inputAt } = event
  // One that was silent, as all are while the machine sleeps, and speaks again unused was not come to.
  const isAwakeAgain = turn.desk.tabs[tabId]?.view === 'silent' && sign !== 'input'
  const wasThere = isAwakeAgain || isBefore(turn, tabId)
  turn.tab(tabId, (tab) => ({ ...tab, view: sign === 'input' ? 'visible' : sign }))
  // Input is proof that this tab has the focus, even where the browser never said so; unless it was before the focus went elsewhere.
  if (sign === 'input' && inputAt > (turn.desk.focusedAt ?? 0)) turn.desk = { ...turn.desk, focusedTabId: tabId }
  if (!wasThere && isBefore(turn, tabId)) comeTo(turn, tabId)
  turn.forgetRefusedPress(event)
}

/** True while a tab is before the user: in view, and the one that has the focus. */
function isBefore({ desk }: Turn, tabId: number): boolean {
  const view = desk.tabs[tabId]?.view
  return desk.focusedTabId === tabId && (view === 'visible' || view === 'still')
}

function comeTo(turn: Turn, tabId: number): void {
  if (isBefore(turn, tabId)) followTwin(turn, tabId)
  turn.takeTab(tabId)
}

/** A page that should have spoken and did not has crashed or was put to sleep: its time is a gap until it speaks again. */
function noticeSilence(turn: Turn): void {
  const hand = turn.hand()
  if (!hand || hand.tabId === undefined || !restsOnPulses(hand, turn.desk)) return
  if (hand.spans.at(-1)?.kind !== 'gap' || hand.cursorAt !== turn.at) return
  if (modeOf(hand, turn.desk) === 'work') turn.tab(hand.tabId, (tab) => ({ ...tab, view: 'silent' }))
}
