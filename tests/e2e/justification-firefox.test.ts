import { afterAll, beforeAll, expect, it } from 'vitest'
import { canary, placesOf } from './driver/canary'
import { EDITORS_URL, editorSite } from './driver/editor-site'
import { type FirefoxMargin, launchFirefox } from './driver/firefox'
import { check, rules } from './driver/justification'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import * as trainer from './driver/trainer'

// The same check in Firefox: its own way of running scripts, of seeing shadow roots and of naming frames.

const WORD = canary('firefox')
let server: SiteServer
let margin: FirefoxMargin

beforeAll(async () => {
  server = await startServer({
    'practice.localhost': editorSite,
    'pages.localhost': editorSite,
    'elsewhere.localhost': editorSite,
  })
  margin = await launchFirefox({ proxyPort: server.port })
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

it('reads the field in use, names what it can not read, and keeps nothing', async () => {
  const page = await margin.open(EDITORS_URL)
  await until('the page to be read', async () => (await margin.state(EDITORS_URL)).tab?.detection)
  const panel = await margin.openPanelWindow(page)
  await trainer.showTab(panel, 'checklist')
  await panel.waitForSelector('.justification-check')
  const go = async (where: string) => {
    await page.bringToFront()
    await page.evaluate((detail) => dispatchEvent(new CustomEvent('go', { detail })), where)
  }
  for (const where of ['area', 'rich', 'open', 'closed', 'blank']) {
    await go(where)
    expect(await check(panel), where).toMatch(/[12] sentences?, 1[0-9] words/)
  }
  for (const [where, said] of [
    ['monaco', 'only the lines in view'],
    ['canvas', 'draws its text'],
    ['password', 'does not read those'],
    ['tiny', 'keeps its text elsewhere'],
  ] as const) {
    await go(where)
    expect(await check(panel), where).toContain(said)
  }
  await page.bringToFront()
  await (await (await page.$('#granted'))?.contentFrame())?.focus('textarea')
  expect(await check(panel)).toMatch(/1 sentence, 1[0-9] words/)
  await page.$eval(
    '#area',
    (one, word) => {
      one.textContent = `It is better because [insert ${word}].`
    },
    WORD,
  )
  await go('area')
  await check(panel)
  expect(await rules(panel)).toContain('template')
  expect(placesOf(WORD, await margin.dump())).toEqual([])
})
