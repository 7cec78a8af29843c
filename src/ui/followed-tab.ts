import { browser } from 'wxt/browser'

export interface FollowedTab {
  windowId?: number
  tabId?: number
}

/**
 * The tab that a surface speaks of: the active one of its own browser window; for a surface in a window of its own
 * (`?window=1`), of the normal window that last had the focus. `?from=ID` names the window it was opened from.
 */
export async function findFollowed(ownWindow: boolean, known?: number): Promise<FollowedTab> {
  const windowId = ownWindow ? (known ?? (await lastNormalWindow())) : (await browser.windows.getCurrent()).id
  if (windowId === undefined) return {}
  const [tab] = await browser.tabs.query({ active: true, windowId })
  return { windowId, ...(tab?.id === undefined ? {} : { tabId: tab.id }) }
}

async function lastNormalWindow(): Promise<number | undefined> {
  const last = await browser.windows.getLastFocused()
  if (last.type === 'normal') return last.id
  const all = await browser.windows.getAll()
  return all.find((w) => w.type === 'normal')?.id
}

/** Tells whenever the followed tab may be another one; returns the way to stop. `follow` is told of a newly focused normal window. */
export function onFollowedMayChange(ownWindow: boolean, follow: (windowId: number | undefined) => void): () => void {
  const onTab = (info: { windowId: number }) => follow(ownWindow ? undefined : info.windowId)
  const onFocus = async (windowId: number) => {
    if (!ownWindow || windowId === browser.windows.WINDOW_ID_NONE) return
    try {
      if ((await browser.windows.get(windowId)).type === 'normal') follow(windowId)
    } catch {
      // The window closed before it could be asked about; the next focus brings another.
    }
  }
  browser.tabs.onActivated.addListener(onTab)
  browser.windows.onFocusChanged.addListener(onFocus)
  return () => {
    browser.tabs.onActivated.removeListener(onTab)
    browser.windows.onFocusChanged.removeListener(onFocus)
  }
}
