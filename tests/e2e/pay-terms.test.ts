import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TimeEntry } from '../../src/core/entry'
import type { PayLine } from '../../src/core/pay'
import type { Rollup } from '../../src/core/rollup'
import { itemOf } from '../core/edit-samples'
import { HOUR, hourly } from '../core/samples'
import { violations } from './driver/axe'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { putItems } from './driver/fill'
import { type SiteServer, startServer } from './driver/server'
import * as trainer from './driver/trainer'

// Terms that were wrong are corrected in the options, applied to the past when the user says so, and taken back. The ledger is read from
// the database as it is stored; the sums below are made here.

const COUNT = 3000
const PROJECT = 'Cinnamon Crab'
const START = Date.UTC(2026, 0, 1, 9)
let server: SiteServer
let margin: ChromiumMargin
let page: Page

/** Half an hour at $25.00 each; every third on a project without terms of its own. */
const ledger = () =>
  Array.from({ length: COUNT }, (_, i) =>
    itemOf([['work', 30]], {
      id: `e${String(i).padStart(6, '0')}`,
      project: i % 3 === 0 ? 'Reef' : PROJECT,
      startedAt: START + i * HOUR,
    }),
  )

async function sums() {
  const stores = (await margin.dump()).databases.margin ?? {}
  const rows = <T>(name: string) => (stores[name] ?? []).map(({ value }) => value as T)
  const add = (all: number, each: number) => all + each
  const byTerms = new Map<number, number>()
  for (const { terms } of rows<TimeEntry>('entries')) {
    const amount = terms?.amount ?? 0
    byTerms.set(amount, (byTerms.get(amount) ?? 0) + 1)
  }
  return {
    terms: Object.fromEntries(byTerms),
    cents: rows<PayLine>('payLines')
      .map(({ minor }) => minor)
      .reduce(add, 0),
    days: rows<Rollup>('rollups')
      .map(({ pay }) => pay.expected)
      .reduce(add, 0),
    months: rows<Rollup>('monthRollups')
      .map(({ pay }) => pay.expected)
      .reduce(add, 0),
  }
}

async function type(label: string, value: string): Promise<void> {
  const field = await page.$(`.terms-open ::-p-aria([name="${label}"][role="textbox"])`)
  await field?.click({ count: 3 })
  await page.keyboard.type(value)
}

beforeAll(async () => {
  server = await startServer({})
  margin = await launchChromium({ proxyPort: server.port })
  await putItems(margin, ledger())
  await margin.ask('project.terms', { platform: 'outlier', project: PROJECT, terms: hourly(2500) })
  page = await margin.openSurface('options')
  await page.waitForSelector('.terms-list')
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

describe('pay terms', () => {
  const before = { terms: { 2500: COUNT }, cents: COUNT * 1250, days: COUNT * 1250, months: COUNT * 1250 }
  // The first three share $100.00; the others have $30.00 an hour and $2.00 priority pay.
  const crab = COUNT * (2 / 3)
  const cents = 10_000 + (crab - 3) * 1600 + (COUNT / 3) * 1250
  const terms = { 3334: 1, 3333: 2, 30: crab - 3, 2500: COUNT / 3 }

  it('are corrected, and the past is shown as it would be, without a change to it', async () => {
    await trainer.press(page, `Edit the pay terms of ${PROJECT}`)
    await trainer.press(page, `Correct the terms of ${PROJECT} from the beginning`)
    await page.click('.terms-open .fold > summary')
    await type('Amount', '30')
    await type('Priority pay, per hour', '2')
    await trainer.choose(page, 'First tasks', 'fixed')
    await type('How many tasks', '3')
    await type('For all of them together', '100')
    for (const scheme of ['light', 'dark'] as const) expect(await violations(page, scheme)).toEqual([])
    await trainer.press(page, 'Save')
    await trainer.shows(page, '2,000 of 2,000 entries would get other terms:')
    await trainer.shows(page, 'Expected pay in USD $25,000.00 $32,052.00')
    for (const scheme of ['light', 'dark'] as const) expect(await violations(page, scheme)).toEqual([])
    expect(await sums()).toEqual(before)
  })

  it('are applied, with pay and roll-ups, and taken back', async () => {
    await page.focus('.terms-past button.button-primary')
    await page.keyboard.press('Enter')
    await trainer.shows(page, '2,000 entries got other terms.')
    expect(await sums()).toEqual({ terms, cents, days: cents, months: cents })
    await trainer.press(page, 'Undo')
    await trainer.shows(page, 'Undone: every entry is as it was before.')
    expect(await sums()).toEqual(before)
  })
})
