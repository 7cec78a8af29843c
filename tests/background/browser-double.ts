import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'

// Stands for the browser: WXT's own double, with what it leaves out. Use: `vi.mock('wxt/browser', () => import('./browser-double'))`.

interface State {
  granted: Set<string>
  badges: Map<number, { text?: string; color?: string }>
  registered: { id: string; matches?: string[] }[]
  executed: { tabId: number; files: string[] }[]
  told: unknown[]
  openTabs: { id: number; url: string }[]
}
// A test that loads the background anew, as a worker that died, meets the same browser.
const scope = globalThis as { marginBrowserDouble?: State }
scope.marginBrowserDouble ??= {
  ...{ granted: new Set(), badges: new Map() },
  ...{ registered: [], executed: [], told: [], openTabs: [] },
}

export const {
  /** Origins that count as granted. */
  granted,
  /** Badge text and colour by tab. */
  badges,
  registered,
  executed,
  /** Words that went out to the surfaces. */
  told,
  /** Open tabs, for `tabs.query({ url })`. */
  openTabs,
} = scope.marginBrowserDouble

export function resetBrowser(): void {
  fakeBrowser.reset()
  for (const list of [registered, executed, told, openTabs]) list.length = 0
  granted.clear()
  badges.clear()
}

const matchesPattern = (pattern: string, url: string) =>
  url.startsWith(pattern.replace(/\*$/, '')) || (pattern === 'https://*/*' && url.startsWith('https:'))

export const browser = {
  ...fakeBrowser,
  runtime: {
    ...fakeBrowser.runtime,
    id: 'margin',
    getURL: (path: string) => `chrome-extension://margin${path}`,
    sendMessage: async (word: unknown) => {
      told.push(word)
    },
  },
  tabs: {
    ...fakeBrowser.tabs,
    query: async ({ url = [] }: { url?: string[] }) => openTabs.filter((tab) => url.some((one) => matchesPattern(one, tab.url))),
  },
  permissions: {
    getAll: async () => ({ origins: [...granted] }),
    contains: async ({ origins }: { origins: string[] }) => origins.every((one) => granted.has(one)),
  },
  scripting: {
    getRegisteredContentScripts: async () => [...registered],
    registerContentScripts: async (list: { id: string; matches?: string[] }[]) => {
      const twice = list.find(({ id }) => registered.some((one) => one.id === id))
      if (twice) throw new Error(`Duplicate script ID '${twice.id}'`)
      registered.push(...list)
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) {
        const at = registered.findIndex((one) => one.id === id)
        if (at < 0) throw new Error(`Nonexistent script ID '${id}'`)
        registered.splice(at, 1)
      }
    },
    executeScript: vi.fn(async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      executed.push({ tabId: target.tabId, files })
    }),
  },
  action: {
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
      if (tabId < 0) throw new Error(`No tab with id: ${tabId}.`)
      badges.set(tabId, { ...badges.get(tabId), text })
    },
    setBadgeBackgroundColor: async ({ tabId, color }: { tabId: number; color: string }) => {
      badges.set(tabId, { ...badges.get(tabId), color })
    },
  },
}
