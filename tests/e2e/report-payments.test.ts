import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StatementRow } from '../../src/core/statement'
import { sampleLedger } from '../report/sample-ledger'
import { violations } from './driver/axe'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { putItems, putRows } from './driver/fill'
import { rollupFaults } from './driver/rollups'
import { type SiteServer, startServer } from './driver/server'
import * as trainer from './driver/trainer'

// Statements against a ledger in a real database: matched, accepted at once, undone, and made a sheet.

let server: SiteServer
let margin: ChromiumMargin
let report: Page

beforeAll(async () => {
  server = await startServer({})
  margin = await launchChromium({ proxyPort: server.port, width: 1280, height: 1000 })
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

async function open(): Promise<void> {
  report = await margin.open(`${margin.url('report.html')}?tab=payments`)
}

async function noViolations(): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) expect(await violations(report, scheme), scheme).toEqual([])
}

const counts = () =>
  report.$$eval('.payments-overview tbody tr', (rows) =>
    Object.fromEntries(rows.map((row) => [row.children[0]?.textContent ?? '', Number(row.children[1]?.textContent)])),
  )

/** What platforms would list of a ledger: every seventh task is not there, every eleventh is short, every thirteenth not decided. */
function listed(items: ReturnType<typeof sampleLedger>): StatementRow[] {
  return items.flatMap(({ entry, payLines: [line] }, i) => {
    if (!line || i % 7 === 0) return []
    const { platform, project, day, countedMs } = entry
    const { kind, minor, currency } = line
    return {
      ...{ id: `row-${i}`, statementId: platform, platform, project, day, kind, currency, open: 1, durationMs: countedMs },
      ...{ minor: i % 11 === 0 ? minor - 1 : minor, state: i % 13 === 0 ? 'pending' : 'paid' },
    } satisfies StatementRow
  })
}

describe('the report on payments', () => {
  it('says of an empty database what to do', async () => {
    await open()
    await trainer.shows(report, 'No statement was imported yet')
    await noViolations()
    await report.close()
  })

  it('matches, accepts what is exact at once and takes it back, with the roll-ups', async () => {
    const items = sampleLedger(Date.now(), 60)
    await putItems(margin, items)
    const page = await margin.open(margin.url('manifest.json'))
    const rows = listed(items)
    await putRows(page, 'statementRows', rows)
    const days = items.map(({ entry }) => entry.day)
    const platforms = [...new Set(rows.map(({ platform }) => platform))]
    const statement = {
      source: 'mapped-csv',
      name: 'pay.csv',
      at: Date.now(),
      rows: 1,
      newRows: 1,
      from: days[0],
      to: days.at(-1),
    }
    await putRows(
      page,
      'statements',
      platforms.map((platform) => ({ ...statement, id: platform, platform })),
    )
    await page.close()
    await open()
    await report.waitForSelector('.payments-overview')
    const before = await counts()
    for (const group of ['Missing', 'Underpaid', 'Still pending', 'Exact']) expect(before[group], group).toBeGreaterThan(0)
    expect(Object.values(before).reduce((sum, n) => sum + n, 0) - (before.Missing ?? 0)).toBe(rows.length)
    await noViolations()

    await trainer.press(report, 'Exact')
    const accept = await report.$eval('.group-actions .button-primary', (button) => button.textContent ?? '')
    await trainer.press(report, accept)
    await trainer.shows(report, 'Done: settling of')
    expect((await counts()).Exact ?? 0).toBeLessThan(before.Exact ?? 0)
    expect(rollupFaults(await margin.dump())).toEqual([])
    await report.click('#payments-undo')
    await trainer.shows(report, 'Undone: settling of')
    expect(await counts()).toEqual(before)
    expect(rollupFaults(await margin.dump())).toEqual([])
  })

  it('keeps within a narrow page; only tables scroll', async () => {
    for (const width of [480, 320]) {
      await report.setViewport({ width, height: 900 })
      const isWide = await report.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
      expect(isWide, `${width} px`).toBe(false)
    }
    await report.setViewport({ width: 1280, height: 1000 })
  })

  it('makes a sheet of what is missing or short that prints alone', async () => {
    await trainer.press(report, 'Missing')
    await trainer.press(report, 'Make a sheet to send')
    await report.waitForSelector('.dispute-table')
    await noViolations()
    await report.emulateMediaType('print')
    const shown = await report.$$eval('.report-head, .tabs-list, .payments > *, .dispute-bar', (parts) =>
      parts.filter((part) => part.getBoundingClientRect().height > 0).map((part) => part.className),
    )
    expect(shown).toEqual(['dispute'])
  })
})
