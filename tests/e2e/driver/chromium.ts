import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page, type WebWorker } from 'puppeteer-core'
import { findBrowser } from '../../commands/setup/browsers.mjs'
import { ensureBuild } from '../../commands/setup.mjs'
import { type LaunchOptions, type MarginBrowser, type Surface, until } from './margin-browser'
import { askThrough, badgeThrough, dumpThrough, stateThrough, tabIdThrough } from './probe'

export interface ChromiumMargin extends MarginBrowser {
  readonly kind: 'chromium'
  /** Opens the real side panel beside the tab in front, by a user's gesture in an extension page, and answers its page. */
  openSidePanel(beside: Page): Promise<Page>
  /** Ends the service worker as the browser does after 30 s of rest; it starts again at the next event. */
  killWorker(): Promise<void>
  /** The service worker itself, started if it rests; evaluates in the global scope of Margin's background. */
  worker(): Promise<WebWorker>
  /** Ends the whole browser at once, as a crash would. The profile stays if it was given. */
  kill(): Promise<void>
}

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-search-engine-choice-screen',
  '--ignore-certificate-errors',
  // Names under .localhost go through the proxy as well, so that every request is seen.
  '--proxy-bypass-list=<-loopback>',
]

/** Starts Chromium with Margin in a profile of its own, with the loopback server as its only way out. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumMargin> {
  const { width = 1280, height = 800 } = options
  const executablePath = await findBrowser('chromium')
  const dir = options.bare ? null : await ensureBuild('chrome', options.mode ?? 'granted')
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'margin-chromium-')))
  const headless = !options.display && !options.headed
  if (options.downloads) await saveInto(options.downloads, profile)
  if (options.restoreTabs) await agreeToRestore(profile)
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: headless ? { width, height } : null,
    args: [
      ...QUIET,
      `--proxy-server=127.0.0.1:${options.proxyPort}`,
      `--window-size=${width},${height}`,
      '--window-position=0,0',
      ...(options.restoreTabs ? ['--restore-last-session'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ],
    env: { ...process.env, ...(options.display ? { DISPLAY: options.display } : {}) },
    timeout: 60_000,
    protocolTimeout: 60_000,
  })
  try {
    const extensionId = dir === null ? '' : await browser.installExtension(await ownCopy(dir, profile, options.without))
    const margin = chromiumMargin(browser, extensionId, options.profile ? null : profile)
    if (dir !== null) await greet(browser, margin.url('welcome.html'), options.keepWelcome ?? false)
    return margin
  } catch (error) {
    await browser.close()
    throw error
  }
}

/** Chooses the downloads folder as a user does; the driver's own way would give the files other names. */
async function saveInto(folder: string, profile: string): Promise<void> {
  await mkdir(join(profile, 'Default'), { recursive: true })
  const download = { default_directory: folder, prompt_for_download: false }
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify({ download }))
}

/** A copy of the build beside the profile, so that a build made meanwhile takes nothing away; its fixed place keeps the extension's id. */
async function ownCopy(dir: string, profile: string, without: string | undefined): Promise<string> {
  const copy = join(profile, 'margin')
  await cp(dir, copy, { recursive: true })
  if (without !== undefined) {
    const file = join(copy, 'manifest.json')
    const manifest = JSON.parse(await readFile(file, 'utf8')) as { permissions: string[] }
    await writeFile(file, JSON.stringify({ ...manifest, permissions: manifest.permissions.filter((name) => name !== without) }))
  }
  return copy
}

/** After a crash the browser asks whether to bring the tabs back. What it would write down at a "yes" is written here. */
async function agreeToRestore(profile: string): Promise<void> {
  const file = join(profile, 'Default', 'Preferences')
  // A browser that was killed in its first seconds has not written any.
  const known = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as { profile?: object }
  await writeFile(file, JSON.stringify({ ...known, profile: { ...known.profile, exit_type: 'Normal', exited_cleanly: true } }))
}

