import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { OpenSession } from '../../src/core/open-session'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { spanTimes, storedEntries } from './driver/ledger'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { outlier, practice, type Story } from './driver/stories'
import * as trainer from './driver/trainer'

// L6: the worker may die at any moment, panels come and go, tabs are left, reloaded and closed; the database is the state.

let server: SiteServer
let margin: ChromiumMargin
let pages: Page[] = []
/** Holds back the site's answer to a press until it is let go. */
let held: { seen: boolean; letGo: () => void } | null = null
let gate: Promise<void> | null = null
const sites = { practice: storySite(practice), outlier: storySite(outlier) }

const slow =
  (site: (typeof sites)['practice']): (typeof sites)['practice']['site'] =>
  async (request) => {
    if (request.method === 'POST' && held !== null && gate !== null) {
      held.seen = true
      await gate
    }
    return site.site(request)
  }

function hold(): { seen: boolean; letGo: () => void } {
  let letGo = () => {}
  gate = new Promise((resolve) => {
    letGo = resolve
  })
  held = { seen: false, letGo }
  return held
}

beforeAll(async () => {
  server = await startServer({ 'practice.localhost': slow(sites.practice), 'app.outlier.ai': slow(sites.outlier) })
  margin = await launchChromium({ proxyPort: server.port })
})
afterAll(async () => {
  held?.letGo()
  await margin?.close()
  await server?.stop()
})
afterEach(async () => {
  held?.letGo()
  held = null
  gate = null
  for (const page of pages) if (!page.isClosed()) await page.close()
  pages = []
  for (const { id } of (await margin.state()).sessions) await margin.ask('session.end', { sessionId: id, outcome: 'unknown' })
  sites.practice.reset()
  sites.outlier.reset()
})

async function working(origin: string, not = ''): Promise<OpenSession> {
  return until(`a session at ${origin}`, async () => {
    const { session, tab } = await margin.state(origin)
    return session?.status === 'working' && session.mode === 'work' && session.tabId === tab?.tabId && session.id !== not
      ? session
      : null
  })
}

/** Opens the first task of a story and takes it. */
async function begin(story: Story): Promise<{ page: Page; session: OpenSession; seenAt: number }> {
  const page = await margin.open(story.origin + story.address(story.ids[0] ?? ''))
  pages.push(page)
  if (story.start !== undefined) await trainer.press(page, story.start)
  const session = await working(story.origin)
  return { page, session, seenAt: Date.now() }
}

/** Presses a control whose answer is held back, and waits until Margin has taken note of the press. */
async function pressHeld(page: Page, story: Story): Promise<void> {
  const gateOfPress = hold()
  await trainer.press(page, story.submit)
  await until('the site to have the press', async () => gateOfPress.seen)
  await until('the press to be kept', async () => (await margin.state(story.origin)).session?.pressed?.control === 'submit')
}

const entryOf = (id: string) => until('the entry', async () => (await storedEntries(margin)).find((entry) => entry.id === id))

describe('a killed worker', () => {
  it('loses nothing of a task: neither while it is worked on nor between the press and the next page', async () => {
    const beganAt = Date.now()
    const { page, session, seenAt } = await begin(practice)
    const panel = await margin.openSidePanel(page)
    pages.push(panel)
    await trainer.showTab(panel, 'checklist')
    for (const index of [0, 1, 2]) {
      await margin.killWorker()
      await trainer.answer(panel, index, 'done')
      await page.bringToFront()
      await trainer.work(page, 'A goes on. ')
      expect((await working(practice.origin)).id).toBe(session.id)
    }
    await margin.killWorker()
    await trainer.goNear(page, practice.submit)
    await until('the badge to count', async () => /^\d+$/.test(await margin.badge(practice.origin)))
    const pressAt = Date.now()
    await pressHeld(page, practice)
    await margin.killWorker()
    held?.letGo()
    const next = await working(practice.origin, session.id)
    const nextAt = Date.now()

    const entry = await entryOf(session.id)
    expect(entry).toMatchObject({ outcome: 'submitted', taskId: 'birds-1', taskType: 'comparison' })
    expect(entry?.doubt).toBeUndefined()
    expect(Object.keys(spanTimes(entry))).toEqual(['work'])
    expect(entry.countedMs).toBeGreaterThanOrEqual(pressAt - seenAt - 2000)
    expect(entry.countedMs).toBeLessThanOrEqual(nextAt - beganAt + 2000)
    const reviews = (await margin.dump()).databases.margin?.reviews ?? []
    const review = reviews.find(({ key }) => key === session.id)?.value as { answers: object } | undefined
    expect(Object.keys(review?.answers ?? {})).toHaveLength(3)
    expect(next.taskId).toBe('birds-2')
    expect(next.startedAt).toBeGreaterThanOrEqual(entry.closedAt)
  })

  it('takes note of a press that it must be woken for', async () => {
    const { page, session } = await begin(outlier)
    await trainer.work(page, 'One is right, the other is not.')
    await margin.killWorker()
    await trainer.press(page, outlier.submit)
    await working(outlier.origin, session.id)
    expect(await entryOf(session.id)).toMatchObject({ outcome: 'submitted', platform: 'outlier' })
  })
})

