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
  shown: Map<string, { title: string; message: string }>
  /** Addresses of Margin's own pages that are open. */
  surfaces: string[]
  deeds: string[]
  downloaded: object[]
  offscreen: Offscreen
}

interface Offscreen {
  opened: object[]
  isOpen: boolean
  /** Why a download cannot begin, or does not end. */
  refusal?: string
  interruption?: string
}
// A test that loads the background anew, as a worker that died, meets the same browser.
const scope = globalThis as { marginBrowserDouble?: State }
scope.marginBrowserDouble ??= {
  ...{ granted: new Set(), badges: new Map() },
  ...{ registered: [], executed: [], told: [], openTabs: [] },
  ...{ shown: new Map(), surfaces: [], deeds: [] },
  ...{ downloaded: [], offscreen: { opened: [], isOpen: false } },
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
  /** Notifications by name. */
  shown,
  surfaces,
  /** Tabs and windows raised, panels opened, in order. */
  deeds,
  /** What was handed to the browser's downloads. */
  downloaded,
  /** The hidden document, and what goes wrong with downloads. */
  offscreen,
} = scope.marginBrowserDouble

export function resetBrowser(): void {
  fakeBrowser.reset()
  for (const list of [registered, executed, told, openTabs, surfaces, deeds]) list.length = 0
  shown.clear()
  granted.clear()
  badges.clear()
  downloaded.length = 0
  offscreen.opened.length = 0
  offscreen.isOpen = false
  delete offscreen.refusal
  delete offscreen.interruption
}

const matchesPattern = (pattern: string, url: string) =>
  url.startsWith(pattern.replace(/\*$/, '')) || (pattern === 'https://*/*' && url.startsWith('https:'))

export const browser = {
  ...fakeBrowser,
  runtime: {
    ...fakeBrowser.runtime,
    id: 'margin',
    getURL: (path: string) => `chrome-extension://margin${path}`,
    getManifest: () => ({ version: '0.0.0' }),
    sendMessage: async (word: unknown) => {
      told.push(word)
    },
    getContexts: async () => surfaces.map((path) => ({ documentUrl: `chrome-extension://margin${path}` })),
  },
  tabs: {
    ...fakeBrowser.tabs,
    update: async (id: number) => {
      deeds.push(`tab ${id}`)
      if (id < 0) throw new Error(`No tab with id: ${id}.`)
      return { id, windowId: 100 + id }
    },
    query: async ({ url = [] }: { url?: string[] }) => openTabs.filter((tab) => url.some((one) => matchesPattern(one, tab.url))),
  },
  notifications: {
    create: async (name: string, text: { title: string; message: string }) => {
      shown.set(name, { title: text.title, message: text.message })
    },
    clear: async (name: string) => shown.delete(name),
    onClicked: { addListener: vi.fn() },
  },
  windows: {
    ...fakeBrowser.windows,
    update: async (id: number) => deeds.push(`window ${id}`),
    create: async ({ url }: { url: string }) => deeds.push(`new ${url.replace('chrome-extension://margin', '')}`),
  },
  sidePanel: {
    open: async ({ tabId }: { tabId: number }) => {
      deeds.push(`panel ${tabId}`)
    },
  },
  permissions: {
    getAll: async () => ({ origins: [...granted] }),
    contains: async ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) =>
      [...origins, ...permissions].every((one) => granted.has(one)),
  },
  downloads: {
    download: async (of: object) => {
      if (offscreen.refusal) throw new Error(offscreen.refusal)
      return downloaded.push(of)
    },
    search: async () => [
      offscreen.interruption ? { state: 'interrupted', error: offscreen.interruption } : { state: 'complete' },
    ],
  },
  offscreen: {
    hasDocument: async () => offscreen.isOpen,
    createDocument: async (of: object) => {
      if (offscreen.isOpen) throw new Error('Only a single offscreen document may be created.')
      offscreen.opened.push(of)
      offscreen.isOpen = true
    },
    closeDocument: async () => {
      offscreen.isOpen = false
    },
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
