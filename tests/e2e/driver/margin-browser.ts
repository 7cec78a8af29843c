import type { Browser, Page } from 'puppeteer-core'
import type { PanelState } from '../../../src/messages/panel-state'
import type { Responses, SurfaceRequests } from '../../../src/messages/protocol'
import type { Dump } from './probe'

export type Surface = 'popup' | 'sidepanel' | 'options' | 'welcome' | 'report' | 'practice'

/** What every test browser can do, Chromium or Firefox. */
export interface MarginBrowser {
  readonly kind: 'chromium' | 'firefox'
  readonly browser: Browser
  readonly extensionId: string
  /** Address of a file of the extension. */
  url(file: string): string
  /** A new tab in front; with `before`, that runs before any script of the page (the recorder). */
  open(url: string, before?: (page: Page) => Promise<void>): Promise<Page>
  /** One of Margin's own pages in a tab of its own, painted. */
  openSurface(surface: Surface, query?: string): Promise<Page>
  /** Asks the background as a surface does. @throws with the background's own words when it refuses. */
  ask<K extends keyof SurfaceRequests>(
    name: K,
    payload: SurfaceRequests[K],
  ): Promise<K extends keyof Responses ? Responses[K] : undefined>
  /** What panel and popup would show for a tab of this address (the first whose address starts so), or for none. */
  state(urlStart?: string): Promise<PanelState>
  /** The tab's id as the extension knows it. @throws when there is none. */
  tabId(urlStart: string): Promise<number>
  /** The toolbar badge as set for a tab. */
  badge(urlStart: string): Promise<string>
  /** A page of the extension that runs none of its code, in a tab that is never in front. */
  probe(): Promise<Page>
  /** Everything the extension has stored anywhere. */
  dump(): Promise<Dump>
  close(): Promise<void>
}

export interface LaunchOptions {
  /** Port of the loopback server, which is the browser's proxy: nothing gets past it. */
  proxyPort: number
  /** Build to load; `granted` has the tests' hosts from the start. */
  mode?: 'production' | 'practice' | 'granted'
  /** X display for a window; headless without one. */
  display?: string | null
  /** A window on the display that is there (Linux without `display`, macOS, Windows). */
  headed?: boolean
  /** A permission that this copy of the build does not ask for, so that the browser limits what it may do. Chromium only. */
  without?: string
  /** Kept profile, for tests that start the browser again. */
  profile?: string
  /** Brings the tabs of the kept profile's last session back, as a user does after a crash. Chromium only. */
  restoreTabs?: boolean
  /** Unloads the background page after so little rest, instead of 30 s. Firefox only. */
  backgroundRestsAfterMs?: number
  width?: number
  height?: number
  /** Leaves the welcome page open that greets a new user. */
  keepWelcome?: boolean
  /** Without the extension, for baselines. */
  bare?: boolean
  colorScheme?: 'light' | 'dark'
  /** Folder into which the browser saves files without asking. */
  downloads?: string
}

/** Waits until `read` gives something that is not false, null or undefined. @throws with `what` when it never does. */
export async function until<T>(what: string, read: () => Promise<T | null | undefined | false>, timeoutMs = 15_000): Promise<T> {
  const end = Date.now() + timeoutMs
  let failure: unknown
  while (Date.now() < end) {
    try {
      const value = await read()
      if (value !== null && value !== undefined && value !== false) return value
      failure = undefined
    } catch (error) {
      failure = error
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`Waited ${timeoutMs / 1000} s for: ${what}.${failure ? ` Last failure: ${String(failure)}` : ''}`)
}
