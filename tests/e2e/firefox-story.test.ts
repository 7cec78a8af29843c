import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { PayTerms } from '../../src/core/pay'
import { type FirefoxMargin, launchFirefox } from './driver/firefox'
import { reckon, reckonedFigures, spanTimes, storedEntries, storedPayLines } from './driver/ledger'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import { sitesOf, storySite } from './driver/sites'
import { dataannotation, outlier, type Story } from './driver/stories'
import * as trainer from './driver/trainer'

interface Scene {
  story: Story
  place: string
  project: string
  terms: PayTerms
}

const dollars = { scale: 2, currency: 'USD', validFrom: 0, source: 'user' as const }
const scenes: readonly Scene[] = [
  {
    story: outlier,
    place: 'Outlier · Comparison',
    project: '',
    terms: { ...dollars, scheme: 'hourly', amount: 360_000, capMs: 1500, overtimeAmount: 180_000 },
  },
  {
    story: dataannotation,
    place: 'DataAnnotation · Comparison',
    project: 'Paper Boats: Compare Two Responses - 02/08/26',
    terms: { ...dollars, scheme: 'hourly', amount: 540_000 },
  },
]

const sites = { outlier: storySite(outlier), dataannotation: storySite(dataannotation) }
let server: SiteServer
let margin: FirefoxMargin
let pages: Page[] = []

beforeAll(async () => {
  server = await startServer(sitesOf(sites, [outlier, dataannotation]))
  margin = await launchFirefox({ proxyPort: server.port })
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})
afterEach(async () => {
  for (const one of pages) await one.close().catch(() => {})
  pages = []
  for (const { id } of (await margin.state()).sessions) await margin.ask('session.end', { sessionId: id, outcome: 'unknown' })
})

async function sessionAt(origin: string, not = ''): Promise<string> {
  return until(
    `a session at ${origin}`,
    async () => {
      const { session, tab } = await margin.state(origin)
      return session?.status === 'working' && session.tabId === tab?.tabId && session.id !== not ? session.id : null
    },
    30_000,
  )
}

describe('the whole story in Firefox', () => {
  it.each(scenes)('is played on $story.platform, sidebar included', async ({ story, place, project, terms }) => {
    const { origin } = story
    const done = (await storedEntries(margin)).length
    await margin.ask('project.terms', { platform: story.platform, project, terms })
    const firstAt = Date.now()
    const task = await margin.open(origin + story.address(story.ids[0] ?? ''))
    pages.push(task)
    // The real sidebar is opened; what it shows can be driven only as a window of the same page.
    expect(await margin.openSidebar(task)).toBe(true)
    const panel = await margin.openPanelWindow(task)
    pages.push(panel)
    await task.bringToFront()
    if (story.start !== undefined) {
      await until('the preview', async () => (await margin.state(origin)).tab?.detection?.state === 'preview')
      await trainer.shows(panel, 'Preview: no clock yet')
      expect((await margin.state(origin)).sessions).toEqual([])
      await trainer.press(task, story.start)
    }
    let session = await sessionAt(origin)
    await trainer.shows(panel, place)
    await trainer.showTab(panel, 'rubric')
    expect(await trainer.rubricShown(panel)).toBe('Comparing two responses')

    await trainer.showTab(panel, 'checklist')
    const { total } = await trainer.checklistShown(panel)
    await trainer.answer(panel, 0, 'done')
    await trainer.answerByKey(panel, 1, 'n')
    await until('two answers', async () => (await trainer.checklistShown(panel)).open === total - 2)
    await trainer.showTab(panel, 'rubric')
    await task.bringToFront()
    await trainer.goNear(task, story.submit)
    await panel.waitForSelector('#tabpanel-checklist', { timeout: 20_000 })
    await trainer.shows(panel, `${total - 2} open before you submit`)
    await until('the badge to count', async () => (await margin.badge(origin)) === String(total - 2))

    const acts = story.ids.map((_id, index) => (index === 1 && story.skip !== undefined ? 'skipped' : 'submitted'))
    let seenAt = Date.now()
    let openedAt = firstAt
    const bounds: [number, number][] = []
    for (const [index, act] of acts.entries()) {
      await trainer.work(task, 'The first one says why.')
      const pressAt = Date.now()
      await trainer.press(task, act === 'skipped' ? (story.skip ?? '') : story.submit)
      if (index < acts.length - 1) session = await sessionAt(origin, session)
      else await until('no session', async () => (await margin.state(origin)).sessions.length === 0, 30_000)
      bounds.push([pressAt - seenAt - 2000, Date.now() - openedAt + 2000])
      openedAt = pressAt
      seenAt = Date.now()
    }
    await until('the page after the last task', async () => task.url().startsWith(origin + story.end))

    const all = await storedEntries(margin)
    const entries = all.slice(done)
    expect(entries.map((entry) => entry.outcome)).toEqual(acts)
    const lines = await storedPayLines(margin)
    for (const [index, entry] of entries.entries()) {
      expect(entry).toMatchObject({ platform: story.platform, project, taskType: 'comparison', terms })
      expect(entry.taskId).toBe(story === dataannotation ? story.ids[index] : undefined)
      const { work = 0 } = spanTimes(entry)
      expect(entry.countedMs).toBeGreaterThanOrEqual(work)
      expect(entry.countedMs).toBeGreaterThanOrEqual(bounds[index]?.[0] ?? 0)
      expect(entry.countedMs).toBeLessThanOrEqual(bounds[index]?.[1] ?? 0)
      const cents = lines.filter((line) => line.entryId === entry.id).reduce((sum, line) => sum + line.minor, 0)
      expect(BigInt(cents)).toBe(reckon(entry).cents)
    }
    await panel.close()
    await task.close()

    const popup = await margin.openSurface('popup')
    pages.push(popup)
    const figures = await trainer.figuresShown(popup)
    expect(Object.fromEntries(Object.entries(figures).map(([name, { today }]) => [name, today]))).toEqual(reckonedFigures(all))
  })
})
