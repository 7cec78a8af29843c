import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { reckon, reckonedFigures, spanTimes, storedEntries, storedPayLines } from './driver/ledger'
import { until } from './driver/margin-browser'
import { scenes } from './driver/scenes'
import { type SiteServer, startServer } from './driver/server'
import { sitesOf, storySite } from './driver/sites'
import { practice, stories } from './driver/stories'
import * as trainer from './driver/trainer'

/** One task by the test's own clock. */
interface Timed {
  /** Not yet open, open for sure, not yet pressed, gone for sure. */
  before: number
  seen: number
  press: number
  gone: number
  act: 'submitted' | 'skipped'
  id: string
}

let server: SiteServer
let margin: ChromiumMargin
let page: Page | undefined
const sites = Object.fromEntries(stories.map((story) => [story.platform, storySite(story)]))

beforeAll(async () => {
  server = await startServer(sitesOf(sites, stories))
  margin = await launchChromium({ proxyPort: server.port })
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

/** What one story leaves open when it fails must not stand in the way of the next. */
afterEach(async () => {
  if (!page?.isClosed()) await page?.close()
  for (const { id } of (await margin.state()).sessions) await margin.ask('session.end', { sessionId: id, outcome: 'unknown' })
})

/** The session in hand, once it is another than `not`. */
async function sessionAt(origin: string, not = ''): Promise<string> {
  return until(`a session at ${origin}`, async () => {
    const { session, tab } = await margin.state(origin)
    return session?.status === 'working' && session.tabId === tab?.tabId && session.id !== not ? session.id : null
  })
}

describe('the whole story', () => {
  it.each(scenes)('is played on $story.platform', async (scene) => {
    const { story } = scene
    const { origin } = story
    const done = await storedEntries(margin)
    const timed: Timed[] = []
    let before = Date.now()
    const task = await margin.open(origin + story.address(story.ids[0] ?? ''))
    page = task
    const panel = await margin.openSidePanel(task)
    await trainer.shows(panel, 'Checklist')

    if (story.start !== undefined) {
      await until('the preview', async () => (await margin.state(origin)).tab?.detection?.state === 'preview')
      await trainer.shows(panel, 'Preview: no clock yet')
      expect((await margin.state(origin)).sessions).toEqual([])
      before = Date.now()
      await trainer.press(task, story.start)
    }
    let session = await sessionAt(origin)
    let seen = Date.now()

    // The rubric beside the task.
    await trainer.shows(panel, scene.place)
    await trainer.showTab(panel, 'rubric')
    expect(await trainer.rubricShown(panel)).toBe(scene.rubric)
    expect(await panel.evaluate(() => document.querySelector('.session-project')?.textContent)).toBe(
      scene.project || 'Project not known',
    )
    await scene.pay?.(panel, margin)

    // The self-review.
    await trainer.showTab(panel, 'checklist')
    const { total } = await trainer.checklistShown(panel)
    await trainer.answer(panel, 0, 'done')
    await trainer.answerByKey(panel, 1, 'n')
    await until('two answers', async () => (await trainer.checklistShown(panel)).open === total - 2)
    await trainer.showTab(panel, 'rubric')
    await task.bringToFront()
    await trainer.goNear(task, story.submit)
    await panel.waitForSelector('#tabpanel-checklist', { timeout: 15_000 })
    await trainer.shows(panel, `${total - 2} open before you submit`)
    await until('the badge to count', async () => (await margin.badge(origin)) === String(total - 2))

    for (const [index, id] of story.ids.entries()) {
      const act = index === 1 && story.skip !== undefined ? 'skipped' : 'submitted'
      await trainer.work(task, 'The first one says why, the second one does not.')
      const press = Date.now()
      const address = task.url()
      await trainer.press(task, act === 'skipped' ? (story.skip ?? '') : story.submit)
      const isLast = index === story.ids.length - 1
      if (isLast) await until('no session', async () => (await margin.state(origin)).sessions.length === 0)
      else session = await sessionAt(origin, session)
      timed.push({ before, seen, press, gone: Date.now(), act, id })
      before = press
      seen = Date.now()
      if (story.next === 'in-place' && !isLast) expect(task.url()).toBe(address)
    }
    await until('the page that follows the last task', async () => task.url().startsWith(origin + story.end.split('?')[0]))
    expect(sites[story.platform]?.handed.filter((one) => one.act !== 'start').map((one) => one.id)).toEqual(story.ids)

    // The ledger.
    const all = await storedEntries(margin)
    const entries = all.slice(done.length)
    expect(entries.map((entry) => entry.outcome)).toEqual(timed.map((one) => one.act))
    for (const [index, entry] of entries.entries()) {
      const one = timed[index] as Timed
      expect(entry).toMatchObject({ platform: story.platform, taskType: scene.taskType, workKind: 'task' })
      expect(entry.project).toBe(scene.later && index > 1 ? scene.later : scene.project)
      expect(entry.taskId).toBe(scene.hasIds ? one.id : undefined)
      expect(entry.doubt).toBeUndefined()
      const spans = spanTimes(entry)
      expect(entry.countedMs).toBe(spans.work ?? 0)
      expect(entry.countedMs).toBeGreaterThanOrEqual(one.press - one.seen - 2000)
      expect(entry.countedMs).toBeLessThanOrEqual(one.gone - one.before + 2000)
      expect(entry.startedAt).toBeGreaterThanOrEqual(one.before)
      expect(entry.closedAt).toBeLessThanOrEqual(one.gone)
    }
    // What was set during the first task holds for it and for the next of its project.
    if (scene.terms) expect(entries[1]?.terms).toMatchObject(scene.terms)
    else expect(entries.map((entry) => entry.terms)).toEqual([null, null, null])
    const lines = await storedPayLines(margin)
    for (const entry of entries) {
      const cents = lines.filter((line) => line.entryId === entry.id).reduce((sum, line) => sum + line.minor, 0)
      expect(BigInt(cents)).toBe(reckon(entry).cents)
    }
    await task.close()

    // The popup's figures, of everything up to here.
    const popup = await margin.openSurface('popup')
    const expected = reckonedFigures(all)
    const shown = await trainer.figuresShown(popup)
    const today = Object.fromEntries(Object.entries(shown).map(([name, { today: text }]) => [name, text]))
    expect(today).toEqual(expected)
    await popup.close()
  })
})

describe('a press', () => {
  it('on a control that the page has put up anew a moment ago is noticed', async () => {
    const { origin, submit } = practice
    sites.practice?.reset()
    page = await margin.open(origin + practice.address('birds-1'))
    await trainer.press(page, practice.start ?? '')
    const session = await sessionAt(origin)
    const control = await trainer.control(page, submit)
    await control.evaluate((one) => one.scrollIntoView({ block: 'center' }))
    const box = await control.boundingBox()
    if (box === null) throw new Error('The control has no place on the page.')
    await page.evaluate((name) => {
      const old = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)
      old?.replaceWith(old.cloneNode(true))
    }, submit)
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    const entry = await until('the entry', async () => (await storedEntries(margin)).find(({ id }) => id === session))
    expect(entry.outcome).toBe('submitted')
  })
})
