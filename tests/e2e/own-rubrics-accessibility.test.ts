import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GOOD } from '../core/rubric-file-samples'
import { violations } from './driver/axe'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { type SiteServer, startServer } from './driver/server'
import * as trainer from './driver/trainer'

// L10 where rubrics of one's own are made: axe-core finds nothing, light and dark.

let server: SiteServer
let margin: ChromiumMargin

beforeAll(async () => {
  server = await startServer({})
  margin = await launchChromium({ proxyPort: server.port })
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

const SCHEMES = ['light', 'dark'] as const

/** Opens the options, brings the section into a state, and asks axe in both schemes. */
async function check(prepare: (page: Page) => Promise<unknown>): Promise<void> {
  const page = await margin.openSurface('options')
  try {
    await page.waitForSelector('.rubrics')
    await prepare(page)
    for (const scheme of SCHEMES) expect(await violations(page, scheme), scheme).toEqual([])
  } finally {
    await page.close()
  }
}

describe('axe finds nothing', () => {
  it('on a rubric that is written, with an error and its preview', () =>
    check(async (page) => {
      await trainer.press(page, 'New rubric')
      await page.waitForSelector('.rubric-preview article')
      await page.type('.code-text', 'x')
      await page.waitForSelector('.faults li')
    }))

  it('on a guideline that is gone through', () =>
    check(async (page) => {
      await trainer.press(page, 'From a guideline')
      await page.type('#rubrics textarea', 'Always cite. Be brief.')
      await trainer.press(page, 'Take it apart')
      await page.click('.guideline-lines input')
      for (const scheme of SCHEMES) expect(await violations(page, scheme), scheme).toEqual([])
      await trainer.press(page, 'Go on with 1 rule')
      await trainer.press(page, 'Make the draft')
      await page.waitForSelector('.guideline-rule .field-error')
    }))

  it('on rubrics that are imported, and refused', () =>
    check(async (page) => {
      const choose = (text: string) =>
        page.evaluate((given) => {
          const input = document.querySelector<HTMLInputElement>('#rubrics input[type=file]')
          const files = new DataTransfer()
          files.items.add(new File([given], 'mine.yaml'))
          if (input) input.files = files.files
          input?.dispatchEvent(new Event('change', { bubbles: true }))
        }, text)
      await page.waitForSelector('.rubrics')
      await page.$eval('#rubrics details', (fold) => fold.setAttribute('open', ''))
      await choose(GOOD)
      await trainer.shows(page, 'What this would bring')
      for (const scheme of SCHEMES) expect(await violations(page, scheme), scheme).toEqual([])
      await choose(GOOD.replace('level: must', 'level: shall'))
      await trainer.shows(page, 'Nothing was imported')
    }))
})
