import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figures } from '../../src/core/report'
import { contributionOf } from '../../src/core/rollup'
import { money } from '../../src/ui/format'
import { sampleEarnings, TWO_CURRENCIES } from '../report/sample-earnings'
import { putItems } from './driver/fill'
import { type FirefoxMargin, launchFirefox } from './driver/firefox'
import { type SiteServer, startServer } from './driver/server'
import * as trainer from './driver/trainer'

// The report's parts in Firefox, whose Temporal, number formats and IndexedDB are its own.

let server: SiteServer
let margin: FirefoxMargin
const items = sampleEarnings(Date.now(), TWO_CURRENCIES, 120)

beforeAll(async () => {
  server = await startServer({})
  margin = await launchFirefox({ proxyPort: server.port })
  await putItems(margin, items)
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

describe('the report in Firefox', () => {
  it('shows what a plain scan of the ledger gives, with its charts, and every part opens', async () => {
    const report = await margin.openSurface('report')
    await report.waitForSelector('.earnings .headlines', { timeout: 30_000 })
    await report.select('.earnings select', 'all')
    await report.waitForSelector('figure.chart svg', { timeout: 30_000 })
    const all = figures(items.flatMap(({ entry, payLines }) => contributionOf(entry, payLines)))
    for (const { earned } of all.currencies) await trainer.shows(report, money(earned))
    await trainer.showTab(report, 'payments')
    await trainer.shows(report, 'No statement was imported yet')
    await trainer.showTab(report, 'exports')
    await trainer.shows(report, 'Save the file')
    await trainer.showTab(report, 'earnings')
    await report.waitForSelector('figure.chart svg', { timeout: 30_000 })
    expect(await report.$$eval('figure.chart', (all) => all.length)).toBeGreaterThan(3)
    await report.close()
  })
})
