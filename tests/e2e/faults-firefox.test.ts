import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenSession } from '../../src/core/open-session'
import { type FirefoxMargin, launchFirefox } from './driver/firefox'
import { spanTimes, storedEntries } from './driver/ledger'
import { until } from './driver/margin-browser'
import { rollupFaults } from './driver/rollups'
import { type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { dataannotation as story } from './driver/stories'
import * as trainer from './driver/trainer'
import { watchedFaults } from './driver/watched'
import { Witness } from './driver/witness'

// L6 in real Firefox: its background page is unloaded at rest, and the browser is killed. Margin is a temporary add-on here, which is gone
// after a restart; installed anew under the same id and address it finds what it had stored.

/** A watched page speaks every 15 s; what it said last may have been on its way still. */
const MAY_LOSE_MS = 15_000 + 1_000

let server: SiteServer
let profile: string
let margin: FirefoxMargin

const launch = async () => {
  margin = await launchFirefox({ proxyPort: server.port, profile, backgroundRestsAfterMs: 1_500 })
}
beforeAll(async () => {
  server = await startServer({ [new URL(story.origin).hostname]: storySite(story).site })
  profile = await mkdtemp(join(tmpdir(), 'margin-firefox-profile-'))
  await launch()
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

const address = (index: number) => story.origin + story.address(story.ids[index] ?? '')
const is = (wanted: string) => async () => {
  const [session, ...others] = (await margin.state()).sessions
  return `${session?.status} ${session?.mode}` === wanted && others.length === 0 ? session : null
}
const entryOf = (id: string) =>
  until('the entry', async () => (await storedEntries(margin)).find((entry) => entry.id === id), 30_000)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const unloaded = () => until('the background to be unloaded', async () => !(await margin.isBackgroundLoaded()), 30_000)

describe('a background page that is unloaded at rest', () => {
  it('loses nothing of the task that goes on meanwhile', async () => {
    const seen = new Witness()
    const page = await margin.open(address(0))
    const { id } = await seen.turn('work', async () => {
      await trainer.press(page, story.start ?? '')
      return until('the clock', is('working work'), 30_000)
    })
    await trainer.work(page, 'Before it rests. ')
    await unloaded()
    // Of this nothing is told yet, so nothing wakes it.
    await page.keyboard.type('While it rests. ')
    expect(await margin.isBackgroundLoaded()).toBe(false)
    await seen.turn('away', async () => {
      await (await margin.probe()).bringToFront()
      await until('away', is('working away'), 30_000)
    })
    await unloaded()
    await seen.turn('work', async () => {
      await page.bringToFront()
      await until('back', is('working work'), 30_000)
    })
    await trainer.work(page, 'After it. ')
    await unloaded()
    // A hand comes near before it presses, and that wakes the background. A press out of nowhere that leaves the page at once is lost here.
    await trainer.goNear(page, story.submit)
    await pause(300)
    const entry = await seen.turn('end', async () => {
      await trainer.press(page, story.submit)
      return entryOf(id)
    })
    expect(entry).toMatchObject({ outcome: 'submitted', taskId: story.ids[0] })
    expect(entry.doubt).toBeUndefined()
    expect(seen.faults(entry.spans)).toEqual([])
    const { work = 0, away = 0 } = spanTimes(entry)
    expect(entry.countedMs).toBe(work + away)
    await page.close()
  })
})

describe('a Firefox that is killed', () => {
  it('leaves the task at its last evidence, marked; opened again it goes on, and the dark is nobody’s', async () => {
    for (const { id } of (await margin.state()).sessions) await margin.ask('session.end', { sessionId: id, outcome: 'left' })
    const done = (await storedEntries(margin)).length
    const from = Date.now()
    const page = await margin.open(address(2))
    await trainer.press(page, story.start ?? '')
    const { id } = await until('the clock', is('working work'), 30_000)
    const first = { from, seen: Date.now(), until: 0, over: 0, mayLoseMs: MAY_LOSE_MS }
    await typeFor(page, 17_000)
    first.until = Date.now()
    await margin.kill()
    first.over = Date.now()

    const againFrom = Date.now()
    await launch()
    const [waiting, ...others] = await until('the boot to be noticed', async () => {
      const { sessions } = await margin.state()
      return sessions[0]?.status === 'left' ? sessions : null
    })
    expect(others).toEqual([])
    expect(waiting).toMatchObject({ id, doubt: 'the browser or Margin was started anew' })
    const kept = (waiting as OpenSession).spans
    expect(watchedFaults(kept, [first])).toEqual([])
    // Longer than a pulse, so that something was told before the end.
    expect(kept.length).toBeGreaterThan(0)
    expect(await storedEntries(margin)).toHaveLength(done)

    const again = await margin.open(address(2))
    expect((await until('the session to go on', is('working work'), 30_000)).id).toBe(id)
    const second = { from: againFrom, seen: Date.now(), until: 0, over: 0, mayLoseMs: 0 }
    await trainer.work(again, 'And on. ')
    second.until = Date.now()
    await trainer.press(again, story.submit)
    const entry = await entryOf(id)
    second.over = Date.now()
    expect(entry).toMatchObject({ outcome: 'submitted', taskId: story.ids[2], doubt: 'the browser or Margin was started anew' })
    expect(watchedFaults(entry.spans, [first, second])).toEqual([])
    expect(entry.countedMs).toBe(spanTimes(entry).work)
    expect(await storedEntries(margin)).toHaveLength(done + 1)
    expect(rollupFaults(await margin.dump())).toEqual([])
  })
})

async function typeFor(page: Page, ms: number): Promise<void> {
  const end = Date.now() + ms
  await page.click('textarea')
  while (Date.now() < end) await page.keyboard.type('word ', { delay: 40 })
}
