import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Span } from '../../src/core/span'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { spanTimes, storedEntries } from './driver/ledger'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { outlier, practice } from './driver/stories'
import * as trainer from './driver/trainer'

const DOCUMENT = 'http://documents.localhost/brief'
let server: SiteServer
let margin: ChromiumMargin
let pages: Page[] = []
const sites = { practice: storySite(practice), outlier: storySite(outlier) }
const page = <P extends Page>(one: P): P => {
  pages.push(one)
  return one
}

/** A claimed task at an address of the platform that nobody knows: it is asked about, never taken for sure. */
async function elsewhere() {
  const path = practice.address('birds-2')
  const request = { method: 'GET', body: '', headers: {} }
  const body = JSON.stringify({ path, answers: {} })
  await sites.practice.site({ ...request, url: new URL(`${practice.origin}/~start`), method: 'POST', body })
  return sites.practice.site({ ...request, url: new URL(practice.origin + path) })
}

beforeAll(async () => {
  server = await startServer({
    'practice.localhost': async (request) => (request.url.pathname === '/elsewhere' ? elsewhere() : sites.practice.site(request)),
    'app.outlier.ai': sites.outlier.site,
    'documents.localhost': () => ({ body: '<!doctype html><title>Brief</title><main><h1>A brief</h1><p>Some text.</p></main>' }),
  })
  margin = await launchChromium({ proxyPort: server.port })
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})
afterEach(async () => {
  for (const one of pages) if (!one.isClosed()) await one.close()
  pages = []
  for (const { id } of (await margin.state()).sessions) await margin.ask('session.end', { sessionId: id, outcome: 'unknown' })
  sites.practice.reset()
  sites.outlier.reset()
})

/** Status by platform of all open sessions. */
const statuses = async () => Object.fromEntries((await margin.state()).sessions.map((s) => [s.platform, `${s.status} ${s.mode}`]))

function overlapMs(spans: readonly Span[]): number {
  const sorted = [...spans].sort((a, b) => a.fromAt - b.fromAt)
  return sorted.reduce((sum, span, index) => sum + Math.max(0, (sorted[index - 1]?.toAt ?? span.fromAt) - span.fromAt), 0)
}

describe('two tasks in two tabs', () => {
  it('take turns: one alone is in work, and no instant is counted twice', async () => {
    const startAt = Date.now()
    const first = page(await margin.open(practice.origin + practice.address('birds-1')))
    await trainer.press(first, practice.start ?? '')
    await until('the first in work', async () => (await statuses()).practice === 'working work')
    const second = page(await margin.open(outlier.origin + outlier.address('')))
    await until('the second in work', async () => {
      const now = await statuses()
      return now.outlier === 'working work' && now.practice?.startsWith('waiting')
    })
    const panel = await margin.openSidePanel(second)
    page(panel)
    await trainer.shows(panel, 'Outlier · Comparison')
    await trainer.shows(panel, '1 other open session')
    await trainer.work(second, 'Of the second task.')
    await first.bringToFront()
    await until('the first again', async () => {
      const now = await statuses()
      return now.practice === 'working work' && now.outlier?.startsWith('waiting')
    })
    await trainer.shows(panel, 'Practice · Comparison')
    await trainer.work(first, 'Of the first task.')
    await trainer.press(first, practice.submit)
    await until('the next of the first', async () => (await storedEntries(margin)).some((e) => e.platform === 'practice'))
    await second.bringToFront()
    await until('the second again', async () => (await statuses()).outlier === 'working work')
    await trainer.press(second, outlier.submit)
    await until('both entries', async () => (await storedEntries(margin)).length === 2)
    const endAt = Date.now()

    const entries = await storedEntries(margin)
    const open = (await margin.state()).sessions
    expect(entries.map((e) => [e.platform, e.outcome])).toEqual([
      ['practice', 'submitted'],
      ['outlier', 'submitted'],
    ])
    const spans = [...entries, ...open].flatMap((one) => one.spans)
    expect(overlapMs(spans)).toBe(0)
    expect(spans.reduce((sum, one) => sum + one.toAt - one.fromAt, 0)).toBeLessThanOrEqual(endAt - startAt)
    for (const entry of entries) expect(spanTimes(entry).work).toBeGreaterThan(0)
  })

  it('opened behind another starts no clock until it comes into view', async () => {
    const first = page(await margin.open(outlier.origin + outlier.address('')))
    await until('the first in work', async () => (await statuses()).outlier === 'working work')
    const second = page(await margin.browser.newPage({ background: true }))
    await second.goto(practice.origin + practice.address('birds-1'))
    await second.evaluate((name) => {
      const all = [...document.querySelectorAll('button')]
      all.find((one) => one.textContent?.trim() === name)?.click()
    }, practice.start ?? '')
    await until('the second waits', async () => (await statuses()).practice?.startsWith('waiting'))
    expect((await statuses()).outlier).toBe('working work')
    expect((await margin.state(practice.origin)).session?.spans).toEqual([])
    await second.bringToFront()
    await until('the second in work', async () => (await statuses()).practice === 'working work')
    expect(first.isClosed()).toBe(false)
  })
})

