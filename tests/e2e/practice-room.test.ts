import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Sitting } from '../../src/core/practice-sitting'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { storedEntries } from './driver/ledger'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import * as trainer from './driver/trainer'

// The practice room in a real browser, from the welcome page to the history, by keys alone. It is never work.

let server: SiteServer
let margin: ChromiumMargin

beforeAll(async () => {
  server = await startServer({})
  margin = await launchChromium({ proxyPort: server.port })
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})
afterEach(async () => {
  for (const page of await margin.browser.pages()) if (page.url().startsWith(margin.url(''))) await page.close()
})

const sittings = async () =>
  ((await margin.dump()).databases.margin?.practice ?? [])
    .map(({ value }) => value as Sitting)
    .sort((a, b) => a.startedAt - b.startedAt)
/** Marks every row that is asked with the digit of its first point, by keys alone. */
async function markAllByKeys(page: Page): Promise<number> {
  await page.waitForSelector('.mark-row input')
  const keys = await page.$$eval('.mark-row', (rows) => rows.map((row) => row.querySelector('.point-key')?.textContent ?? ''))
  await page.focus('.mark-row input')
  for (const key of keys) await page.keyboard.press(key as '1')
  return keys.length
}

describe('the newcomer', () => {
  it('comes from the welcome page straight to a task, marks it by keys, compares, and finds it in the history', async () => {
    const welcome = await margin.openSurface('welcome')
    const [target] = await Promise.all([
      margin.browser.waitForTarget((one) => one.url() === margin.url('practice.html#first')),
      trainer.press(welcome, 'Try a task now'),
    ])
    const page = await target.asPage()
    await trainer.shows(page, 'First minute')
    const asked = await markAllByKeys(page)
    // The focus has gone on to the button that compares.
    await page.keyboard.press('Enter')
    await trainer.shows(page, 'You and the gold')
    await trainer.shows(page, `of ${asked} marks exactly the gold’s`)
    await trainer.shows(page, 'What the expert saw')
    expect(await page.$$eval('.task-side mark', (marks) => marks.length)).toBeGreaterThan(0)
    await trainer.press(page, 'Back to the practice room')
    await trainer.shows(page, 'Agreement with the gold by type of task')
    const [kept, ...others] = await until('the sitting in the database', async () => {
      const all = await sittings()
      return all.some(({ endedAt }) => endedAt !== undefined) ? all : null
    })
    expect(others).toEqual([])
    expect(Object.values(kept?.attempts ?? {})[0]?.result?.marks).toHaveLength(asked)
  })

  it('finds the room from the popup and from the options', async () => {
    const popup = await margin.openSurface('popup')
    await Promise.all([
      margin.browser.waitForTarget((one) => one.url() === margin.url('practice.html')),
      trainer.press(popup, 'Practice'),
    ])
    const options = await margin.openSurface('options')
    expect(await trainer.control(options, 'Practice room')).toBeTruthy()
  })
})

describe('a mixed set', () => {
  it('goes on where it was left, on a page that was closed in the middle of a task', async () => {
    const page = await margin.openSurface('practice')
    await trainer.press(page, 'Start a mixed set')
    await trainer.shows(page, 'Task 1 of 10')
    // Chance may put a text to write first: such a task asks for no marks.
    for (let task = 2; task <= 10; task++) {
      await page.waitForSelector('.mark-row input, .writing textarea')
      if ((await page.$('.mark-row')) !== null) break
      await page.type('.writing textarea', 'A text of my own.')
      await trainer.press(page, 'Compare with a model answer')
      await trainer.press(page, 'Next task')
      await trainer.shows(page, `Task ${task} of 10`)
    }
    const question = await page.$eval('.mark-row', (row) => (row as HTMLElement).dataset.question ?? '')
    await page.focus('.mark-row input')
    await page.keyboard.press('Space')
    await until('the mark in the database', async () => {
      const set = (await sittings()).find(({ mode }) => mode === 'mixed')
      return Object.values(set?.attempts ?? {}).some(({ marks }) => marks[question] !== undefined)
    })
    await page.close()
    const again = await margin.openSurface('practice')
    await trainer.shows(again, 'Unfinished: mixed set')
    await trainer.press(again, 'Go on')
    await again.waitForSelector('.mark-row input')
    expect(await again.$eval(`[data-question="${question}"]`, (row) => row.querySelector('input:checked') !== null)).toBe(true)
    await trainer.press(again, 'Leave')
    await trainer.press(again, 'End it here')
  })
})

describe('a timed test', () => {
  it('says nothing of the gold until its end, and goes on by itself after a reload', async () => {
    const page = await margin.openSurface('practice')
    await trainer.press(page, 'Start the timed test')
    await trainer.shows(page, 'Task 1 of 8')
    await trainer.shows(page, 'Whole test:')
    await page.reload()
    await trainer.shows(page, 'Task 1 of 8')
    for (let task = 1; task <= 8; task++) {
      await trainer.shows(page, `Task ${task} of 8`)
      await page.waitForSelector('.mark-row input, .writing textarea')
      expect(await trainer.textOf(page)).not.toContain('What the expert saw')
      if ((await page.$('.mark-row')) !== null) await markAllByKeys(page)
      else await page.type('.writing textarea', 'A text of my own.')
      await trainer.press(page, 'Hand in')
    }
    await trainer.shows(page, 'Result of the timed test')
    await trainer.shows(page, '8 of 8 tasks done')
  })
})

describe('practice is not work', () => {
  it('leaves no entry, no open session and no badge, and its page is not taken for a task', async () => {
    const page = await margin.openSurface('practice')
    await trainer.press(page, 'Try a task now')
    await markAllByKeys(page)
    const state = await margin.state(margin.url('practice.html'))
    expect(state.session).toBeNull()
    expect(state.sessions).toEqual([])
    expect(state.tab?.detection ?? null).toBeNull()
    expect(await margin.badge(margin.url('practice.html'))).toBe('')
    expect(await storedEntries(margin)).toEqual([])
    const { databases } = await margin.dump()
    for (const store of ['sessions', 'entries', 'payLines', 'rollups', 'reviews'])
      expect(databases.margin?.[store] ?? []).toEqual([])
  })
})
