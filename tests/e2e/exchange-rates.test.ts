import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PayLine } from '../../src/core/pay'
import type { Rollup } from '../../src/core/rollup'
import { itemOf } from '../core/edit-samples'
import { hourly, MINUTE } from '../core/samples'
import { violations } from './driver/axe'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { putItems } from './driver/fill'
import { type SiteServer, startServer } from './driver/server'
import * as trainer from './driver/trainer'

// Rates are pasted, and pay in another currency is converted by them when the user says so, and taken back. The ledger is read from the
// database as it is stored; the sums below are made here.

const COUNT = 3000
let server: SiteServer
let margin: ChromiumMargin
let page: Page

/** £10 in half an hour, an hour after each other from the first of September 2026. */
function ledger() {
  const startAt = Date.UTC(2026, 8, 1)
  const terms = hourly(2000, { currency: 'GBP' })
  return Array.from({ length: COUNT }, (_, i) =>
    itemOf([['work', 30]], { id: `e${String(i).padStart(6, '0')}`, startedAt: startAt - i * 60 * MINUTE, terms }),
  )
}

interface Stored {
  payLines: PayLine[]
  rollups: Rollup[]
  monthRollups: Rollup[]
  revisions: unknown[]
}

async function stored(): Promise<Stored> {
  const stores = (await margin.dump()).databases.margin ?? {}
  const rows = (name: string) => (stores[name] ?? []).map(({ value }) => value)
  return Object.fromEntries(
    ['payLines', 'rollups', 'monthRollups', 'revisions'].map((name) => [name, rows(name)]),
  ) as unknown as Stored
}

const sum = <T>(list: readonly T[], of: (one: T) => number) => list.reduce((all, one) => all + of(one), 0)
const homeSum = (rows: readonly Rollup[]) => sum(rows, ({ home = {} }) => home['USD pay expected'] ?? 0)

beforeAll(async () => {
  server = await startServer({})
  margin = await launchChromium({ proxyPort: server.port })
  await putItems(margin, ledger())
  page = await margin.openSurface('options')
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

describe('exchange rates', () => {
  let first: Stored

  it('are pasted from a table, the lines that cannot be taken named with their reason', async () => {
    first = await stored()
    await trainer.press(page, 'Paste rates from a bank or a spreadsheet')
    await page.click('.money-paste textarea')
    await page.keyboard.type('Date;From;To;Rate\n2026-01-01;GBP;USD;1,25\n2026-07-01;GBP;USD;1,3\n2026-08-32;GBP;USD;1,4')
    await trainer.press(page, 'Check')
    await trainer.shows(page, 'Line 4: 2026-08-32;GBP;USD;1,4')
    for (const scheme of ['light', 'dark'] as const) expect(await violations(page, scheme)).toEqual([])
    await trainer.press(page, 'Take 2 rates')
    await trainer.shows(page, '2 rates are kept.')
    const { rates = [] } = (await margin.dump()).databases.margin ?? {}
    expect(rates.map(({ value }) => value)).toMatchObject([
      { from: 'GBP', to: 'USD', day: '2026-01-01', amount: 125, scale: 2 },
      { from: 'GBP', to: 'USD', day: '2026-07-01', amount: 13, scale: 1 },
    ])
    expect(await stored()).toEqual(first)
  })

  it('convert the ledger when the user says so, with its roll-ups, and back to the letter', async () => {
    await trainer.press(page, 'See what can be converted')
    await trainer.shows(page, '3,000 of 3,000 pay lines would change.')
    for (const scheme of ['light', 'dark'] as const) expect(await violations(page, scheme)).toEqual([])
    expect(await stored()).toEqual(first)
    await trainer.press(page, 'Convert 3,000 lines')
    await trainer.shows(page, '3,000 lines were converted.', 60_000)
    const now = await stored()
    // £10.00 at 1.25 and at 1.3.
    const right = sum(now.payLines, ({ day }) => (day < '2026-07-01' ? 1250 : 1300))
    expect(sum(now.payLines, ({ home }) => home?.minor ?? 0)).toBe(right)
    expect([homeSum(now.rollups), homeSum(now.monthRollups)]).toEqual([right, right])
    expect(now.revisions).toHaveLength(1)
    expect(JSON.stringify(now.revisions).length).toBeLessThan(COUNT * 16)
    await trainer.press(page, 'Undo the conversion')
    await trainer.shows(page, 'Taken back: every amount is as it was before.', 60_000)
    const { revisions: _revisions, ...back } = await stored()
    const { revisions: _none, ...before } = first
    expect(back).toEqual(before)
  })
})
