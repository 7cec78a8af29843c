import { rmSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findBrowser } from '../../commands/setup/browsers.mjs'
import { ensureBuild } from '../../commands/setup.mjs'
import { type LaunchOptions, type MarginBrowser, until } from './margin-browser'
import { askThrough, badgeThrough, dumpThrough, stateThrough, tabIdThrough } from './probe'

export interface FirefoxMargin extends MarginBrowser {
  readonly kind: 'firefox'
  /** Opens the real sidebar by a click. Its content cannot be driven; a tab at the same address can. */
  openSidebar(beside: Page): Promise<boolean>
  /** Opens the panel as a window of its own, as the product does; it follows the tab in front of the other window. */
  openPanelWindow(beside: Page): Promise<Page>
  /** Whether the background page is loaded now; asking does not load it. */
  isBackgroundLoaded(): Promise<boolean>
  /** Ends the whole browser at once, as a crash would. The profile stays if it was given; Margin must be installed anew in it. */
  kill(): Promise<void>
}

const GECKO_ID = 'margin@margin.tools'
/** Firefox gives every extension a random address; a fixed one lets tests name it. */
const UUID = '6d617267-696e-4d41-8247-494e4d415247'

function preferences({ proxyPort, colorScheme, downloads, backgroundRestsAfterMs }: LaunchOptions): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
    // Grants what is asked for without a prompt, which no automation can answer in Firefox.
    'extensions.webextOptionalPermissionPrompts': false,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.newtabpage.activity-stream.feeds.topsites': false,
    'dom.security.https_first': false,
    'devtools.jsonview.enabled': false,
    ...(downloads
      ? {
          'browser.download.folderList': 2,
          'browser.download.dir': downloads,
          'browser.download.always_ask_before_handling_new_types': false,
        }
      : {}),
    ...(backgroundRestsAfterMs ? { 'extensions.background.idle.timeout': backgroundRestsAfterMs } : {}),
    ...(colorScheme ? { 'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1 } : {}),
  }
}

/** Starts Firefox with Margin as a temporary add-on, with the loopback server as its only way out. */
export async function launchFirefox(options: LaunchOptions): Promise<FirefoxMargin> {
  const { width = 1280, height = 800 } = options
  const executablePath = await findBrowser('firefox')
  const dir = options.bare ? null : await ensureBuild('firefox', options.mode ?? 'granted')
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: !options.display && !options.headed,
    acceptInsecureCerts: true,
    ...(options.profile ? { userDataDir: options.profile } : {}),
    defaultViewport: null,
    args: ['-remote-allow-system-access', '--width', String(width), '--height', String(height)],
    extraPrefsFirefox: preferences(options),
    env: { ...process.env, ...(options.display ? { DISPLAY: options.display, MOZ_ENABLE_WAYLAND: '0' } : {}) },
    timeout: 90_000,
    protocolTimeout: 60_000,
  })
  try {
    if (dir !== null) await browser.installExtension(await ownCopy(dir))
    const margin = firefoxMargin(browser)
    if (dir !== null && !options.keepWelcome) await closeWelcome(browser, margin.url('welcome.html'))
    return margin
  } catch (error) {
    await browser.close()
    throw error
  }
}

/** A copy of the build, so that a build made meanwhile takes nothing away; gone with this process. */
async function ownCopy(dir: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'margin-firefox-'))
  await cp(dir, copy, { recursive: true })
  // Not when the browser is gone: this process may be gone by then.
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }))
  return copy
}

/** The page at an address that starts so. Of the extension's own pages the driver is told "about:blank", so the page itself is asked. */
async function pageAt(browser: Browser, start: string): Promise<Page | undefined> {
  for (const page of await browser.pages()) {
    const address = await page.evaluate(() => location.href).catch(() => '')
    if (address.startsWith(start)) return page
  }
  return undefined
}

async function closeWelcome(browser: Browser, url: string): Promise<void> {
  const page = await until('the welcome page', () => pageAt(browser, url)).catch(() => null)
  await page?.close()
}

/** Goes to an address of the extension, of which Firefox never reports the load. */
async function goToExtension(page: Page, address: string): Promise<void> {
  await page.goto(address, { timeout: 1500 }).catch(() => {})
  await until(`${address} to load`, () =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address),
  )
}

function firefoxMargin(browser: Browser): FirefoxMargin {
  const url = (file: string) => `moz-extension://${UUID}/${file}`
  let probe: Page | null = null

  const probePage = async (): Promise<Page> => {
    if (probe !== null && !probe.isClosed()) return probe
    const page = await browser.newPage({ background: true })
    await goToExtension(page, url('manifest.json'))
    // tsx names inner functions through a helper that pages do not have.
    await page.evaluate('globalThis.__name = (fn) => fn')
    probe = page
    return page
  }

  const open: MarginBrowser['open'] = async (address, before) => {
    const page = await browser.newPage()
    await before?.(page)
    if (address.startsWith('moz-extension:')) await goToExtension(page, address)
    else await page.goto(address, { waitUntil: 'load', timeout: 30_000 })
    return page
  }

  return {
    kind: 'firefox',
    browser,
    extensionId: UUID,
    url,
    open,
    openSurface: async (surface, query = '') => {
      const page = await open(url(`${surface}.html${query}`))
      await page.waitForSelector('#app > *, #root > *, main', { timeout: 10_000 })
      return page
    },
    ask: async (name, payload) => (await askThrough(await probePage(), name, payload)) as never,
    state: async (urlStart) => stateThrough(await probePage(), urlStart),
    tabId: async (urlStart) => tabIdThrough(await probePage(), urlStart),
    badge: async (urlStart) => badgeThrough(await probePage(), urlStart),
    probe: probePage,
    dump: async () => dumpThrough(await probePage()),
    openSidebar: async (beside) => {
      const page = await probePage()
      await page.bringToFront()
      await page.evaluate(() => {
        const api = (globalThis as unknown as { browser: SidebarApi }).browser
        document.addEventListener('click', () => api.sidebarAction.open(), { once: true })
      })
      await page.mouse.click(20, 20)
      const open = await until('the sidebar', () =>
        page.evaluate(() => (globalThis as unknown as { browser: SidebarApi }).browser.sidebarAction.isOpen({})),
      ).catch(() => false)
      await beside.bringToFront()
      return open
    },
    openPanelWindow: async (beside) => {
      await beside.bringToFront()
      await (await probePage()).evaluate(async () => {
        const api = (globalThis as unknown as { browser: SidebarApi }).browser
        const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true })
        const url = `${location.origin}/sidepanel.html?window=1&from=${tab?.windowId}`
        await api.windows.create({ type: 'popup', width: 420, height: 800, url })
      })
      return until('the panel’s window', () => pageAt(browser, url('sidepanel.html?window=1')))
    },
    isBackgroundLoaded: async () =>
      (await probePage()).evaluate(() => {
        const { extension } = (globalThis as unknown as { browser: SidebarApi }).browser
        return extension.getBackgroundPage() !== null
      }),
    kill: async () => {
      const child = browser.process()
      const gone = new Promise((resolve) => child?.once('exit', resolve))
      child?.kill('SIGKILL')
      if (child) await gone
    },
    close: async () => {
      await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 10_000))]).catch(() => {})
      browser.process()?.kill('SIGKILL')
    },
  }
}

interface SidebarApi {
  extension: { getBackgroundPage(): Window | null }
  tabs: { query(filter: object): Promise<{ windowId: number }[]> }
  windows: { create(of: object): Promise<unknown> }
  sidebarAction: { open(): Promise<void>; isOpen(of: object): Promise<boolean> }
}
