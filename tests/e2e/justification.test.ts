import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './driver/axe'
import { canary, placesOf, rawBytes } from './driver/canary'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { EDITORS_URL, editorSite } from './driver/editor-site'
import { until } from './driver/margin-browser'
import { type Recording, record } from './driver/recorder'
import { type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { outlier, practice } from './driver/stories'
import * as trainer from './driver/trainer'

// The justification check: read once, on the click, told to the one who asked, and forgotten.

const QUOTED = canary('quoted')
const UNSAID = canary('unsaid')
const story = storySite(practice)
let server: SiteServer
let margin: ChromiumMargin
let profile: string

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'margin-profile-'))
  const inner = (path: string) => path === '/inner'
  server = await startServer({
    'practice.localhost': (request) => (inner(request.url.pathname) ? editorSite(request) : story.site(request)),
    'app.outlier.ai': storySite(outlier).site,
    'pages.localhost': editorSite,
    'elsewhere.localhost': editorSite,
  })
  margin = await launchChromium({ proxyPort: server.port, profile })
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

const rules = (panel: Page) => panel.$$eval('.check-point', (all) => all.map((one) => one.getAttribute('data-rule')))
const checkText = (panel: Page) => panel.$eval('.justification-check', (one) => one.textContent ?? '')

/** Presses the check, and waits until another answer than the one before stands there. */
async function check(panel: Page): Promise<string> {
  await panel.evaluate(() => document.querySelector('.check-result, .justification-check .notice')?.setAttribute('data-old', ''))
  await panel.click('.justification-check-row button')
  await panel.waitForSelector(':is(.check-result, .justification-check .notice):not([data-old])', { timeout: 10_000 })
  return checkText(panel)
}

describe('on a task', () => {
  let page: Page
  let panel: Page
  let read: () => Promise<Recording>
  /** What was said over the extension's messages meanwhile. */
  const heard = () => margin.probe().then((probe) => probe.evaluate(() => (globalThis as unknown as { heard: string[] }).heard))

  beforeAll(async () => {
    const probe = await margin.probe()
    await probe.evaluate(() => {
      const scope = globalThis as unknown as {
        heard: string[]
        chrome: { runtime: Record<string, { addListener(f: (x: unknown) => void): void }> }
      }
      scope.heard = []
      scope.chrome.runtime.onMessage?.addListener((message) => void scope.heard.push(JSON.stringify(message)))
      scope.chrome.runtime.onConnect?.addListener((port) => void scope.heard.push(`port ${JSON.stringify(port)}`))
    })
    page = await margin.open(practice.origin + practice.address(practice.ids[0] ?? ''))
    await Promise.all([page.waitForNavigation(), trainer.press(page, practice.start ?? '')])
    await page.close()
    page = await margin.open(practice.origin + practice.address(practice.ids[0] ?? ''), async (fresh) => {
      read = (await record(fresh)).read
    })
    await until('the clock', async () => (await margin.state(practice.origin)).session?.status === 'working')
    panel = await margin.openSidePanel(page)
    await trainer.showTab(panel, 'checklist')
    await panel.waitForSelector('.justification-check')
    // Chosen: A is much better.
    await trainer.work(page, `B is better because [insert ${QUOTED}]. It is good, though. ${UNSAID} is long.`)
  })

  it('finds what the rules find, and compares the rating that the page shows', async () => {
    await check(panel)
    expect(await rules(panel)).toEqual(expect.arrayContaining(['template', 'disagrees', 'unmentioned']))
    const text = await checkText(panel)
    expect(text).toContain(QUOTED)
    expect(text).toContain('the rating chosen on the page is for the first response')
    // Of the text no more is kept than the pieces that are pointed at.
    expect(await panel.content()).not.toContain(UNSAID)
  })

  it('leaves the page as it is', async () => {
    const before = await read()
    await check(panel)
    expect(await read()).toEqual(before)
  })

  it('reads anew when asked again, and a choice made since does not hide the text', async () => {
    const field = await page.$('textarea')
    await field?.evaluate((one) => {
      one.value = 'B is better: it names the feeder. A leaves out “sunflower hearts”, though it is short. Both are true.'
    })
    await page.click('input[value="5"]')
    await check(panel)
    expect(await checkText(panel)).toContain('Compared with the rating')
    expect(await rules(panel)).toEqual([])
    await page.click('input[value="1"]')
    await check(panel)
    expect(await rules(panel)).toEqual(['disagrees'])
  })

  it('can be worked by keys, and dismissed point by point', async () => {
    await panel.focus('.check-point .icon-button')
    await panel.keyboard.press('Enter')
    expect(await checkText(panel)).toContain('All dismissed')
    expect(await panel.evaluate(() => document.activeElement?.className)).toBe('check-result-sum')
  })

  it('has nothing for axe to find', async () => {
    await check(panel)
    for (const scheme of ['light', 'dark'] as const) expect(await violations(panel, scheme)).toEqual([])
  })

  it('was heard by nobody else, and is forgotten with the task', async () => {
    await trainer.showTab(panel, 'rubric')
    await trainer.showTab(panel, 'checklist')
    expect(await panel.$('.check-result')).toBeNull()
    const messages = await heard()
    expect(messages.length).toBeGreaterThan(0)
    expect(
      messages.filter((message) => message.includes(QUOTED) || message.includes(UNSAID) || message.includes('sunflower')),
    ).toEqual([])
    const dump = await margin.dump()
    for (const word of [QUOTED, UNSAID]) expect(placesOf(word, dump)).toEqual([])
    await page.close()
  })
})