describe('the panel', () => {
  it('keeps answers and notes when it is closed in the middle of a word and opened again', async () => {
    const { page, session } = await begin(practice)
    const first = await margin.openSidePanel(page)
    await trainer.showTab(first, 'checklist')
    await trainer.answer(first, 0, 'done')
    await trainer.answerByKey(first, 1, 'u')
    await until('the doubt', () => first.evaluate(() => document.querySelectorAll('.check-doubtful').length === 1))
    await trainer.showTab(first, 'notes')
    await trainer.write(first, 'Notes for this task', 'Ask about the ladder')
    await first.close()
    await until('the panel to be gone', async () => !margin.browser.targets().some((one) => one.url().includes('sidepanel.html')))
    await margin.killWorker()

    const second = await margin.openSidePanel(page)
    pages.push(second)
    await trainer.showTab(second, 'notes')
    const notes = () => second.evaluate(() => document.querySelector('textarea')?.value)
    await until('the notes', async () => (await notes()) === 'Ask about the ladder')
    await trainer.showTab(second, 'checklist')
    const pressed = () =>
      second.evaluate(() =>
        [...document.querySelectorAll('.segment[aria-pressed=true]')].map((one) => one.className.replace('segment segment-', '')),
      )
    await until('both answers', async () => [...(await pressed())].sort().join() === 'done,doubtful')
    expect((await working(practice.origin)).id).toBe(session.id)
  })
})

describe('a tab', () => {
  it('that is left for another and taken up again goes on with its session; the time between is away', async () => {
    const { page, session } = await begin(practice)
    const other = await margin.open('http://practice.localhost/queue')
    pages.push(other)
    await until('away', async () => (await margin.state()).sessions[0]?.mode === 'away')
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await page.bringToFront()
    await until('back', async () => (await margin.state()).sessions[0]?.mode === 'work')
    expect((await margin.state()).sessions.map(({ id }) => id)).toEqual([session.id])
    await trainer.work(page, 'Back again.')
    await trainer.press(page, practice.submit)
    const entry = await entryOf(session.id)
    const { work = 0, away = 0, ...rest } = spanTimes(entry)
    expect(rest).toEqual({})
    expect(away).toBeGreaterThanOrEqual(1400)
    // Five minutes away count on this platform.
    expect(entry.countedMs).toBe(work + away)
  })

  it.each([practice, outlier])('that is reloaded takes up the same session on $platform', async (story) => {
    const { page, session } = await begin(story)
    await trainer.work(page, 'Half a ')
    await page.reload({ waitUntil: 'load' })
    const again = await working(story.origin)
    expect(again.id).toBe(session.id)
    expect((await margin.state()).sessions).toHaveLength(1)
    await trainer.work(page, 'justification.')
    await trainer.press(page, story.submit)
    expect((await entryOf(session.id)).outcome).toBe('submitted')
  })

  it('that is closed right after the press leaves a submitted entry', async () => {
    const { page, session } = await begin(practice)
    await trainer.work(page, 'Done.')
    await pressHeld(page, practice)
    await page.close()
    expect(await entryOf(session.id)).toMatchObject({ outcome: 'submitted', taskId: 'birds-1' })
    expect((await margin.state()).sessions).toEqual([])
  })

  it('that is closed without a press leaves a session that waits, and its task opened anew takes it up', async () => {
    const { page, session } = await begin(practice)
    await page.close()
    await until('left', async () => (await margin.state()).sessions[0]?.status === 'left')
    const again = await margin.open(practice.origin + practice.address('birds-1'))
    pages.push(again)
    expect((await working(practice.origin)).id).toBe(session.id)
  })
})
