import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleQuality } from '../report/sample-quality'
import { violations } from './driver/axe'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { putItems, putRows } from './driver/fill'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import * as trainer from './driver/trainer'

// Reviewed and scored attempts in a real database, and what the report says of them.

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
  report = await margin.openSurface('report', '?tab=quality')
  await report.waitForSelector('#tab-quality')
  await trainer.showTab(report, 'quality')
}

const says = (question: string) =>
  report.$$eval(`[aria-labelledby="question-${question}"] .question-says > li`, (lines) =>
    lines.map((line) => line.textContent ?? ''),
  )

async function noViolations(): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) expect(await violations(report, scheme), scheme).toEqual([])
}

describe('the report on quality', () => {
  it('says of an empty ledger what to do', async () => {
    await open()
    await trainer.shows(report, 'Nothing to compare yet')
    await noViolations()
    await report.close()
  })

  it('finds the item that goes with poorer scores, by its question, and nothing else', async () => {
    const { rows, reviews, feedback } = sampleQuality(Date.now(), 240)
    await putItems(margin, rows)
    const page = await margin.open(margin.url('manifest.json'))
    await putRows(page, 'reviews', reviews)
    await putRows(page, 'feedback', feedback)
    await page.close()
    await open()
    await report.waitForSelector('#question-time')
    const said = await says('skip-scores')
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('“Did you check the claims that decide it, in both responses?” left open goes with poorer scores')
    expect((await says('pace'))[0]).toContain('time and score do not go together clearly')
    expect((await says('missed'))[0]).toContain('“Truthful” (Comparison)')
    expect((await says('failures'))[0]).toContain('Crab: mostly verbose')
    await noViolations()
  })

  it('keeps within a narrow page; only tables scroll, and by the keyboard', async () => {
    for (const width of [480, 320]) {
      await report.setViewport({ width, height: 900 })
      const isWide = await report.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
      expect(isWide, `${width} px`).toBe(false)
    }
    await report.focus('[aria-label="Mean score with an item open and with it done"]')
    await report.keyboard.press('ArrowRight')
    await until('the table to scroll', () => report.evaluate(() => (document.activeElement?.scrollLeft ?? 0) > 0))
    await noViolations()
  })

  it('asks again for another range', async () => {
    await report.select('.quality-range select', 'last90')
    await until('fewer scores', async () => (await says('missed'))[0]?.includes('of 240') === false)
    await report.select('.quality-range select', 'all')
    await until('all scores', async () => (await says('missed'))[0]?.includes('of 240'))
  })
})
