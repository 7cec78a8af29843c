import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OpenSession } from '../../src/core/open-session'
import { byChance, type Chance } from './driver/chance'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { reckon, spanTimes, storedEntries, storedPayLines } from './driver/ledger'
import { until } from './driver/margin-browser'
import { rollupFaults } from './driver/rollups'
import { type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { dataannotation } from './driver/stories'
import { timePasses } from './driver/time-passes'
import * as trainer from './driver/trainer'
import { type Watched, watchedFaults } from './driver/watched'

// L6: the whole browser is killed with SIGKILL, again and again, on one profile. `MARGIN_BROWSER_KILLS` is how often, at least three times.

const KILLS = Number(process.env.MARGIN_BROWSER_KILLS) || 5
/** A watched page speaks every 15 s; what it said last may have been on its way still. */
const MAY_LOSE_MS = 15_000 + 1_000
const HALF_AN_HOUR_MS = 31 * 60_000

/** What becomes of the task when the browser has started again. */
const AFTERWARDS = ['its tab is restored', 'it is opened again', 'it is never opened again'] as const
type Afterwards = (typeof AFTERWARDS)[number]

const ids = Array.from({ length: KILLS + 1 }, (_, index) => `1b4e28ba-2fa1-41d2-883f-0016d3cca${100 + index}`)
const story = { ...dataannotation, ids }
const isTask = (address: string) => address.startsWith(`${story.origin}/workers/tasks/`)

let server: SiteServer
let profile: string
let margin: ChromiumMargin

beforeAll(async () => {
  server = await startServer({ [new URL(story.origin).hostname]: storySite(story).site })
  profile = await mkdtemp(join(tmpdir(), 'margin-killed-'))
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

/** One attempt at a task, by the test's own clock. */
interface Attempt {
  id: string
  taskId: string
  watched: Watched[]
  outcome?: 'submitted' | 'left'
}

const sessions = async () => (await margin.state()).sessions
const working = (id?: string) =>
  until('the clock', async () => {
    const [session, ...others] = await sessions()
    const isOn = session?.status === 'working' && session.mode === 'work' && session.id === (id ?? session.id)
    return isOn && others.length === 0 ? session : null
  })
const taskPage = () => until('the task’s tab', async () => (await margin.browser.pages()).find((page) => isTask(page.url())))

/** Takes up a task and works on it; the stretch is open-ended. `from` is when it can have been taken up at the earliest. */
async function takeUp(attempt: Attempt, from: number, isThere: boolean): Promise<Page> {
  const page = isThere ? await taskPage() : await margin.open(story.origin + story.address(attempt.taskId))
  await page.bringToFront()
  if (attempt.watched.length === 0) await trainer.press(page, story.start ?? '')
  const { id } = await working(attempt.id || undefined)
  attempt.id = id
  attempt.watched.push({ from, seen: Date.now(), until: 0, over: 0, mayLoseMs: 0 })
  return page
}

async function typeFor(page: Page, ms: number): Promise<void> {
  const end = Date.now() + ms
  await page.click('textarea')
  while (Date.now() < end) await page.keyboard.type('word ', { delay: 40 })
}

/** The session of a killed browser, before anyone has opened its task again: it waits at its last evidence, and says so. */
async function expectAtRest({ id, watched }: Attempt): Promise<void> {
  const [session, ...others] = await until('the boot to be noticed', async () => {
    const all = await sessions()
    return all[0]?.status === 'left' ? all : null
  })
  expect(others).toEqual([])
  expect(session).toMatchObject({ id, status: 'left', doubt: 'the browser or Margin was started anew' })
  expect(watchedFaults((session as OpenSession).spans, watched)).toEqual([])
}

/** Half an hour later the session of a task that did not come back is closed by itself. */
async function expectClosed(attempt: Attempt): Promise<void> {
  await timePasses(margin, HALF_AN_HOUR_MS)
  await until('the entry', async () => (await storedEntries(margin)).some(({ id }) => id === attempt.id))
  expect(await sessions()).toEqual([])
  attempt.outcome = 'left'
}

it('leaves the right entries: gone on or closed at the last evidence, marked, with nothing invented for the dark', () =>
  byChance(async (chance: Chance) => {
    const attempts: Attempt[] = []
    const offset = chance.between(0, AFTERWARDS.length - 1)
    let before: Afterwards | undefined
    for (let kill = 1; kill <= KILLS + 1; kill += 1) {
      const isLast = kill > KILLS
      const afterwards = AFTERWARDS[(kill + offset) % AFTERWARDS.length] as Afterwards
      const startedAt = Date.now()
      const isThere = before === 'its tab is restored'
      margin = await launchChromium({ proxyPort: server.port, profile, restoreTabs: isThere })
      let attempt = attempts.at(-1)
      if (attempt && !isThere) await expectAtRest(attempt)
      if (attempt && before === 'it is never opened again') {
        await expectClosed(attempt)
        attempt = undefined
      }
      if (attempt === undefined) {
        attempt = { id: '', taskId: ids[attempts.length] ?? '', watched: [] }
        attempts.push(attempt)
      }
      const page = await takeUp(attempt, startedAt, isThere)
      // A tab is remembered by the browser after some seconds alone; one stretch is longer than a pulse.
      const least = kill === KILLS ? 15_500 : afterwards === 'its tab is restored' ? 5_000 : 0
      const workMs = isLast ? 500 : least + chance.between(0, 4_000)
      chance.note(`work of ${workMs} ms, then ${isLast ? 'submit' : `kill ${kill}, after which ${afterwards}`}`)
      await typeFor(page, workMs)
      const current = attempt.watched.at(-1) as Watched
      current.until = Date.now()
      if (isLast) {
        await trainer.press(page, story.submit)
        const { id } = attempt
        await until('the entry', async () => (await storedEntries(margin)).some((entry) => entry.id === id))
        attempt.outcome = 'submitted'
      } else {
        await margin.kill()
        current.mayLoseMs = MAY_LOSE_MS
      }
      current.over = Date.now()
      before = afterwards
    }
    await expectLedger(attempts)
  }))

async function expectLedger(attempts: readonly Attempt[]): Promise<void> {
  const entries = await storedEntries(margin)
  const labels = entries.map(({ id, taskId, outcome }) => ({ id, taskId, outcome }))
  expect(labels).toEqual(attempts.map(({ id, taskId, outcome }) => ({ id, taskId, outcome })))
  const lines = await storedPayLines(margin)
  for (const [index, entry] of entries.entries()) {
    const { watched, outcome } = attempts[index] as Attempt
    // What was left alone was moved into the past, as if the half hour had gone by.
    const by = outcome === 'left' ? HALF_AN_HOUR_MS : 0
    const spans = entry.spans.map((span) => ({ ...span, fromAt: span.fromAt + by, toAt: span.toAt + by }))
    expect(watchedFaults(spans, watched), `entry ${index + 1}`).toEqual([])
    expect(entry.doubt).toBe(watched.length > 1 || outcome === 'left' ? 'the browser or Margin was started anew' : undefined)
    expect(entry.countedMs).toBe(spanTimes(entry).work ?? 0)
    expect(entry.closedAt).toBe(entry.spans.at(-1)?.toAt ?? entry.startedAt)
    const cents = lines.filter((line) => line.entryId === entry.id).reduce((sum, line) => sum + line.minor, 0)
    expect(BigInt(cents)).toBe(reckon(entry).cents)
  }
  expect(rollupFaults(await margin.dump())).toEqual([])
  expect((await margin.state()).problem).toBeUndefined()
}
