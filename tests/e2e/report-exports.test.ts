import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTable } from '../../src/core/csv-table'
import { sampleLedger } from '../report/sample-ledger'
import { violations } from './driver/axe'
import { filesIn, newFile } from './driver/backup'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { putItems } from './driver/fill'
import { type SiteServer, startServer } from './driver/server'
import * as trainer from './driver/trainer'

// A ledger as a file in the downloads, and the same file and another tracker's into the ledger, in a real browser.

const LEDGER = sampleLedger(Date.now() - 3_600_000, 60)
let server: SiteServer
let margin: ChromiumMargin
let report: Page
let downloads: string

beforeAll(async () => {
  server = await startServer({})
  downloads = await mkdtemp(join(tmpdir(), 'margin-exports-'))
  margin = await launchChromium({ proxyPort: server.port, width: 1280, height: 1000, downloads })
  await putItems(margin, LEDGER)
  report = await margin.openSurface('report', '?tab=exports')
  await report.waitForSelector('.exports-fold')
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
  await rm(downloads, { recursive: true, force: true })
})

async function unfold(title: string): Promise<void> {
  const heading = await report.waitForSelector(`.exports-fold summary ::-p-text(${title})`)
  await heading?.click()
}

async function give(file: string): Promise<void> {
  const input = (await report.waitForSelector('.exports input[type=file]')) as ElementHandle<HTMLInputElement>
  await input.uploadFile(file)
}

describe('export and import', () => {
  let saved: string

  it('saves the ledger where the browser keeps downloads', async () => {
    const before = await filesIn(downloads)
    await report.select('.exports-range select', 'all')
    await trainer.press(report, 'Save the file')
    saved = await newFile(downloads, before, 30_000, '.csv')
    expect(saved).toContain('margin-entries-all.csv')
    expect(readTable(await readFile(saved, 'utf8')).rows).toHaveLength(LEDGER.length)
  })

  it('finds all of that file in the ledger, and brings none of it twice', async () => {
    await unfold('Import')
    await give(saved)
    await trainer.shows(report, `${LEDGER.length} entries are here already`)
    await trainer.shows(report, 'Nothing would come.')
    await trainer.press(report, 'Cancel')
  })

  it('is fit for everyone, in light and dark, with everything open', async () => {
    await unfold('Month sheet')
    await report.waitForSelector('.sheet tfoot')
    await unfold('Career record')
    await report.waitForSelector('.record-tables')
    for (const scheme of ['light', 'dark'] as const) expect(await violations(report, scheme), scheme).toEqual([])
    for (const width of [480, 320]) {
      await report.setViewport({ width, height: 900 })
      const isWide = await report.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
      expect(isWide, `${width} px`).toBe(false)
    }
    expect(await violations(report, 'light'), 'narrow').toEqual([])
    await report.setViewport({ width: 1280, height: 1000 })
  })

  it('prints a month by itself', async () => {
    const shown = () =>
      report.$$eval('.report h1, .report h2, .report h3, .report h4', (heads) =>
        heads.filter((head) => head.checkVisibility()).map((head) => head.textContent),
      )
    await report.evaluate(() => {
      window.print = () => {}
    })
    await report.click('.exports-fold:has(.sheet tfoot) .button')
    await report.emulateMediaType('print')
    expect(await shown()).toEqual([expect.stringMatching(/^Hours and pay in /)])
    await report.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await report.emulateMediaType('screen')
    expect((await shown()).length).toBeGreaterThan(4)
  })
})
