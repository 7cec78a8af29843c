import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './driver/axe'
import { canary, placesOf, rawBytes } from './driver/canary'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { check, checkText, rules } from './driver/justification'
import { until } from './driver/margin-browser'
import { type Recording, record } from './driver/recorder'
import { type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { practice } from './driver/stories'
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
  server = await startServer({ 'practice.localhost': story.site })
  margin = await launchChromium({ proxyPort: server.port, profile })
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

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
