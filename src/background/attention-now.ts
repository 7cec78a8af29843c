import { type Browser, browser } from 'wxt/browser'
import { SYSTEM_IDLE_MS } from '../core/evidence'
import type { SessionEvent } from '../core/session-event'

/** The browser calls the system idle after this long without input anywhere. */
export const IDLE_SECONDS = SYSTEM_IDLE_MS / 1000

/**
 * Where the user's attention is at this moment, asked of the browser. While no work is live nobody is told of it, so that what was last
 * known is wrong by the time the next work begins. With `onlyInFront` nothing is said of a window that is not in front: another program
 * has the focus then, or Margin's own window.
 */
export async function attentionNow(at: number, { onlyInFront = false } = {}): Promise<SessionEvent[]> {
  const [state, window, front] = await Promise.all([
    browser.idle.queryState(IDLE_SECONDS).catch(() => undefined),
    browser.windows.getLastFocused({ windowTypes: ['normal'] }).catch(() => undefined),
    browser.windows.getLastFocused().catch(() => undefined),
  ])
  const events: SessionEvent[] = []
  if (state !== undefined) events.push({ kind: 'system', state, at })
  if (window?.id === undefined) return events
  const [tab] = await browser.tabs.query({ active: true, windowId: window.id })
  // The window that had the focus last of all may be behind another program. Margin's own window is the panel: using it is being at the task.
  const isInFront = window.focused || (front?.focused === true && (await isOwnWindow(front)))
  if (isInFront && tab?.id !== undefined) events.push({ kind: 'focus', tabId: tab.id, at })
  if (!isInFront && !onlyInFront) events.push({ kind: 'focus', tabId: null, at })
  return events
}

/** True for the panel in a window of its own. */
export async function isOwnWindow({ id, type }: Browser.windows.Window): Promise<boolean> {
  if (type !== 'popup' || id === undefined) return false
  const [tab] = await browser.tabs.query({ active: true, windowId: id })
  return tab?.url?.startsWith(browser.runtime.getURL('/')) ?? false
}
