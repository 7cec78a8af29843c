import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TimeEntry } from '../../src/core/entry'
import type { LedgerItem } from '../../src/core/ledger-edit'
import type { PayLine } from '../../src/core/pay'
import type { Rollup } from '../../src/core/rollup'
import { itemOf } from '../core/edit-samples'
import { MINUTE } from '../core/samples'
import { violations } from './driver/axe'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { putItems } from './driver/fill'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import * as trainer from './driver/trainer'

// What counts is data: changed in the options, applied to the past when the user says so, and taken back. The ledger is read from the
// database as it is stored; the sums below are made here.

const COUNT = 6000
const AWAY = 'input[aria-label="All work: minutes elsewhere"]'
let server: SiteServer
let margin: ChromiumMargin
let page: Page

/** Twenty minutes of work and eight away, of which five count by the default, an hour after each other. */
function ledger(): LedgerItem[] {
  const startAt = Date.now() - (COUNT + 2) * 60 * MINUTE
  return Array.from({ length: COUNT }, (_, i) =>
    itemOf(
      [
        ['work', 20],
        ['away', 8],
      ],
      {
        id: `e${String(i).padStart(6, '0')}`,
        platform: i % 2 === 0 ? 'dataannotation' : 'mercor',
        startedAt: startAt + i * 60 * MINUTE,
      },
    ),
  )
}

interface Stored {
  entries: TimeEntry[]
  payLines: PayLine[]
  rollups: Rollup[]
  revisions: unknown[]
}

async function stored(): Promise<Stored> {
  const stores = (await margin.dump()).databases.margin ?? {}
  const rows = (name: string) => (stores[name] ?? []).map(({ value }) => value)
  return Object.fromEntries(
    ['entries', 'payLines', 'rollups', 'revisions'].map((name) => [name, rows(name)]),
  ) as unknown as Stored
}

const sum = <T>(list: readonly T[], of: (one: T) => number) => list.reduce((all, one) => all + of(one), 0)

/** What ledger and roll-ups say, each by itself. */
function sums({ entries, payLines, rollups }: Stored) {
  return {
    minutes: sum(entries, ({ countedMs }) => countedMs) / MINUTE,
    cents: sum(payLines, ({ minor }) => minor),
    rollups: [sum(rollups, ({ countedMs }) => countedMs) / MINUTE, sum(rollups, ({ pay }) => pay.expected)],
  }
}

async function openPolicy(): Promise<void> {
  page = await margin.openSurface('options')
  await page.waitForSelector(AWAY)
}

/** Twice clicked, a field has all its text selected. */
async function setAway(minutes: string): Promise<void> {
  await page.click(AWAY, { count: 3 })
  await page.keyboard.type(minutes)
  await trainer.press(page, 'Save the policy')
  await trainer.shows(page, 'Saved. It holds for work from now on.')
}

beforeAll(async () => {
  server = await startServer({})
  margin = await launchChromium({ proxyPort: server.port })
  await putItems(margin, ledger())
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

describe('the time policy', () => {
  let first: Stored

  it('is changed for work from now on, and the ledger shown as it would be, without a change to it', async () => {
    first = await stored()
    expect(sums(first)).toEqual({ minutes: COUNT * 25, cents: COUNT * 1042, rollups: [COUNT * 25, COUNT * 1042] })
    await openPolicy()
    await setAway('2')
    await trainer.shows(page, '6,000 of 6,000 entries would change.')
    await trainer.shows(page, 'Counted time 2500 h 2200 h')
    await trainer.shows(page, 'Pay in USD $62,520.00 $55,020.00')
    for (const scheme of ['light', 'dark'] as const) expect(await violations(page, scheme)).toEqual([])
    expect(await stored()).toEqual(first)
    const { meta = [] } = (await margin.dump()).databases.margin ?? {}
    expect(meta.find(({ key }) => key === 'settings')?.value).toMatchObject({ policyRules: [{ awayMs: 2 * MINUTE }] })
  })

  it('counts the ledger anew by keyboard alone, with pay and roll-ups, and keeps the policies to go back by', async () => {
    await page.focus('.recount button.button-primary')
    await page.keyboard.press('Enter')
    await trainer.shows(page, '6,000 entries were counted anew.', 60_000)
    const now = await stored()
    expect(sums(now)).toEqual({ minutes: COUNT * 22, cents: COUNT * 917, rollups: [COUNT * 22, COUNT * 917] })
    expect(now.revisions).toHaveLength(1)
    expect(JSON.stringify(now.revisions).length).toBeLessThan(COUNT * 12)
  })

  it('takes it back to the letter', async () => {
    await page.keyboard.press('Tab')
    await until('the focus on Undo', async () => {
      const focused = await page.evaluate(() => document.activeElement?.textContent)
      if (focused !== 'Undo') await page.keyboard.press('Tab')
      return focused === 'Undo'
    })
    await page.keyboard.press('Enter')
    await trainer.shows(page, 'Counted back: every entry is as it was before.', 60_000)
    const { revisions, ...ledger } = await stored()
    const { revisions: _none, ...before } = first
    expect(ledger).toEqual(before)
    expect(revisions).toMatchObject([{ what: 'policy', undoneAt: expect.any(Number) }])
  })

  it.each([
    ['it is called off', () => trainer.press(page, 'Cancel')],
    ['its page is closed', () => page.close()],
  ])('changes nothing when %s half-way', async (_, stop) => {
    if (page.isClosed()) await openPolicy()
    const before = await stored()
    await trainer.press(page, 'See what would change')
    await trainer.shows(page, '6,000 of 6,000 entries would change.')
    // Slows the page down, so that half-way is not over at once.
    const devtools = await page.createCDPSession()
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    await trainer.press(page, 'Count 6,000 entries anew')
    await page.waitForSelector('progress[aria-label="Counting the ledger anew"][value]')
    await stop()
    if (!page.isClosed()) await trainer.shows(page, 'Called off. Nothing was changed.', 60_000)
    expect(await stored()).toEqual(before)
  })
})