describe('the field that is read', () => {
  let page: Page
  let panel: Page
  beforeAll(async () => {
    page = await margin.open(EDITORS_URL)
    await until('the page to be read', async () => (await margin.state(EDITORS_URL)).tab?.detection)
    panel = await margin.openSidePanel(page)
    await trainer.showTab(panel, 'checklist')
    await panel.waitForSelector('.justification-check')
  })
  const go = async (...where: string[]) => {
    for (const one of where) await page.evaluate((detail) => dispatchEvent(new CustomEvent('go', { detail })), one)
  }

  it('is none before anything had the focus', async () => {
    expect(await check(panel)).toContain('No text field of the page has or had the focus')
  })

  const READ: Record<string, readonly string[]> = {
    'a text area': ['area'],
    'an editor of paragraphs': ['rich'],
    'an open shadow root': ['open'],
    'a closed shadow root': ['closed'],
    'an editor in a frame without an address': ['blank'],
    'a line with a whole text': ['long'],
    'a code editor that shows all lines': ['cm'],
    'the last one, when a choice was made since': ['area', 'radio'],
    'the last one, when a button was pressed since': ['rich', 'button'],
    'the last one of the same shadow root': ['open', 'open radio'],
  }
  for (const [what, where] of Object.entries(READ)) {
    it(`in ${what}`, async () => {
      await go('button', ...where)
      expect(await check(panel)).toMatch(/[12] sentences?, 1[0-9] words/)
    })
  }

  const inFrame = (id: string) => page.$(`#${id}`).then(async (one) => (await one?.contentFrame())?.focus('textarea'))
  it('in a frame of the same site, and in one of another that is granted', async () => {
    for (const id of ['same', 'granted']) {
      await go('search')
      await inFrame(id)
      expect(await check(panel), id).toMatch(/1 sentence, 1[0-9] words/)
    }
  })

  it('is named where it lies in a frame that may not be read', async () => {
    await inFrame('other')
    expect(await check(panel)).toContain('in a frame of elsewhere.localhost')
  })

  const REFUSED: Record<string, string> = {
    line: 'takes one line',
    password: 'password',
    search: 'search box',
    fixed: 'can not be written in',
    monaco: 'only the lines in view',
    'cm-gap': 'only the lines in view',
    canvas: 'draws its text',
    drawn: 'draws its text',
    tiny: 'keeps its text elsewhere',
    clear: 'keeps its text elsewhere',
  }
  for (const [id, said] of Object.entries(REFUSED)) {
    it(`is named and not judged: ${id}`, async () => {
      await go('button', id)
      expect(await check(panel)).toContain(said)
    })
  }

  it('may be empty', async () => {
    await go('empty')
    expect(await check(panel)).toContain('There is no text in the field yet')
  })

  it('is a box of the panel where the page can not be read', async () => {
    await go('monaco')
    await check(panel)
    await trainer.write(panel, 'Your justification', 'Response X is better because it names 3 towers, and B one.')
    await trainer.press(panel, 'Check this text')
    await panel.waitForSelector('[data-rule=template]')
    await page.close()
  })
})

describe('where it is not to be read', () => {
  it('says that the page is not granted', async () => {
    const page = await margin.open('http://elsewhere.localhost/editors')
    const panel = await margin.openSidePanel(page)
    await trainer.showTab(panel, 'checklist')
    await panel.waitForSelector('.justification-check')
    expect(await check(panel)).toContain('Margin may not read this page')
    await page.close()
  })

  it('is off where a rule speaks against it, says so, and can be switched on', async () => {
    const page = await margin.open(outlier.origin + outlier.address(''))
    await until('the clock', async () => (await margin.state(outlier.origin)).session?.status === 'working')
    const panel = await margin.openSidePanel(page)
    await trainer.showTab(panel, 'checklist')
    await trainer.shows(panel, 'The justification check is off for Outlier')
    expect(await panel.$('.justification-check')).toBeNull()
    const options = await margin.openSurface('options')
    await options.waitForSelector('[data-platform=outlier] input[type=checkbox]')
    const isOn = () => options.$eval('[data-platform=outlier] input[type=checkbox]', (one) => (one as HTMLInputElement).checked)
    expect(await isOn()).toBe(false)
    await page.bringToFront()
    await trainer.press(panel, 'Switch it on here')
    await panel.waitForSelector('.justification-check')
    await until('the options to follow', isOn)
    await options.close()
    await page.close()
  })
})

describe('what is left of it', () => {
  it('is nothing, neither in a store nor on disk', async () => {
    const dump = await margin.dump()
    await margin.close()
    const raw = await rawBytes(profile)
    expect(raw.files.length).toBeGreaterThan(0)
    for (const word of [QUOTED, UNSAID])
      expect({ stored: placesOf(word, dump), disk: raw.holding(word) }).toEqual({ stored: [], disk: [] })
  })
})
