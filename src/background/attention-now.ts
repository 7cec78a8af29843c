import { browser } from 'wxt/browser'
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
  const [state, window] = await Promise.all([
    browser.idle.queryState(IDLE_SECONDS).catch(() => undefined),
    browser.windows.getLastFocused({ windowTypes: ['normal'] }).catch(() => undefined),
  ])
  const [tab] = window?.id === undefined ? [] : await browser.tabs.query({ active: true, windowId: window.id })
  const events: SessionEvent[] = []
  if (state !== undefined) events.push({ kind: 'system', state, at })
  if (tab?.id !== undefined && (window?.focused || !onlyInFront)) events.push({ kind: 'focus', tabId: tab.id, at })
  return events
}