describe('work by hand', () => {
  it('counts a tab that belongs to it as work, and any other as away', async () => {
    const before = (await storedEntries(margin)).length
    const document = page(await margin.open(DOCUMENT))
    const windowTab = await tabInFront()
    const popup = page(await margin.openSurface('popup', `?tab=${windowTab}`))
    await trainer.press(popup, 'Start by hand')
    await trainer.choose(popup, 'Platform', 'other platform')
    await trainer.write(popup, 'Name of the platform', 'Quill & Co')
    await trainer.write(popup, 'Project', 'Letters')
    await trainer.choose(popup, 'Task type', 'comparison')
    await trainer.tick(popup, 'This tab belongs to this session')
    const pressAt = Date.now()
    await trainer.press(popup, 'Start the clock')
    await until('a session', async () => (await margin.state()).sessions.length === 1)
    await document.bringToFront()
    await until('work in its tab', async () => (await statuses())['Quill & Co'] === 'working work')
    const inAt = Date.now()
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const outAt = Date.now()
    await popup.bringToFront()
    await until('away elsewhere', async () => (await statuses())['Quill & Co'] === 'working away')
    await trainer.press(popup, 'End')
    await trainer.press(popup, 'Submitted')
    await until('the entry', async () => (await storedEntries(margin)).length === before + 1)
    const entry = (await storedEntries(margin)).at(-1)
    expect(entry).toMatchObject({ platform: 'Quill & Co', project: 'Letters', outcome: 'submitted', taskType: 'comparison' })
    const { work = 0 } = spanTimes(entry ?? { id: '', spans: [] })
    expect(work).toBeGreaterThanOrEqual(outAt - inAt - 500)
    expect(work).toBeLessThanOrEqual(Date.now() - pressAt)
  })
})

/** Id of the tab in front; one of a host without access has no address to be found by. */
async function tabInFront(): Promise<number> {
  const { tab } = await margin.state()
  if (!tab) throw new Error('No tab is in front.')
  return tab.tabId
}

describe('a page that may be a task', () => {
  it('is offered, and its clock is started by the panel’s button', async () => {
    const task = page(await margin.open(`${practice.origin}/elsewhere`))
    await until('the offer', async () => (await margin.state(practice.origin)).tab?.offered)
    expect((await margin.state()).sessions).toEqual([])
    await until('the question mark', async () => (await margin.badge(practice.origin)) === '?')
    const panel = page(await margin.openSidePanel(task))
    await trainer.shows(panel, 'This looks like a task')
    await trainer.press(panel, 'Start the clock')
    await until('its clock', async () => (await statuses()).practice === 'working work')
    expect((await margin.state(practice.origin)).session).toMatchObject({ origin: 'page', workKind: 'task' })
    await trainer.showTab(panel, 'checklist')
    expect((await trainer.checklistShown(panel)).total).toBeGreaterThan(0)
  })

  it('is left alone once the trainer says that it is none', async () => {
    const task = page(await margin.open(`${practice.origin}/elsewhere`))
    await until('the offer', async () => (await margin.state(practice.origin)).tab?.offered)
    const panel = page(await margin.openSidePanel(task))
    await trainer.press(panel, 'Not a task')
    await until('no offer', async () => !(await margin.state(practice.origin)).tab?.offered)
    await trainer.work(task, 'Just a note.')
    expect((await margin.state()).sessions).toEqual([])
  })
})

describe('a pause', () => {
  it('is undone by resuming alone, never by presence, and does not count', async () => {
    const task = page(await margin.open(outlier.origin + outlier.address('')))
    await until('its clock', async () => (await statuses()).outlier === 'working work')
    const panel = page(await margin.openSidePanel(task))
    await trainer.press(panel, 'Pause')
    await until('paused', async () => (await statuses()).outlier === 'paused paused')
    const pausedAt = Date.now()
    await until('the badge', async () => (await margin.badge(outlier.origin)) === '❚❚')
    await task.bringToFront()
    await trainer.work(task, 'Typed in the pause.')
    const { session } = await margin.state(outlier.origin)
    expect(session?.status).toBe('paused')
    const resumeAt = Date.now()
    await trainer.press(panel, 'Resume')
    await until('working', async () => (await statuses()).outlier === 'working work')
    await toggle()
    await until('paused by the command', async () => (await statuses()).outlier === 'paused paused')
    await toggle()
    await until('working by the command', async () => (await statuses()).outlier === 'working work')
    await trainer.press(task, outlier.submit)
    const entry = await until('the entry', async () => (await storedEntries(margin)).find((e) => e.id === session?.id))
    const { paused = 0, work = 0 } = spanTimes(entry)
    expect(paused).toBeGreaterThanOrEqual(resumeAt - pausedAt - 500)
    expect(entry.countedMs).toBe(work)
  })

  /** The browser's own keys for commands do not come through the driver, so the command is given where it arrives. */
  async function toggle(): Promise<void> {
    const target = await margin.browser.waitForTarget((one) => one.type() === 'service_worker')
    const worker = await target.worker()
    await worker?.evaluate("chrome.commands.onCommand.dispatch('toggle-pause')")
  }
})
