import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figures } from '../../src/core/report'
import { contributionOf } from '../../src/core/rollup'
import { money, ratePerHour } from '../../src/ui/format'
import { sampleEarnings, TWO_CURRENCIES } from '../report/sample-earnings'
import { violations } from './driver/axe'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { putItems } from './driver/fill'
import { type SiteServer, startServer } from './driver/server'
import * as trainer from './driver/trainer'

// A year of realistic work in two currencies, in a real database, as the report shows it.

const TITLES = 12
let server: SiteServer
let margin: ChromiumMargin
let report: Page
const items = sampleEarnings(Date.now(), TWO_CURRENCIES)
const faults: string[] = []

beforeAll(async () => {
  server = await startServer({})
  margin = await launchChromium({ proxyPort: server.port, width: 1280, height: 1000 })
  await putItems(margin, items)
  report = await margin.openSurface('report')
  report.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
  report.on('pageerror', (error) => faults.push(String(error)))
  await report.waitForSelector('.earnings .headlines')
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

const charts = () => report.$$eval('figure.chart h4', (titles) => titles.map((title) => title.textContent ?? ''))
const cellsOf = (name: string) =>
  report.$$eval(
    '.earnings .figure-columns tr',
    (rows, wanted) =>
      rows
        .filter((row) => row.querySelector('th')?.textContent === wanted)
        .map((row) => [...(row.querySelector('td')?.querySelectorAll('.value') ?? [])].map((one) => one.textContent)),
    name,
  )
async function wholeYear(): Promise<void> {
  await report.select('.earnings select', 'all')
  await report.waitForFunction((n) => document.querySelectorAll('figure.chart').length >= n, { timeout: 30_000 }, TITLES)
  // The learning curves come last, once every single entry was read.
  await report.waitForFunction(() =>
    [...document.querySelectorAll('figure.chart h4')].some((one) => one.textContent?.startsWith('Learning')),
  )
}

describe('the earnings of a year', () => {
  it('are those that a plain scan of the ledger gives, currency by currency', async () => {
    await wholeYear()
    const all = figures(items.flatMap(({ entry, payLines }) => contributionOf(entry, payLines)))
    expect(all.currencies.length).toBeGreaterThan(1)
    expect((await cellsOf('Earned'))[0]).toEqual(all.currencies.map(({ earned }) => money(earned)))
    expect((await cellsOf('True rate'))[0]).toEqual(
      all.currencies.flatMap(({ rates }) => (rates.true.perHour ? [ratePerHour(rates.true.perHour)] : [])),
    )
  })

  it('are drawn, each chart with its title, its words and its table, and none wider than its place', async () => {
    const titles = await charts()
    expect(new Set(titles).size).toBe(titles.length)
    const bare = await report.$$eval('figure.chart', (all) =>
      all
        .filter((one) => !one.querySelector('.chart-says')?.textContent || !one.querySelector('table tbody tr'))
        .map((one) => one.textContent),
    )
    expect(bare).toEqual([])
    for (const width of [1280, 700, 380]) {
      await report.setViewport({ width, height: 900 })
      await new Promise((resolve) => setTimeout(resolve, 300))
      const spilt = await report.$$eval('figure.chart', (all) =>
        all.flatMap((one) => {
          const within = one.getBoundingClientRect()
          return [...one.querySelectorAll('svg text')]
            .filter(
              (text) =>
                text.getBoundingClientRect().right > within.right + 1 || text.getBoundingClientRect().left < within.left - 1,
            )
            .map((text) => `${one.querySelector('h4')?.textContent}: ${text.textContent}`)
        }),
      )
      expect(spilt, `${width} px`).toEqual([])
      const isWide = await report.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
      expect(isWide, `${width} px`).toBe(false)
    }
    await report.setViewport({ width: 1280, height: 1000 })
  })

  it('can be used by everyone, light and dark', async () => {
    for (const scheme of ['light', 'dark'] as const) expect(await violations(report, scheme), scheme).toEqual([])
  })

  it('print with their tables and without what is only for the hand', async () => {
    await report.emulateMediaType('print')
    const shown = (selector: string) =>
      report.$$eval(selector, (all) => all.filter((one) => one.getClientRects().length > 0).length)
    expect(await shown('.report-head nav, .report-tabs [role="tablist"]')).toBe(0)
    expect(await shown('.figure-columns table')).toBeGreaterThan(0)
    expect(await shown('figure.chart svg')).toBeGreaterThan(0)
    await report.emulateMediaType('screen')
  })

  it('are left for another part of the report and come back, without a word in the console', async () => {
    await trainer.showTab(report, 'payments')
    await report.waitForSelector('.payments')
    await trainer.showTab(report, 'earnings')
    await report.waitForSelector('.earnings .headlines')
    expect(faults).toEqual([])
  })
})
