import { continuesBatch, nextOfBatch } from './batch'
import { type Detection, SURE } from './detection'
import { seeInstructions } from './instructions'
import type { FrameFacts, TabFacts } from './live'
import type { OpenSession } from './open-session'
import { knownProject, openPageSession, withReading } from './page-session'
import { hasKeptTexts, isSameTask } from './same-task'
import type { SessionEvent } from './session-event'
import type { Turn } from './session-turn'
import type { Outcome } from './task'

/** A task whose page is gone without a submit may come back for this long. */
const LEFT_LIMIT_MS = 30 * 60_000
/** A press whose task went away, and of which no page says more, was taken. */
const PRESS_SETTLES_MS = 30_000

/** A closing tab's last word and the browser's own come within this. */
const CLOSING_MS = 1_000

const PRESS_OUTCOME = { submit: 'submitted', skip: 'skipped' } as const

/** True for a task that is claimed and surely one: the only kind that starts the clock by itself. */
function runs(detection: Detection): boolean {
  return detection.pageKind === 'task' && detection.state === 'running' && detection.confidence >= SURE
}

/** The frame that speaks for the tab: a running task before all else, then the most certain, then the top frame. */
export function leadingFrame(tab: TabFacts): FrameFacts | undefined {
  const weight = (f: FrameFacts) => (runs(f.detection) ? 2 : f.detection.pageKind === 'task' ? 1 : 0) + f.detection.confidence / 2
  return Object.entries(tab.frames).sort(([a, fa], [b, fb]) => weight(fb) - weight(fa) || Number(a) - Number(b))[0]?.[1]
}

export function atPageDetected(turn: Turn, event: SessionEvent & { kind: 'page-detected' }): void {
  const { tabId, frameId, doc, detection, sketch, pageWidth } = event
  const isReloaded = turn.desk.tabs[tabId]?.frames[frameId]?.doc !== doc
  turn.tab(tabId, (tab) => ({
    ...tab,
    // A page speaks when it is opened; whether it is in view follows at once as evidence.
    frames: { ...tab.frames, [frameId]: { doc, detection, sketch } },
    ...(frameId === 0 ? { pageWidth } : {}),
  }))
  noteInstructions(turn, event)
  const tab = turn.desk.tabs[tabId]
  const lead = tab && leadingFrame(tab)
  if (!lead) return
  const open = turn.ofTab(tabId)
  if (open && stays(open, lead)) {
    if (open.status === 'left') comeBack(turn, open, tabId, lead)
    else turn.put(withReading(turn, open, lead))
    // Loaded anew before the user, after a crash say: they come to it.
    if (isReloaded && turn.isInView(tabId)) turn.takeTab(tabId)
    return
  }
  if (open && runs(lead.detection) && continuesBatch(open, lead, turn.project(open.platform, open.project))) {
    const next = nextOfBatch(open, lead)
    if (open.status === 'left') comeBack(turn, next, tabId, lead)
    else turn.put(withReading(turn, next, lead))
    return
  }
  if (open) partFrom(turn, open, lead)
  const { pageKind, state } = lead.detection
  if (pageKind !== 'task' || state !== 'running' || tab.dismissedDoc === lead.doc) return
  if (rejoin(turn, tabId, lead)) return
  // A task that is timed already is known again in any case; a new one must surely be one.
  if (!runs(lead.detection)) return
  openPageSession(turn, tabId, lead)
  if (turn.isInView(tabId)) turn.takeTab(tabId)
}

/** Keeps with its project what the page shows of the instructions, so that a change is noticed at a later attempt. */
function noteInstructions(turn: Turn, { doc, detection, instructions, at }: SessionEvent & { kind: 'page-detected' }): void {
  if (!instructions || detection.project === undefined) return
  const known = knownProject(turn, detection.platform, detection.project)
  const next = seeInstructions(known, instructions, doc, at)
  if (next !== known) turn.putProject(next)
}

/** Finds the open session of a task that is shown in another tab, or was left, and lets it go on here. Undefined when there is none. */
export function rejoin(turn: Turn, tabId: number, lead: FrameFacts): OpenSession | undefined {
  const isIt = (s: OpenSession) => s.origin === 'page' && isSameTask(s, { ...lead.detection, sketch: lead.sketch })
  const twin = turn.sessions.find((s) => !isWithoutPage(s) && isIt(s))
  const returning = twin ? undefined : turn.sessions.find((s) => isWithoutPage(s) && isIt(s))
  if (twin) shareWith(turn, twin, tabId)
  if (returning) comeBack(turn, returning, tabId, lead)
  return twin ?? returning
}