/**
 * A new installation greets with a page of its own, which comes when it comes: it would stand in front of the test's page, which then draws
 * nothing and answers no click.
 */
async function greet(browser: Browser, url: string, keep: boolean): Promise<void> {
  const target = await browser.waitForTarget((one) => one.url().startsWith(url), { timeout: 15_000 }).catch(() => null)
  if (!keep) await (await target?.page())?.close()
}

function chromiumMargin(browser: Browser, extensionId: string, temporary: string | null): ChromiumMargin {
  const url = (file: string) => `chrome-extension://${extensionId}/${file}`
  let probe: Page | null = null

  const probePage = async (): Promise<Page> => {
    if (probe !== null && !probe.isClosed()) return probe
    const page = await browser.newPage({ background: true })
    await page.goto(url('manifest.json'))
    // tsx names inner functions through a helper that pages do not have.
    await page.evaluate('globalThis.__name = (fn) => fn')
    probe = page
    return page
  }

  const open: MarginBrowser['open'] = async (address, before) => {
    const page = await browser.newPage()
    await before?.(page)
    await page.goto(address, { waitUntil: 'load', timeout: 30_000 })
    return page
  }

  const remove = async () => {
    if (temporary !== null) await rm(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => {})
  }

  return {
    kind: 'chromium',
    browser,
    extensionId,
    url,
    open,
    openSurface: async (surface: Surface, query = '') => {
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
    openSidePanel: async (beside) => {
      const probing = await probePage()
      await beside.bringToFront()
      // Evaluation counts as a user's gesture here, which sidePanel.open asks for. The window is named: the probe is not in front.
      await probing.evaluate(async () => {
        const api = (globalThis as unknown as { chrome: SidePanelApi }).chrome
        const [tab] = await new Promise<{ windowId: number }[]>((resolve) =>
          api.tabs.query({ active: true, lastFocusedWindow: true }, resolve),
        )
        if (tab === undefined) throw new Error('No tab is in front.')
        await api.sidePanel.open({ windowId: tab.windowId })
      })
      const target = await browser.waitForTarget((one) => one.url().startsWith(url('sidepanel.html')), { timeout: 15_000 })
      return target.asPage()
    },
    killWorker: async () => stopWorker(await probePage(), url('')),
    worker: async () => {
      await askThrough(await probePage(), 'state.get', {})
      const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().startsWith(url('')))
      const worker = await target.worker()
      if (worker === null) throw new Error('The browser shows no worker.')
      return worker
    },
    kill: async () => {
      const child = browser.process()
      const gone = new Promise((resolve) => child?.once('exit', resolve))
      child?.kill('SIGKILL')
      if (child) await gone
      await remove()
    },
    close: async () => {
      await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 10_000))]).catch(() => {})
      browser.process()?.kill('SIGKILL')
      await remove()
    },
  }
}

/**
 * Stops the extension's worker and waits for the browser's own word that this one has stopped: the next message may have started another
 * by then, and the driver's list of targets lags behind. A worker that rests already is left at rest.
 */
async function stopWorker(page: Page, origin: string): Promise<void> {
  const session = await page.createCDPSession()
  try {
    const seen = new Map<string, string[]>()
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, scriptURL, runningStatus } of versions) {
        if (scriptURL.startsWith(origin)) seen.set(versionId, [...(seen.get(versionId) ?? []), runningStatus])
      }
    })
    await session.send('ServiceWorker.enable')
    await until('the worker to be known', async () => seen.size > 0)
    for (const [versionId, statuses] of seen) {
      if (statuses.at(-1) === 'stopped') continue
      const from = statuses.length
      await session.send('ServiceWorker.stopWorker', { versionId })
      await until('the worker to be gone', async () => seen.get(versionId)?.includes('stopped', from))
    }
  } finally {
    await session.detach().catch(() => {})
  }
}

interface SidePanelApi {
  tabs: { query(filter: object, done: (tabs: { windowId: number }[]) => void): void }
  sidePanel: { open(of: { windowId: number }): Promise<void> }
}
