import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../src/core/live'
import type { OpenSession } from '../../src/core/open-session'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { spanTimes, storedEntries } from './driver/ledger'
import { until } from './driver/margin-browser'
import { rollupFaults } from './driver/rollups'
import { type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { dataannotation as story } from './driver/stories'
import * as trainer from './driver/trainer'
import { watchedFaults } from './driver/watched'
import { Witness } from './driver/witness'

// What the machine does to a task, in real Chromium. A clock that is set and a sleep can not be made here: the simulation plays those.

const TASK = story.origin + story.address(story.ids[0] ?? '')
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

let server: SiteServer
let margin: ChromiumMargin
let profile: string
let seen: Witness

beforeEach(async () => {
  seen = new Witness()
  server = await startServer({ [new URL(story.origin).hostname]: storySite(story).site })
  profile = await mkdtemp(join(tmpdir(), 'margin-machine-'))
})
afterEach(async () => {
  await margin?.close()
  await server?.stop()
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

const launch = async (without?: string) => {
  margin = await launchChromium({ proxyPort: server.port, profile, ...(without ? { without } : {}) })
}
const is = (wanted: string) => async () => {
  const [session, ...others] = (await margin.state()).sessions
  return `${session?.status} ${session?.mode}` === wanted && others.length === 0 ? session : null
}

const desk = async () =>
  (await margin.dump()).databases.margin?.meta?.find(({ key }) => key === 'desk')?.value as Desk | undefined

async function begin(): Promise<{ page: Page; session: OpenSession }> {
  const page = await margin.open(TASK)
  const session = await seen.turn('work', async () => {
    await trainer.press(page, story.start ?? '')
    return until('the clock', is('working work'))
  })
  await trainer.work(page, 'Half a ')
  return { page, session }
}

/** Hands the task in; the next of the site begins. */
async function handIn(page: Page, id: string) {
  await trainer.work(page, 'justification.')
  const entry = await seen.turn('end', async () => {
    await trainer.press(page, story.submit)
    return until('the entry', async () => (await storedEntries(margin)).find((one) => one.id === id))
  })
  expect(entry.outcome).toBe('submitted')
  expect(rollupFaults(await margin.dump())).toEqual([])
  return entry
}

/** The browser's word about the system, given where it arrives: no automation can lock a screen. */
const systemIs = async (state: 'active' | 'idle' | 'locked') => {
  const worker = await margin.worker()
  await worker.evaluate(`chrome.idle.onStateChanged.dispatch('${state}')`)
}

describe('the system', () => {
  it('locked in the middle of a task: that time is told apart and does not count', async () => {
    await launch()
    const { page, session } = await begin()
    await seen.turn('locked', async () => {
      await systemIs('locked')
      await until('locked', is('working locked'))
    })
    await pause(1200)
    await seen.turn('work', async () => {
      await systemIs('active')
      await until('unlocked', is('working work'))
    })
    const entry = await handIn(page, session.id)
    expect(seen.faults(entry.spans)).toEqual([])
    expect(entry.countedMs).toBe(spanTimes(entry).work)
  })

  it('idle during work by hand: that time does not count, whatever tab is in front', async () => {
    await launch()
    await margin.open('about:blank')
    const begun = { platform: 'Quill & Co', project: 'Letters', taskType: 'rating', workKind: 'task' } as const
    const { sessionId } = await seen.turn('work', async () => {
      const answer = await margin.ask('session.start', begun)
      await until('the clock', is('working work'))
      return answer
    })
    await pause(500)
    await seen.turn('idle', async () => {
      await systemIs('idle')
      // By hand the mode stays; that the time is still is told by when the system was last used.
      await until('idle', async () => (await desk())?.system === 'idle')
    })
    await pause(1200)
    await seen.turn('work', async () => {
      await systemIs('active')
      await until('back', is('working work'))
    })
    await pause(500)
    await seen.turn('end', () => margin.ask('session.end', { sessionId, outcome: 'submitted' }))
    const entry = (await storedEntries(margin)).find(({ id }) => id === sessionId)
    expect(seen.faults(entry?.spans ?? [])).toEqual([])
    expect(entry?.countedMs).toBe(spanTimes(entry ?? { id: '', spans: [] }).work)
  })
})

describe('a disk that is full when a task begins', () => {
  it('is said in panel and popup; all events wait, a killed worker’s too, and are there once there is room', async () => {
    // With the permission the browser sets no limit but the disk itself.
    await launch('unlimitedStorage')
    const devtools = await (await margin.probe()).createCDPSession()
    const origin = margin.url('').slice(0, -1)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    const page = await margin.open(TASK)
    const panel = await margin.openSidePanel(page)
    await seen.turn('work', async () => {
      await trainer.press(page, story.start ?? '')
      await until('the task to wait for room', async () => JSON.stringify((await margin.dump()).session).includes('"running"'))
    })
    await trainer.shows(panel, 'Nothing could be saved')
    await trainer.shows(panel, 'Free some disk space')
    // The test's popup is a tab, in which the task is left.
    await seen.turn('away', async () => {
      const popup = await margin.openSurface('popup')
      await trainer.shows(popup, 'Free some disk space')
    })
    await seen.turn('work', async () => {
      await page.bringToFront()
      await pause(300)
    })
    expect((await margin.state()).sessions).toEqual([])
    expect(await storedEntries(margin)).toEqual([])
    await trainer.work(page, 'Nothing of this is lost. ')
    await margin.killWorker()
    await seen.turn('away', async () => {
      await (await margin.probe()).bringToFront()
      await pause(700)
    })
    await seen.turn('work', async () => {
      await page.bringToFront()
      await pause(700)
    })

    await devtools.send('Storage.overrideQuotaForOrigin', { origin })
    await trainer.goNear(page, story.submit)
    const { id } = await until('the session', is('working work'))
    await until('the word to be taken back', async () => (await margin.state()).problem === undefined)
    expect(await trainer.textOf(panel)).not.toContain('Nothing could be saved')
    const entry = await handIn(page, id)
    expect(seen.faults(entry.spans)).toEqual([])
    expect(entry.doubt).toBeUndefined()
    expect((await margin.dump()).session).not.toHaveProperty('pendingEvents')
  })
})

describe('a trip', () => {
  /** A day apart at every hour: the date differs whatever the time is. */
  const [HERE, THERE] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago']
  const dayIn = (timeZone: string, at: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at)
  const arriveIn = async (timezoneId: string) => {
    const worker = await margin.worker()
    await worker.client.send('Emulation.setTimezoneOverride', { timezoneId })
  }

  it('to another zone in the middle of a task: no minute is lost or doubled, and each entry has the day of where it closed', async () => {
    await launch()
    await arriveIn(HERE)
    const { page, session } = await begin()
    const first = await handIn(page, session.id)
    const before = seen
    seen = new Witness()
    const next = await until('the next task', is('working work'))
    seen.turned('work', before.lastFrom, Date.now())
    await arriveIn(THERE)
    const second = await handIn(page, next.id)
    expect(before.faults(first.spans)).toEqual([])
    expect(seen.faults(second.spans)).toEqual([])
    expect(first).toMatchObject({ zone: HERE, day: dayIn(HERE, first.closedAt) })
    expect(second).toMatchObject({ zone: THERE, day: dayIn(THERE, second.closedAt) })
    expect(second.day < first.day).toBe(true)
    const rows = (await margin.dump()).databases.margin?.rollups ?? []
    expect(rows.map(({ value }) => (value as { day: string }).day).sort()).toEqual([second.day, first.day])
  })
})

describe('an update of Margin', () => {
  it('in the middle of a task loses at most what was not told yet; one entry, marked', async () => {
    await launch()
    const from = Date.now()
    const { page, session } = await begin()
    const first = { from, seen: Date.now(), until: 0, over: 0, mayLoseMs: 15_000 }
    first.until = Date.now()
    await margin.browser.installExtension(join(profile, 'margin'))
    first.over = Date.now()
    await page.bringToFront()
    const again = { from: first.until, seen: 0, until: 0, over: 0, mayLoseMs: 0 }
    expect((await until('the session to go on', is('working work'))).id).toBe(session.id)
    again.seen = Date.now()
    await trainer.work(page, 'and more of it ')
    again.until = Date.now()
    const entry = await handIn(page, session.id)
    again.over = Date.now()
    expect(watchedFaults(entry.spans, [first, again])).toEqual([])
    expect(entry.doubt).toBeDefined()
    expect(await storedEntries(margin)).toHaveLength(1)
  })
})
