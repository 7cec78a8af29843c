import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { PanelState } from '../../src/messages/panel-state'
import { BROKEN_PAGES, type BrokenPage, builtPage } from '../fixtures/lessons/broken-pages'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { differences } from './driver/differences'
import { until } from './driver/margin-browser'
import { type Recording, record } from './driver/recorder'
import { type Site, type SiteServer, startServer } from './driver/server'

// A trainer teaches Margin what it gets wrong, in a real browser: by saying so, by resting the pointer, or from the list by keyboard.

const ORIGIN = 'http://pages.localhost'
const LOOK =
  'body { font: 15px system-ui; margin: 16px } #bench, #bell, .row { padding: 6px } [role=button] { padding: 4px 10px } rune-key { display: inline-block }'

/** `/<name>/101` is a page as it is taught, `/<name>/102` the same in a later build with another task. */
const site: Site = ({ url }) => {
  const [, name, task] = url.pathname.split('/')
  const broken = BROKEN_PAGES.find((page) => page.name === name)
  const body = broken ? builtPage(broken, task === '102' ? 1 : 0) : 'Nothing here'
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Work</title><link rel="icon" href="data:,"><style>${LOOK}</style></head><body>${body}</body></html>`,
  }
}

let server: SiteServer
let margin: ChromiumMargin

beforeAll(async () => {
  server = await startServer({ 'pages.localhost': site })
  margin = await launchChromium({ proxyPort: server.port })
})
/** The address decides which tab is asked about: a page of the test before must not answer. */
afterEach(async () => {
  for (const page of await margin.browser.pages()) if (page.url().startsWith(ORIGIN)) await page.close()
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

const state = (): Promise<PanelState> => margin.state(ORIGIN)
const detectionOf = async () => (await state()).tab?.detection ?? null

/** What stands where a trainer would look for it: the middle of an element. */
async function middleOf(page: Page, selector: string): Promise<[number, number]> {
  const element = await page.$(selector)
  await element?.evaluate((one) => one.scrollIntoView({ block: 'center' }))
  const box = await element?.boundingBox()
  if (!box) throw new Error(`There is no ${selector} to be seen.`)
  return [box.x + box.width / 2, box.y + box.height / 2]
}

async function restOn(page: Page, selector: string): Promise<void> {
  await page.mouse.move(5, 5)
  await page.mouse.move(...(await middleOf(page, selector)), { steps: 6 })
}

async function teach(page: Page, { teaches }: BrokenPage): Promise<void> {
  const tabId = await margin.tabId(ORIGIN)
  if (teaches.what !== 'field') {
    await margin.ask('lesson.give', { tabId, taught: teaches })
    return
  }
  await margin.ask('pick.start', { tabId, field: teaches.field })
  await restOn(page, teaches.points)
  const candidate = await until('what the pointer rests on', async () => (await state()).pick?.candidate)
  expect(candidate).toMatchObject({ count: 1 })
  await margin.ask('pick.confirm', { tabId })
  expect((await state()).pick).toBeUndefined()
}

describe('one lesson puts right what the detector gets wrong', () => {
  for (const broken of BROKEN_PAGES) {
    const { name, reads, right, later = right } = broken
    it(`${name}, also in a later build with another task`, async () => {
      const page = await margin.open(`${ORIGIN}/${name}/101`)
      await until('a first reading', detectionOf)
      expect(reads(await detectionOf())).not.toEqual(right)
      await teach(page, broken)
      const same = (wanted: unknown) => async () => JSON.stringify(reads(await detectionOf())) === JSON.stringify(wanted)
      await until(`${JSON.stringify(right)} to be read`, same(right))
      expect((await detectionOf())?.lessons?.used).toHaveLength(1)
      await page.goto(`${ORIGIN}/${name}/102`)
      await until(`${JSON.stringify(later)} to be read in the later build`, same(later))
      const { lessons } = await state()
      expect(lessons).toMatchObject([{ site: 'pages.localhost', shape: `pages.localhost/${name}/*`, health: { misses: 0 } }])
    })
  }

  it('and keeps no wording of any task', async () => {
    const { databases } = await margin.dump()
    const kept = JSON.stringify(databases.margin?.lessons)
    expect(databases.margin?.lessons).toHaveLength(BROKEN_PAGES.length)
    for (const word of ['oven', 'rowers', 'rye', 'Orchid', '0.85', '14 min']) expect(kept).not.toContain(word)
  })
})

describe('a pick', () => {
  it('can be made by keyboard, from the list of what is likely', async () => {
    await margin.open(`${ORIGIN}/odd-submit/101`)
    await until('a first reading', detectionOf)
    const tabId = await margin.tabId(ORIGIN)
    await margin.ask('pick.start', { tabId, field: 'skip' })
    const names = await until('the list', async () => {
      const { candidates = [] } = (await state()).pick ?? {}
      return candidates.length > 0 && candidates.map((c) => c.name)
    })
    expect(names).toContain('Leave it')
    await margin.ask('pick.move', { tabId, to: 'candidate', n: names.indexOf('Leave it') })
    await until('it to be chosen', async () => (await state()).pick?.candidate?.name === 'Leave it')
    await margin.ask('pick.move', { tabId, to: 'parent' })
    await until('what it stands in', async () => (await state()).pick?.candidate?.canGoDown)
    await margin.ask('pick.move', { tabId, to: 'child' })
    await until('it again', async () => (await state()).pick?.candidate?.name === 'Leave it')
    const { lessonId } = await margin.ask('pick.confirm', { tabId })
    await until('the lesson to be of use', async () => (await detectionOf())?.lessons?.used.includes(lessonId))
  })

  it('ends with its page', async () => {
    const page = await margin.open(`${ORIGIN}/odd-pay/101`)
    await until('a first reading', detectionOf)
    await margin.ask('pick.start', { tabId: await margin.tabId(ORIGIN), field: 'pay' })
    await page.goto(`${ORIGIN}/odd-pay/102`)
    await until('the pick to be gone', async () => (await state()).pick === undefined)
  })

  it('is refused where nothing is chosen, and says what to do', async () => {
    await margin.open(`${ORIGIN}/odd-pay/101`)
    await until('a first reading', detectionOf)
    const tabId = await margin.tabId(ORIGIN)
    await expect(margin.ask('pick.confirm', { tabId })).rejects.toThrow('Choose another part of the page')
  })

  it('writes nothing to the page, and needs no click on it (L1)', async () => {
    const bare = await launchChromium({ proxyPort: server.port, bare: true })
    try {
      const [without, withPick] = [await recorded(bare, false), await recorded(margin, true)]
      // The recorder was awake.
      expect(without.log.some((line) => line.startsWith('event|keydown|'))).toBe(true)
      expect(differences(without, withPick)).toEqual([])
    } finally {
      await bare.close()
    }
  })
})

async function recorded(browser: ChromiumMargin, picks: boolean): Promise<Recording> {
  let read: () => Promise<Recording> = async () => Promise.reject(new Error('No recorder'))
  const page = await browser.open(`${ORIGIN}/icon-submit/103`, async (fresh) => {
    read = (await record(fresh)).read
  })
  const tabId = picks ? await browser.tabId(ORIGIN) : 0
  if (picks) {
    await until('a first reading', async () => (await browser.state(ORIGIN)).tab?.detection)
    await browser.ask('pick.start', { tabId, field: 'submit' })
  }
  await restOn(page, 'rune-key')
  if (picks) {
    await until('what the pointer rests on', async () => (await browser.state(ORIGIN)).pick?.candidate)
    await browser.ask('pick.move', { tabId, to: 'parent' })
    await browser.ask('pick.move', { tabId, to: 'child' })
    await until('the icon again', async () => (await browser.state(ORIGIN)).pick?.candidate?.name === 'Seal')
    await browser.ask('pick.confirm', { tabId })
    await until('the lesson to be of use', async () => (await browser.state(ORIGIN)).tab?.detection?.submitLabel === 'Seal')
  }
  await page.mouse.move(6, 6)
  await page.keyboard.press('Shift')
  const recording = await read()
  await page.close()
  return recording
}
