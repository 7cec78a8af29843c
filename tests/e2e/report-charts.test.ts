import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleEarnings, TWO_CURRENCIES } from '../report/sample-earnings'
import { violations } from './driver/axe'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { putItems } from './driver/fill'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'

// A year of work in two currencies and with long names, drawn by a real browser.

let server: SiteServer
let margin: ChromiumMargin
let report: Page

beforeAll(async () => {
  server = await startServer({})
  margin = await launchChromium({ proxyPort: server.port, width: 1200, height: 1000 })
  await putItems(margin, sampleEarnings(Date.now(), TWO_CURRENCIES))
  report = await margin.openSurface('report')
  await report.waitForSelector('.range-kind select')
  await report.select('.range-kind select', 'all')
  await until('all charts', () =>
    report.$$eval('.charts h4', (titles) => titles.some((one) => one.textContent?.startsWith('Learning'))),
  )
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

/** Labels of one chart that lie over each other, or leave it. */
const misplaced = () =>
  report.$$eval('.chart svg', (charts) =>
    charts.flatMap((chart) => {
      const frame = chart.getBoundingClientRect()
      const texts = [...chart.querySelectorAll('text')].map((one) => ({ text: one.textContent, at: one.getBoundingClientRect() }))
      const out = texts.filter(({ at }) => at.left < frame.left - 2 || at.right > frame.right + 2)
      const over = texts.filter(({ at }, index) =>
        texts
          .slice(index + 1)
          .some(
            ({ at: other }) =>
              at.left < other.right - 1 && other.left < at.right - 1 && at.top < other.bottom - 3 && other.top < at.bottom - 3,
          ),
      )
      return [...out, ...over].map(({ text }) => `${chart.getAttribute('aria-label')}: ${text}`)
    }),
  )

describe('the charts of the report', () => {
  it('draw every question, each currency by itself', async () => {
    const titles = await report.$$eval('.chart svg[role="img"]', (charts) => charts.map((one) => one.getAttribute('aria-label')))
    expect(titles).toEqual(
      expect.arrayContaining(['Hours worked', 'Earned, USD', 'Earned, EUR', 'Time per task', 'Where unpaid time goes']),
    )
    expect(titles.length).toBeGreaterThan(18)
    expect(await report.$$eval('.chart svg', (charts) => charts.some((one) => one.innerHTML.includes('NaN')))).toBe(false)
  })

  it('keep labels apart and within, from wide to narrow', async () => {
    for (const width of [1200, 760, 380]) {
      await report.setViewport({ width, height: 1000 })
      await until(`charts to be drawn to ${width} px`, () =>
        report.$$eval('.chart-canvas', (all) =>
          all.every((one) => Math.abs(one.clientWidth - Number(one.firstElementChild?.getAttribute('width'))) < 2),
        ),
      )
      expect(await misplaced(), `${width} px`).toEqual([])
    }
    await report.setViewport({ width: 1200, height: 1000 })
  })

  it('have tables that open by the keyboard, alone and all together', async () => {
    await report.focus('.chart-fold summary')
    await report.keyboard.press('Enter')
    expect(await report.$$eval('.chart-fold', (all) => all.filter((one) => one.hasAttribute('open')).length)).toBe(1)
    await report.focus('.charts-head input')
    await report.keyboard.press('Space')
    await until('all tables', () => report.$$eval('.chart-fold', (all) => all.every((one) => one.hasAttribute('open'))))
  })

  it('can be used by everyone, light and dark, and are light on paper', async () => {
    for (const scheme of ['light', 'dark'] as const) expect(await violations(report, scheme), scheme).toEqual([])
    await report.emulateMediaType('print')
    expect(await report.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--surface').trim())).toBe(
      '#ffffff',
    )
  })
})
