import { browser } from 'wxt/browser'
import type { Desk } from '../core/live'
import type { OpenSession } from '../core/open-session'
import type { SessionEvent } from '../core/session-event'
import { readLive } from '../store/read-live'
import { IDLE_SECONDS, isOwnWindow } from './attention-now'
import { BEAT, keepBeat } from './beat'
import { applyEvents, eventsWait } from './live-work'
import { type NoticeText, notifyDue } from './notify'
import { store } from './store'
import { tellProblem } from './word-out'
import { workerClock } from './worker-clock'

/** Listens to what tells where the user's attention is: tabs, windows, the system's idle state, and the alarm. On its beat, what is due is told. */
export function watchAttention(noticeText: NoticeText, booted: Promise<unknown> = Promise.resolve()): void {
  ready = booted
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => void onActivated(tabId, windowId))
  browser.tabs.onRemoved.addListener((tabId) => void tell({ kind: 'tab-closed', tabId, ...now() }))
  // A tab that was put to sleep for its memory may come back under another id.
  browser.tabs.onReplaced?.addListener((tabId, formerId) => void tell({ kind: 'tab-replaced', tabId, formerId, ...now() }))
  browser.windows.onFocusChanged.addListener((windowId) => void onWindowFocus(windowId))
  browser.idle.setDetectionInterval(IDLE_SECONDS)
  browser.idle.onStateChanged.addListener((state) => void tell({ kind: 'system', state, ...now() }))
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === BEAT) void onBeat().then(() => notifyDue(noticeText, Date.now()).catch(tellProblem))
  })
}

function now(): { at: number; clock: ReturnType<typeof workerClock> } {
  const clock = workerClock()
  return { at: clock.at, clock }
}

/** What was open when the browser was killed waits first: else the time in the dark would seem to have been spent on it. */
let ready: Promise<unknown> = Promise.resolve()

/** Nothing is written while no work is live, so that plain browsing costs nothing. */
async function tell(...events: SessionEvent[]): Promise<void> {
  await ready
  const { sessions, desk } = await readLive(store)
  if (sessions.length === 0 && Object.keys(desk.tabs).length === 0 && !(await eventsWait())) return
  await applyEvents(events).catch(() => undefined)
}

async function onActivated(tabId: number, windowId: number): Promise<void> {
  const focused = await browser.windows.getLastFocused().catch(() => undefined)
  if (focused?.id === windowId) await tell({ kind: 'focus', tabId, ...now() })
}

async function onWindowFocus(windowId: number): Promise<void> {
  if (windowId === browser.windows.WINDOW_ID_NONE) return tell({ kind: 'focus', tabId: null, ...now() })
  const window = await browser.windows.get(windowId).catch(() => undefined)
  // Margin's own window is the panel: using it is being at the task, so the focus stays where it was.
  if (window && (await isOwnWindow(window))) return
  const [tab] = await browser.tabs.query({ active: true, windowId })
  if (tab?.id !== undefined) await tell({ kind: 'focus', tabId: tab.id, ...now() })
}

async function onBeat(): Promise<void> {
  const { sessions, desk } = await readLive(store)
  if (sessions.length === 0 && !(await eventsWait())) return keepBeat(false)
  const state = await browser.idle.queryState(IDLE_SECONDS)
  await tell(
    ...(await unnoticed(sessions, desk)),
    ...(state === desk.system ? [] : [{ kind: 'system' as const, state, ...now() }]),
    { kind: 'beat', ...now() },
  )
}

/** Tabs that were closed while a worker died, which nobody told: their work ended with its last evidence. */
async function unnoticed(sessions: readonly OpenSession[], desk: Desk): Promise<SessionEvent[]> {
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id))
  const known = new Set([...Object.keys(desk.tabs).map(Number), ...sessions.flatMap(({ tabId }) => tabId ?? [])])
  return [...known]
    .filter((tabId) => !open.has(tabId))
    .map((tabId) => ({ kind: 'tab-closed', tabId, at: sessions.find((s) => s.tabId === tabId)?.cursorAt ?? Date.now() }))
}
