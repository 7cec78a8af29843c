import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, it } from 'vitest'
import { itemOf } from '../core/edit-samples'
import { hourly, perTask } from '../core/samples'
import { violations } from './driver/axe'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { putItems } from './driver/fill'
import { type SiteServer, startServer } from './driver/server'
import * as trainer from './driver/trainer'

const OUT = '/tmp/terms-shots'
let server: SiteServer
let margin: ChromiumMargin
const DAY = 24 * 3_600_000
const LONG = 'Rating of longer conversations about household repairs and gardening, second cohort (Europe)'
beforeAll(async () => {
  server = await startServer({})
  margin = await launchChromium({ proxyPort: server.port, width: 1100, height: 900 })
  const start = Date.UTC(2026, 8, 1, 9)
  await putItems(
    margin,
    Array.from({ length: 240 }, (_, i) => {
      const item = itemOf([['work', 30]], {
        id: `e${1000 + i}`,
        project: i % 4 === 0 ? LONG : 'Cinnamon Crab',
        startedAt: start + i * 4 * 3_600_000,
      })
      return i % 9 === 0 ? { ...item, payLines: item.payLines.map((l) => ({ ...l, state: 'paid' as const })) } : item
    }),
  )
  const terms = async (project: string, t: ReturnType<typeof hourly>, platform = 'outlier') =>
    margin.ask('project.terms', { platform, project, terms: t })
  await terms('Cinnamon Crab', hourly(2000, { validFrom: start - 90 * DAY }))
  await terms('Cinnamon Crab', hourly(2500, { validFrom: start - 30 * DAY, source: 'page' }))
  await terms(
    'Cinnamon Crab',
    hourly(3150, {
      validFrom: start,
      capMs: 45 * 60_000,
      overtimeAmount: 945,
      priorityAmount: 250,
      firstTasks: { count: 10, scheme: 'hourly', amount: 1500 },
    }),
  )
  await terms('', hourly(1800, { validFrom: start }))
  await margin.ask('project.notes', { platform: 'outlier', project: LONG, notes: 'x' })
  await terms('Garden shop search', perTask(125, { scheme: 'per-unit', scale: 4, unitsPerTask: 40 }), 'appen')
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})
async function shot(page: Page, name: string, selector: string) {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await new Promise((r) => setTimeout(r, 150))
    const found = await violations(page, scheme)
    if (found.length > 0) console.log(name, scheme, JSON.stringify(found))
    await (await page.$(selector))?.screenshot({ path: `${OUT}/${name}-${scheme}.png` })
  }
}
it('shows', async () => {
  const page = await margin.openSurface('options')
  await page.waitForSelector('.terms-list')
  await shot(page, 'options-list', '#terms')
  await trainer.press(page, 'Edit the pay terms of Cinnamon Crab')
  await shot(page, 'options-edit', '#terms')
  await trainer.press(page, 'Correct the terms of Cinnamon Crab since 2026-09-01')
  await page.evaluate(() => window.scrollTo(0, 0))
  const amount = await page.$('.terms-form input[inputmode=decimal]')
  await amount?.click({ count: 3 })
  await page.keyboard.type('33,33x')
  await trainer.press(page, 'Save')
  await shot(page, 'options-bad', '#terms')
  await amount?.click({ count: 3 })
  await page.keyboard.type('33')
  await trainer.press(page, 'Save')
  await trainer.shows(page, 'would get other terms')
  await shot(page, 'options-preview', '#terms')
  await page.evaluate(() => (document.querySelector('.terms-past button.button-primary') as HTMLElement).click())
  await trainer.shows(page, 'got other terms.')
  await shot(page, 'options-done', '#terms')
  await page.setViewport({ width: 640, height: 900 })
  await shot(page, 'options-narrow', '#terms')
  await page.close()

  await margin.ask('session.start', { platform: 'outlier', project: 'Cinnamon Crab', taskType: 'comparison', workKind: 'task' })
  const panel = await margin.openSurface('sidepanel')
  await panel.setViewport({ width: 360, height: 1100 })
  await panel.waitForSelector('.clock')
  await shot(panel, 'panel-clock', 'body')
  await trainer.press(panel, 'Correct what this is about')
  await shot(panel, 'panel-form', '.session')
  await panel.select('.terms-fields select', 'per-unit')
  await shot(panel, 'panel-unit', '.session')
  await panel.select('.terms-fields select', 'fixed')
  await shot(panel, 'panel-fixed', '.session')
  await panel.close()
  await margin.ask('session.start', { platform: 'outlier', project: 'Unknown one', taskType: 'comparison', workKind: 'task' })
  const other = await margin.openSurface('sidepanel')
  await other.setViewport({ width: 360, height: 700 })
  await other.waitForSelector('.clock')
  await shot(other, 'panel-default', '.session')
}, 240_000)
