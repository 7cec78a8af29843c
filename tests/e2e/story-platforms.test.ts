import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { TimeEntry } from '../../src/core/entry'
import type { PayTerms } from '../../src/core/pay'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { reckon, reckonedFigures, spanTimes, storedEntries, storedPayLines } from './driver/ledger'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import { sitesOf, storySite } from './driver/sites'
import { appen, dataannotation, mercor, outlier, practice, remotasks, type Story, stories } from './driver/stories'
import * as trainer from './driver/trainer'

/** What a trainer sees of one platform, and how the pay comes to be known. */
interface Scene {
  story: Story
  /** As the panel names platform and type. */
  place: string
  taskType: TimeEntry['taskType']
  rubric: string
  project: string
  /** Project of the third task, where it is another one. */
  later?: string
  /** The page shows an id for each task. */
  hasIds: boolean
  pay?: (panel: Page, margin: ChromiumMargin) => Promise<void>
  terms: Pick<PayTerms, 'scheme' | 'amount' | 'scale'> | null
}

const termsFor =
  (scene: () => Scene, terms: Partial<PayTerms>) =>
  async (_panel: Page, margin: ChromiumMargin): Promise<void> => {
    const { story, project } = scene()
    const base = { scheme: 'hourly' as const, amount: 0, scale: 2, currency: 'USD', validFrom: 0, source: 'user' as const }
    await margin.ask('project.terms', { platform: story.platform, project, terms: { ...base, ...terms } })
  }

/** Sums of a few seconds' work that are worth comparing need a good hourly rate. */
const scenes: readonly Scene[] = [
  {
    story: outlier,
    place: 'Outlier · Comparison',
    taskType: 'comparison',
    rubric: 'Comparing two responses',
    project: '',
    hasIds: false,
    // Typed by the trainer in the panel.
    pay: async (panel) => {
      await trainer.press(panel, 'Correct what this is about')
      await trainer.choose(panel, 'Paid', 'per-task')
      await trainer.write(panel, 'Amount', '18.50')
      await trainer.press(panel, 'Save')
    },
    terms: { scheme: 'per-task', amount: 1850, scale: 2 },
  },
  {
    story: dataannotation,
    place: 'DataAnnotation · Comparison',
    taskType: 'comparison',
    rubric: 'Comparing two responses',
    project: 'Paper Boats: Compare Two Responses - 02/08/26',
    hasIds: true,
    pay: termsFor(() => scenes[1] as Scene, { amount: 360_000 }),
    terms: { scheme: 'hourly', amount: 360_000, scale: 2 },
  },
  {
    story: mercor,
    place: 'Mercor · Rubric writing',
    taskType: 'rubric-writing',
    rubric: 'Any other task',
    project: '',
    hasIds: true,
    // Two seconds paid in full, the rest at half: every task here runs into overtime.
    pay: termsFor(() => scenes[2] as Scene, { amount: 7200, scale: 0, capMs: 2000, overtimeAmount: 3600 }),
    terms: { scheme: 'hourly', amount: 7200, scale: 0 },
  },
  {
    story: appen,
    place: 'Appen (ADAP, CrowdGen) · Search relevance',
    taskType: 'search-relevance',
    rubric: 'Any other task',
    project: 'Search Relevance for a Garden Shop',
    hasIds: true,
    // Offered by the page, taken by the trainer.
    pay: async (panel) => trainer.press(panel, 'Use it'),
    terms: { scheme: 'per-task', amount: 12, scale: 2 },
  },
  {
    story: remotasks,
    place: 'Remotasks · Comparison',
    taskType: 'comparison',
    rubric: 'Comparing two responses',
    project: '',
    hasIds: false,
    // Nobody tells the pay: the time must show as such and stay out of every rate.
    terms: null,
  },
  {
    story: practice,
    place: 'Practice · Comparison',
    taskType: 'comparison',
    rubric: 'Comparing two responses',
    project: 'Garden Birds: compare two responses',
    later: 'Home Repairs: compare two responses',
    hasIds: true,
    pay: async (panel) => trainer.press(panel, 'Use it'),
    terms: { scheme: 'hourly', amount: 2400, scale: 2 },
  },
]

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
