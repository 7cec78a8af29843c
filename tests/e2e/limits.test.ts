import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { localDay } from '../../src/core/day'
import type { OpenSession } from '../../src/core/open-session'
import { emptyRollup } from '../../src/core/rollup'
import { combineTimes, NO_TIMES, taskTime } from '../../src/core/task-times'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { storedEntries } from './driver/ledger'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { practice, type Story } from './driver/stories'
import * as trainer from './driver/trainer'

// Limits and breaks: warned of before they come and said when they are passed, on every place where a trainer may be looking.

const MINUTE = 60_000
const PROJECT = 'Garden Birds: compare two responses'

/** Claimed from the start, with a timer of the platform's own that counts up. */
const timed: Story = {
  ...practice,
  task: 'task-timed',
  preview: 'task-timed',
  vary: (html, id) =>
    (practice.vary?.(html, id) ?? html).replace(
      '</body>',
      `<script>
        let spent = 21 * 60 + 7
        setInterval(() => {
          spent += 1
          document.querySelector('[data-field=timer]').textContent = 'Time on task ' + Math.floor(spent / 60) + ':' + String(spent % 60).padStart(2, '0')
        }, 1000)
      </script></body>`,
    ),
}
const site = storySite(timed)
const address = timed.origin + timed.address(timed.ids[0] ?? '')

let server: SiteServer
let margin: ChromiumMargin
let probe: Page

interface Chrome {
  notifications: {
    getAll(): Promise<Record<string, unknown>>
    clear(name: string): Promise<boolean>
  }
  alarms: { get(name: string): Promise<{ scheduledTime: number } | undefined> }
}
declare const chrome: Chrome

beforeAll(async () => {
  server = await startServer({ 'practice.localhost': site.site })
  margin = await launchChromium({ proxyPort: server.port })
  probe = await margin.browser.newPage({ background: true })
  await probe.goto(margin.url('manifest.json'))
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})
afterEach(async () => {
  for (const target of margin.browser.targets())
    if (target.url().startsWith(timed.origin) || /\/(?:sidepanel|popup)\.html/.test(target.url()))
      await (await target.asPage()).close()
  for (const { id } of (await margin.state()).sessions) await margin.ask('session.end', { sessionId: id, outcome: 'unknown' })
  site.reset()
})

async function begin(): Promise<{ page: Page; session: OpenSession }> {
  const page = await margin.open(address)
  const session = await until('the clock', async () => {
    const { session } = await margin.state(timed.origin)
    return session?.status === 'working' && session.mode === 'work' ? session : null
  })
  return { page, session }
}

/** What a screen reader was last told. */
const aloud = (panel: Page) => panel.$eval('[role=status].visually-hidden', (region) => region.textContent)

const shown = async () => Object.keys(await probe.evaluate(() => chrome.notifications.getAll()))
const nextBeat = () => probe.evaluate(async () => (await chrome.alarms.get('beat'))?.scheduledTime)
/** Waits for the alarm, and for what it sets off. */
async function beat(): Promise<void> {
  const from = await nextBeat()
  await until('the alarm', async () => ((await nextBeat()) ?? 0) > (from ?? 0), 60_000)
  await new Promise((resolve) => setTimeout(resolve, 1500))
}