/** The same task is open twice: one session, which is at work in both tabs and ends in the one that is used. */
function shareWith(turn: Turn, session: OpenSession, tabId: number): void {
  turn.put({ ...session, ownTabs: [...new Set([...session.ownTabs, tabId])] })
  if (turn.desk.focusedTabId !== tabId) return
  moveTo(turn, session.id, tabId)
  turn.takeTab(tabId)
}

/** The session's task is now the one in this tab; the tab of before still belongs to it. Coming to it is use. */
function moveTo(turn: Turn, id: string, tabId: number): void {
  const usedAt = turn.desk.focusedTabId === tabId ? turn.at : 0
  turn.change(id, (s) => {
    const others = s.ownTabs.filter((own) => own !== tabId)
    const ownTabs = s.tabId === undefined ? others : [...others, s.tabId]
    return { ...s, tabId, ownTabs, inputAt: Math.max(s.inputAt, usedAt) }
  })
}

/**
 * Use of a tab that shows the same task as a session's own tab makes it the session's tab, and a task that was left goes on there. One that was
 * handed in before its page went does not: this is what is still to be seen of it.
 */
export function followTwin(turn: Turn, tabId: number): void {
  if (turn.ofTab(tabId)) return
  // The tab may belong to another session as well, as a place of research.
  const session = turn.sessions.find((s) => s.origin === 'page' && s.ownTabs.includes(tabId) && isShownIn(turn, s, tabId))
  if (!session) return
  if (session.status === 'left') {
    if (session.pressed) return
    const { leftAt: _back, ...rest } = session
    turn.put({ ...rest, status: 'waiting' })
  }
  moveTo(turn, session.id, tabId)
}

function isShownIn(turn: Turn, session: OpenSession, tabId: number): boolean {
  const tab = turn.desk.tabs[tabId]
  const lead = tab && leadingFrame(tab)
  return lead !== undefined && isSameTask(session, { ...lead.detection, sketch: lead.sketch }) === true
}

/** Left, or paused and then left, which does not undo the pause. */
function isWithoutPage(session: OpenSession): boolean {
  return session.status === 'left' || (session.status === 'paused' && session.tabId === undefined)
}

/** The same task is open again, after a reload or in another tab: a press before that was not taken. */
function comeBack(turn: Turn, session: OpenSession, tabId: number, lead: FrameFacts): void {
  const { pressed: _refused, leftAt: _back, ...rest } = withReading(turn, session, lead)
  turn.put({ ...rest, status: session.status === 'paused' ? 'paused' : 'waiting', tabId })
  if (turn.isInView(tabId)) turn.takeTab(tabId)
}

/** The session of a tab goes on when the reading is of its task, or cannot tell and nothing was pressed. */
function stays(session: OpenSession, lead: FrameFacts): boolean {
  if (lead.detection.pageKind !== 'task') return false
  const same = isSameTask(session, { ...lead.detection, sketch: lead.sketch })
  if (session.pressed === undefined) return same ?? true
  // After a press the texts decide before the id: an address that claims one task may show the next one under it.
  return hasKeptTexts(session, lead.sketch) ?? same ?? false
}

/** The task of a session is gone from its tab: by a press that was seen, or by leaving it. */
function partFrom(turn: Turn, session: OpenSession, lead: FrameFacts): void {
  if (session.origin === 'hand') return
  const replaced = lead.detection.pageKind === 'task' && session.taskId === undefined
  if (session.pressed) turn.close(session, PRESS_OUTCOME[session.pressed.control])
  // Without an id the task can not be known again once another stands in its place.
  else if (replaced) turn.close({ ...session, doubt: 'the task changed and no submit was seen' }, 'unknown')
  else leave(turn, session)
}

function leave(turn: Turn, session: OpenSession): void {
  const { tabId: _gone, ...rest } = session
  turn.put(session.status === 'paused' ? rest : gone(rest, turn.at))
  if (session.status !== 'paused') turn.letGo(session.id)
}

