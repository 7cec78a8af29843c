import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OpenSession } from '../../src/core/open-session'
import { type Display, startDisplay } from '../commands/setup/display.mjs'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { spanTimes, storedEntries } from './driver/ledger'
import { until } from './driver/margin-browser'
import { pressKeys } from './driver/prompt'
import { rollupFaults } from './driver/rollups'
import { type SiteServer, startServer } from './driver/server'
import { type StorySite, storySite } from './driver/sites'
import { dataannotation as story } from './driver/stories'
import { timePasses } from './driver/time-passes'
import * as trainer from './driver/trainer'
import { Witness } from './driver/witness'

// What befalls the task's tab, in real Chromium: one session goes on, and its time is what the test itself saw.

const TASK = story.origin + story.address(story.ids[0] ?? '')
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

let server: SiteServer
let site: StorySite
let margin: ChromiumMargin
let seen: Witness

/** Answers that may be kept, as most platforms give them: only such a page goes into the back/forward cache. */
const start = async (display?: string | null) => {
  site = storySite(story)
  const keep = { 'cache-control': 'no-cache' }
  server = await startServer({
    [new URL(story.origin).hostname]: async (request) => {
      const answer = await site.site(request)
      return answer && { ...answer, headers: { ...keep, ...answer.headers } }
    },
  })
  margin = await launchChromium({ proxyPort: server.port, ...(display ? { display } : {}) })
}
const stop = async () => {
  await margin?.close()
  await server?.stop()
}
const tidy = async () => {
  for (const page of await margin.browser.pages()) if (page.url().startsWith(story.origin)) await page.close()
  for (const { id } of (await margin.state()).sessions) await margin.ask('session.end', { sessionId: id, outcome: 'unknown' })
  site.reset()
}
beforeEach(() => {
  seen = new Witness()
})

/** The one open session, when it is as wanted. */
const is = (wanted: string) => async () => {
  const [session, ...others] = (await margin.state()).sessions
  return `${session?.status} ${session?.mode}` === wanted && others.length === 0 ? session : null
}
const backAtWork = async ({ id }: OpenSession) => {
  const session = await until('the session to go on', is('working work'))
  expect(session.id).toBe(id)
}

async function begin(): Promise<{ page: Page; session: OpenSession }> {
  const page = await margin.open(TASK)
  const session = await seen.turn('work', async () => {
    await trainer.press(page, story.start ?? '')
    return until('the clock', is('working work'))
  })
  await trainer.work(page, 'Half a ')
  return { page, session }
}

async function handIn(page: Page, { id }: OpenSession) {
  await trainer.work(page, 'justification.')
  const entry = await seen.turn('end', async () => {
    await trainer.press(page, story.submit)
    return until('the entry', async () => (await storedEntries(margin)).find((one) => one.id === id))
  })
  expect(entry).toMatchObject({ outcome: 'submitted', taskId: story.ids[0] })
  expect(rollupFaults(await margin.dump())).toEqual([])
  return entry
}

/** The tab of the task as the driver knows it now: a tab that slept is another one to it. */
const taskPage = () =>
  until('the task’s tab', async () => (await margin.browser.pages()).find((page) => page.url().startsWith(TASK)))