describe('a cap', () => {
  it('set by hand is warned of before it comes and after it, in the panel, aloud and on the badge, and not told twice', async () => {
    const { page } = await begin()
    const panel = await margin.openSidePanel(page)
    await trainer.press(panel, 'Correct what this is about')
    await trainer.write(panel, 'Most time paid', '24 s')
    await trainer.press(panel, 'Save')
    await until('the cap', async () => (await margin.state(timed.origin)).session?.terms?.capMs === 24_000)
    expect(await aloud(panel)).toBe('')
    // At half of it, a limit as short as this.
    await trainer.shows(panel, 'Paid time ends in under 1 min', 30_000)
    await until('the word of it', async () => (await aloud(panel)) === 'Paid time ends in under 1 min', 10_000)
    await until('the badge before', async () => (await margin.badge(timed.origin)) === '0m', 20_000)
    await trainer.shows(panel, 'past the paid time', 30_000)
    await until('the word of it', async () => (await aloud(panel))?.endsWith('past the paid time'), 10_000)
    await until('the badge after', async () => (await margin.badge(timed.origin)) === '+0m', 20_000)
    await trainer.shows(panel, 'Given away on this task: under 1 min')
    await beat()
    expect(await shown()).toEqual([])
    // What the panel has said is not said again once it is closed.
    await panel.close()
    await beat()
    expect(await shown()).toEqual([])
  })

  it('that is passed while no surface is open is told by a notification, once, also by a worker that was killed', async () => {
    await margin.ask('project.terms', {
      ...{ platform: timed.platform, project: PROJECT },
      terms: { scheme: 'hourly', amount: 2400, scale: 2, currency: 'USD', source: 'user', capMs: 8000, validFrom: Date.now() },
    })
    const { session } = await begin()
    expect(session.terms?.capMs).toBe(8000)
    const [name = ''] = await until(
      'a notification',
      async () => {
        const names = await shown()
        return names.length > 0 && names
      },
      80_000,
    )
    expect(JSON.parse(name).slice(0, 2)).toEqual(['limit', session.id])
    await probe.evaluate((one) => chrome.notifications.clear(one), name)
    await margin.killWorker()
    await beat()
    expect(await shown()).toEqual([])
  })
})

describe('the platform’s own timer', () => {
  it('shows beside ours, and is kept at submit as it stood at that moment', async () => {
    const { page, session } = await begin()
    expect(session.platformTimerMs).toBeGreaterThanOrEqual(1_267_000)
    const panel = await margin.openSidePanel(page)
    await trainer.shows(panel, 'Their timer says 21 min')
    await trainer.work(page, 'It answers the question.')
    const atPress = await page.$eval('[data-field=timer]', (timer) => timer.textContent ?? '')
    await Promise.all([page.waitForNavigation(), trainer.press(page, timed.submit)])
    const entry = await until('the entry', async () => (await storedEntries(margin)).find(({ id }) => id === session.id))
    const [minutes = 0, seconds = 0] = (/(\d+):(\d+)/.exec(atPress)?.slice(1) ?? []).map(Number)
    expect(Math.abs((entry.platformTimerMs ?? 0) - (minutes * 60 + seconds) * 1000)).toBeLessThan(3000)
    expect(entry.countedMs).toBeLessThan(MINUTE)
    await panel.close()
  })
})

describe('from the ledger', () => {
  it('the panel tells what is usual and what the week has left; the popup shows the week too', async () => {
    const day = localDay(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone)
    const key = {
      day,
      platform: timed.platform,
      project: PROJECT,
      taskType: 'comparison',
      domain: 'general',
      workKind: 'task',
    } as const
    const times = [12, 13, 14, 14, 15, 16, 22].reduce((sum, each) => combineTimes(sum, taskTime(each * MINUTE), 1), NO_TIMES)
    // A currency of its own keeps this row apart from what the tests above have closed.
    const row = {
      ...emptyRollup({ ...key, currency: 'CHF' }),
      times,
      countedMs: 18.5 * 60 * MINUTE,
      elapsedMs: 18.5 * 60 * MINUTE,
    }
    await probe.evaluate(
      (one) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('margin')
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('rollups', 'readwrite')
            transaction.objectStore('rollups').put(one)
            transaction.oncomplete = () => resolve()
            transaction.onerror = () => reject(transaction.error)
          }
        }),
      row,
    )
    await margin.ask('project.weeklyCap', { platform: timed.platform, project: PROJECT, weeklyCapMs: 20 * 60 * MINUTE })
    const { page } = await begin()
    const panel = await margin.openSidePanel(page)
    await trainer.shows(panel, 'Usually 14 min (8 in 10 under')
    await trainer.shows(panel, 'This week: 18 h 3')
    await trainer.shows(panel, 'h 2')
    await panel.close()
    const popup = await margin.openSurface('popup', `?tab=${await margin.tabId(timed.origin)}`)
    await trainer.shows(popup, 'This week: 18 h 3')
    await popup.close()
  })
})
