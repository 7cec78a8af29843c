import type { Page, Target } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Display, startDisplay } from '../commands/setup/display.mjs'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { until } from './driver/margin-browser'
import { acceptPrompt, clickScreen, refusePrompt } from './driver/prompt'
import { ROOTED_URL, rootedSite } from './driver/rooted-site'
import { type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { outlier } from './driver/stories'
import * as trainer from './driver/trainer'

// L4: access by consent, in the build that is published and with the browser's own prompts, answered by real keys on a virtual display.

interface ExtensionApi {
  permissions: {
    getAll(): Promise<{ origins?: string[] }>
    request(of: { origins: string[] }): Promise<boolean>
    remove(of: { origins: string[] }): Promise<boolean>
  }
  scripting: { getRegisteredContentScripts(): Promise<{ id: string; matches?: string[] }[]> }
  /** Of the page chrome://extensions alone. */
  developerPrivate: {
    removeHostPermission(id: string, host: string): Promise<void>
    updateExtensionConfiguration(of: { extensionId: string; pinnedToToolbar: boolean }): Promise<void>
  }
  runtime: { getManifest(): Record<string, unknown> }
}
declare const chrome: ExtensionApi

const OUTLIER = 'https://app.outlier.ai/*'
const TASKS = outlier.origin + outlier.address('')
const story = storySite(outlier)

describe.skipIf(process.platform !== 'linux')('access by consent (L4)', () => {
  let server: SiteServer
  let screen: Display
  let margin: ChromiumMargin
  /** A page of the extension that runs none of its code. */
  let probe: Page
  let display: string

  beforeAll(async () => {
    server = await startServer({ 'app.outlier.ai': story.site, 'pages.localhost': rootedSite, 'other.localhost': rootedSite })
    screen = await startDisplay()
    display = screen.display ?? ''
    margin = await launchChromium({ proxyPort: server.port, mode: 'production', display, keepWelcome: true })
    // It comes to the front when it comes, and a page behind it can not be clicked.
    await margin.browser.waitForTarget(isWelcome)
    probe = await margin.browser.newPage({ background: true })
    await probe.goto(margin.url('manifest.json'))
  })
  afterAll(async () => {
    await margin?.close()
    await screen?.stop()
    await server?.stop()
  })

  const isWelcome = (one: Target) => one.url().startsWith(margin.url('welcome.html'))
  /** Acts in the browser's own page of extensions. */
  const inSettings = async <T>(act: (value: T) => Promise<void>, value: T) => {
    const settings = await margin.browser.newPage()
    await settings.goto('chrome://extensions')
    await settings.evaluate(act as (value: unknown) => Promise<void>, value)
    await settings.close()
  }
  const origins = () => probe.evaluate(async () => (await chrome.permissions.getAll()).origins ?? [])
  const watched = () =>
    probe.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []))
  /** What Margin knows of any page: sessions, tabs and entries. */
  const known = async () => {
    const { sessions = [], entries = [], meta = [] } = (await margin.dump()).databases.margin ?? {}
    const desk = meta.find(({ key }) => key === 'desk')?.value as { tabs: object } | undefined
    return sessions.length + entries.length + Object.keys(desk?.tabs ?? {}).length
  }
  /** A second grant of the same host may come without a prompt, as the browser remembers the first. */
  const agree = async (granted: () => Promise<boolean>) => {
    if (!(await until('a grant without a prompt', granted, 1500).catch(() => false))) await acceptPrompt(display, granted)
  }
  const isGranted = (origin: string) => async () => (await origins()).includes(origin)
  /** Opens a task page, and proves that Margin does not see it: what it would see first is the work on it. */
  const expectUnseen = async (url: string) => {
    const before = await known()
    const page = await margin.open(url)
    await trainer.work(page, 'Nobody reads this.')
    // The background has nothing in its ears any more once it has answered this.
    await margin.ask('state.get', {})
    expect(await known()).toBe(before)
    return page
  }

  it('has no host at install, and stays out of private windows', async () => {
    const manifest = await probe.evaluate(() => chrome.runtime.getManifest())
    expect(manifest.host_permissions ?? []).toEqual([])
    expect(manifest.content_scripts ?? []).toEqual([])
    expect(manifest.incognito).toBe('not_allowed')
    expect(await origins()).toEqual([])
    expect(await watched()).toEqual([])
    await (await expectUnseen(TASKS)).close()
  })

  const welcomePage = async () => {
    const page = await (await margin.browser.waitForTarget(isWelcome)).asPage()
    await page.bringToFront()
    await page.waitForSelector('li[data-platform="outlier"]')
    return page
  }

  it('changes nothing when the prompt is refused', async () => {
    const welcome = await welcomePage()
    // What the page asks for is asked here with the same call, because only its promise tells that the prompt was answered.
    await welcome.evaluate((origin) => {
      chrome.permissions
        .request({ origins: [origin] })
        .then((agreed) => document.body.setAttribute('data-agreed', String(agreed)))
    }, OUTLIER)
    await refusePrompt(display, async () => (await welcome.evaluate(() => document.body.dataset.agreed)) !== undefined)
    expect(await welcome.evaluate(() => document.body.dataset.agreed)).toBe('false')
    expect(await trainer.switchState(welcome, 'outlier')).toBe('off')
    expect(await origins()).toEqual([])
    expect(await watched()).toEqual([])
    await (await expectUnseen(TASKS)).close()
  })

  let task: Page
  it('starts at once in a tab that is already open when the prompt is accepted', async () => {
    task = await margin.open(TASKS)
    await task.evaluate(() => document.body.setAttribute('data-mark', 'same document'))
    const welcome = await welcomePage()
    await trainer.switchOn(welcome, 'outlier')
    await acceptPrompt(display, async () => (await trainer.switchState(welcome, 'outlier')) === 'on')
    expect(await origins()).toEqual([OUTLIER])
    expect(await watched()).toEqual([OUTLIER])
    await task.bringToFront()
    await until('the clock', async () => (await margin.state(outlier.origin)).session?.status === 'working')
    expect(await task.evaluate(() => document.body.dataset.mark)).toBe('same document')
  })

  it('switched off in the options, reads no page any more, open ones included', async () => {
    const options = await margin.openSurface('options')
    await trainer.press(options, 'Switch off Outlier')
    await until('no grant', async () => (await origins()).length === 0)
    await until('no registration', async () => (await watched()).length === 0)
    expect(await trainer.switchState(options, 'outlier')).toBe('off')
    await options.close()
    const before = JSON.stringify((await margin.state()).sessions)
    await task.bringToFront()
    await trainer.press(task, outlier.submit)
    await task.waitForFunction(() => document.body.textContent?.includes('hospital'))
    await (await expectUnseen(TASKS)).close()
    // Neither the press nor the next task of the page that was open has been heard.
    expect(await sessionsNow()).toBe(
      JSON.parse(before)
        .map(({ id }: { id: string }) => id)
        .join(),
    )
    await task.close()
  })
  const sessionsNow = async () => (await margin.state()).sessions.map(({ id }) => id).join()

  it('taken away in the browser’s own settings, is no longer registered', async () => {
    const options = await margin.openSurface('options')
    await trainer.switchOn(options, 'outlier')
    await agree(isGranted(OUTLIER))
    await until('the registration', async () => (await watched()).includes(OUTLIER))
    const removal = { id: margin.extensionId, host: OUTLIER }
    await inSettings(({ id, host }) => chrome.developerPrivate.removeHostPermission(id, host), removal)
    await until('no registration', async () => (await watched()).length === 0)
    expect(await origins()).toEqual([])
    await until('the options to say so', async () => (await trainer.switchState(options, 'outlier')) === 'off')
    await options.close()
  })

  describe('on a site of no platform', () => {
    /** Where the one pinned icon is in a window of 1280 px. */
    const ICON = { x: 1130, y: 63 }
    let page: Page

    beforeAll(async () => {
      const pin = { extensionId: margin.extensionId, pinnedToToolbar: true }
      await inSettings((config) => chrome.developerPrivate.updateExtensionConfiguration(config), pin)
    })
    afterEach(async () => {
      await page?.close()
      const allowed = await origins()
      await probe.evaluate((list) => chrome.permissions.remove({ origins: list }), allowed)
      await until('no registration', async () => (await watched()).length === 0)
    })

    /** Clicks the icon in the browser's own toolbar, which opens the real popup and gives it the address of the page in front. */
    const openPopup = async (): Promise<Page> => {
      await page.bringToFront()
      const target = await until('the popup', async () => {
        await clickScreen(display, ICON.x, ICON.y)
        return margin.browser.waitForTarget((one) => one.url() === margin.url('popup.html'), { timeout: 3000 }).catch(() => null)
      })
      const popup = await target.asPage()
      await trainer.control(popup, 'Allow on this site')
      return popup
    }
    const seen = (url: string) => until('the reading', async () => (await margin.state(url)).tab?.detection?.pageKind === 'task')

    it('reads the page after “Allow on this site” in the real popup', async () => {
      page = await margin.open(ROOTED_URL)
      const popup = await openPopup()
      await trainer.press(popup, 'Allow on this site')
      await acceptPrompt(display, isGranted('http://pages.localhost/*'))
      await until('the registration', async () => (await watched()).join() === 'http://pages.localhost/*')
      await seen(ROOTED_URL)
    })

    it('also when the popup closes while the prompt is open', async () => {
      const url = ROOTED_URL.replace('pages', 'other')
      page = await margin.open(url)
      const popup = await openPopup()
      await trainer.press(popup, 'Allow on this site')
      await popup.close().catch(() => {})
      expect(await origins()).toEqual([])
      await acceptPrompt(display, isGranted('http://other.localhost/*'))
      await until('the registration', async () => (await watched()).join() === 'http://other.localhost/*')
      await seen(url)
    })
  })
})