/** From when on its page is gone is kept: a task that waited for long has its own half hour to come back. */
function gone(session: OpenSession, at: number): OpenSession {
  return { ...session, status: 'left', leftAt: session.status === 'left' ? (session.leftAt ?? at) : at }
}

export function atPageLeft(turn: Turn, event: SessionEvent & { kind: 'page-left' }): void {
  const { tabId, frameId, doc } = event
  const tab = turn.desk.tabs[tabId]
  if (!tab || tab.frames[frameId]?.doc !== doc) return
  const { [frameId]: _gone, ...frames } = tab.frames
  const wasLead = leadingFrame(tab)?.doc === doc
  turn.tab(tabId, (t) => ({
    ...t,
    frames: frameId === 0 ? {} : frames,
    nearSubmit: false,
    view: frameId === 0 ? 'hidden' : t.view,
  }))
  const session = turn.ofTab(tabId)
  if (!session || !wasLead || session.origin === 'hand' || session.status === 'paused') return
  // The tab is kept: the next page in it tells whether the task was handed in, reloaded or left.
  turn.put(gone(session, turn.at))
  turn.letGo(session.id)
}

export function atTabClosed(turn: Turn, tabId: number): void {
  const session = turn.ofTab(tabId)
  turn.dropTab(tabId)
  turn.sessions = turn.sessions.map((s) => ({ ...s, ownTabs: s.ownTabs.filter((id) => id !== tabId) }))
  const now = session && turn.byId(session.id)
  if (!now) return
  const twin = now.ownTabs.find((own) => isShownIn(turn, now, own))
  if (now.pressed) turn.close(now, PRESS_OUTCOME[now.pressed.control])
  else if (twin !== undefined) {
    const { tabId: _gone, leftAt, ...rest } = now
    turn.put({ ...rest, status: now.status === 'left' ? 'waiting' : now.status })
    moveTo(turn, now.id, twin)
    // Its page took leave a moment ago, before the browser told that the tab was closed: the task never left the hand.
    if (leftAt !== undefined && turn.at - leftAt < CLOSING_MS && !turn.hand()) turn.takeHand(now.id)
  } else if (now.origin === 'page') leave(turn, now)
}

/** The same tab under another id: its work goes with it. What the page was before it slept is not known of the new one. */
export function atTabReplaced(turn: Turn, { tabId, formerId }: SessionEvent & { kind: 'tab-replaced' }): void {
  const former = turn.desk.tabs[formerId]
  turn.dropTab(formerId)
  if (former) turn.tab(tabId, (known) => (Object.keys(known.frames).length > 0 ? known : { ...former, frames: {} }))
  if (turn.desk.focusedTabId === formerId) turn.desk = { ...turn.desk, focusedTabId: tabId }
  turn.sessions = turn.sessions.map((s) => ({
    ...s,
    ...(s.tabId === formerId ? { tabId } : {}),
    ownTabs: s.ownTabs.map((id) => (id === formerId ? tabId : id)),
  }))
}

/** The browser has started: tabs of before are gone, and what was open waits for its task to come back. */
export function atBoot(turn: Turn): void {
  turn.desk = { handId: null, tabs: {}, system: 'active', clocks: {} }
  turn.sessions = turn.sessions.map((s) => {
    const { tabId: _gone, ...rest } = s
    const alone = { ...rest, ownTabs: [], doubt: s.doubt ?? 'the browser or Margin was started anew' }
    return s.status === 'paused' ? alone : gone(alone, turn.at)
  })
}

/** Closes what was left for too long, what its deadline took back, and what was handed in without a further page. */
export function expireLeft(turn: Turn): void {
  for (const session of turn.sessions.filter((s) => s.status === 'left')) {
    const { pressed, deadlineAt, leftAt = session.cursorAt } = session
    let outcome: Outcome | undefined
    if (pressed && turn.at - pressed.at > PRESS_SETTLES_MS) outcome = PRESS_OUTCOME[pressed.control]
    else if (!pressed && deadlineAt !== undefined && turn.at >= deadlineAt) outcome = 'expired'
    else if (!pressed && turn.at - leftAt > LEFT_LIMIT_MS) outcome = 'left'
    if (outcome) turn.close(session, outcome)
  }
}