describe('the task’s tab', () => {
  beforeAll(() => start())
  afterAll(stop)
  afterEach(tidy)

  const crash = async (page: Page) => {
    const crashed = new Promise((resolve) => page.once('error', resolve))
    const session = await page.createCDPSession()
    session.send('Page.crash').catch(() => {})
    await crashed
  }

  it('that crashes and is loaded again at once loses nothing', async () => {
    const { page, session } = await begin()
    await crash(page)
    await pause(1000)
    await page.reload({ waitUntil: 'load' })
    await backAtWork(session)
    const entry = await handIn(page, session)
    expect(seen.faults(entry.spans)).toEqual([])
    expect(entry.doubt).toBeUndefined()
  })

  it('that crashes and lies there for minutes has a gap since its last word, and goes on after it', async () => {
    const { page, session } = await begin()
    const workedMs = Date.now() - session.startedAt
    await crash(page)
    await timePasses(margin, 3 * 60_000)
    await until('the gap', is('working gap'))
    await page.reload({ waitUntil: 'load' })
    const againAt = Date.now()
    await backAtWork(session)
    const entry = await handIn(page, session)
    const { work = 0, gap = 0, ...rest } = spanTimes(entry)
    expect(rest).toEqual({})
    expect(entry.spans.map(({ kind }) => kind)).toEqual(['work', 'gap', 'work'])
    expect(gap).toBeGreaterThanOrEqual(3 * 60_000)
    expect(work).toBeGreaterThanOrEqual(entry.closedAt - againAt - 2_000)
    // What was used since the page’s last word is lost, and nothing is made of it.
    expect(work).toBeLessThanOrEqual(workedMs + entry.closedAt - againAt)
    expect(entry.countedMs).toBe(work)
  })

  it('that is put to sleep behind another is the same task when it wakes', async () => {
    const { session } = await begin()
    const other = await seen.turn('away', async () => {
      const opened = await margin.open(margin.url('manifest.json'))
      await until('away', is('working away'))
      return opened
    })
    const tabId = await margin.tabId(TASK)
    const asleep = await other.evaluate((id) => (globalThis as unknown as TabsApi).chrome.tabs.discard(id), tabId)
    expect(asleep).toMatchObject({ discarded: true })
    await pause(500)
    expect((await margin.state()).sessions.map(({ id }) => id)).toEqual([session.id])
    const awake = await taskPage()
    await seen.turn('work', async () => {
      await awake.bringToFront()
      await backAtWork(session)
    })
    const entry = await handIn(awake, session)
    expect(seen.faults(entry.spans)).toEqual([])
    await other.close()
  })

  it('that is left for another page of the site and comes back whole from the back/forward cache goes on', async () => {
    const { page, session } = await begin()
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => document.body.setAttribute('data-persisted', String(persisted)))
    })
    await seen.turn('dark', async () => {
      await page.goto(story.origin + story.end, { waitUntil: 'load' })
      await until('left', async () => (await margin.state()).sessions[0]?.status === 'left')
    })
    await pause(700)
    await seen.turn('work', async () => {
      await page.goBack({ waitUntil: 'load' })
      await backAtWork(session)
    })
    expect(await page.evaluate(() => document.body.dataset.persisted)).toBe('true')
    const entry = await handIn(page, session)
    expect(seen.faults(entry.spans)).toEqual([])
    expect(entry.doubt).toBeUndefined()
  })

  it('that is reloaded in the middle of a word loses no more than the load', async () => {
    const { page, session } = await begin()
    const from = Date.now()
    await page.reload({ waitUntil: 'load' })
    seen.turned('dark', from, Date.now())
    await backAtWork(session)
    seen.turned('work', from, Date.now())
    const entry = await handIn(page, session)
    expect(seen.faults(entry.spans)).toEqual([])
  })
})

describe.skipIf(process.platform !== 'linux')('the task’s tab, closed by mistake', () => {
  let screen: Display

  beforeAll(async () => {
    screen = await startDisplay()
    await start(screen.display)
  })
  afterAll(async () => {
    await stop()
    await screen?.stop()
  })

  it('and brought back by the browser’s own “reopen closed tab” goes on with its session', async () => {
    const { page, session } = await begin()
    await seen.turn('dark', async () => {
      await page.close()
      await until('left', async () => (await margin.state()).sessions[0]?.status === 'left')
    })
    await pause(500)
    const from = Date.now()
    await pressKeys(screen.display ?? '', 'ctrl+shift+t')
    const again = await taskPage()
    await backAtWork(session)
    seen.turned('work', from, Date.now())
    const entry = await handIn(again, session)
    expect(seen.faults(entry.spans)).toEqual([])
    expect(entry.doubt).toBeUndefined()
  })
})

interface TabsApi {
  chrome: { tabs: { discard(id: number): Promise<unknown> } }
}
