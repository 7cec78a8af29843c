import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hexId, OUTLIER_HEADER, outlierCsv, outlierLine } from '../core/statement-samples'
import { violations } from './driver/axe'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { type SiteServer, startServer } from './driver/server'
import * as trainer from './driver/trainer'

// Statements as users have them: a file of a hundred thousand rows, one with faults, and a platform's open page.

const ROWS = 100_000
const FUNDS = readFileSync(join(import.meta.dirname, '../fixtures/funds-history.html'), 'utf8')

let server: SiteServer
let margin: ChromiumMargin
let report: Page
let folder: string

beforeAll(async () => {
  server = await startServer({ 'app.dataannotation.tech': () => ({ body: FUNDS }) })
  margin = await launchChromium({ proxyPort: server.port, width: 1280, height: 1000 })
  folder = await mkdtemp(join(tmpdir(), 'margin-statements-'))
  const lines = Array.from({ length: ROWS }, (_, i) => outlierLine({ id: hexId(i >> 1), payout: `$${1 + (i % 2)}.50` }))
  await writeFile(join(folder, 'large.csv'), [OUTLIER_HEADER, ...lines].join('\n'))
  await writeFile(join(folder, 'faults.csv'), outlierCsv({}, { payout: '-' }, { date: 'Feb 30, 2025' }, { status: 'on hold' }))
  report = await margin.open(margin.url('report.html?tab=payments'))
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

async function choose(name: string): Promise<void> {
  const input = await report.waitForSelector('.import input[type="file"]')
  await (input as NonNullable<Awaited<ReturnType<typeof report.$<'input'>>>>).uploadFile(join(folder, name))
}

/** How many records two stores have. */
const kept = () =>
  report.evaluate(
    () =>
      new Promise<number[]>((resolve, reject) => {
        const opening = indexedDB.open('margin')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['statementRows', 'statements'])
          const counts = [transaction.objectStore('statementRows').count(), transaction.objectStore('statements').count()]
          transaction.oncomplete = () => {
            resolve(counts.map(({ result }) => result))
            opening.result.close()
          }
        }
      }),
  )

/** The longest time for which the page did not answer, in milliseconds, while something is done. */
async function longestSilence(work: () => Promise<void>): Promise<number> {
  await report.evaluate(() => {
    const world = globalThis as { silence?: number; ticking?: ReturnType<typeof setInterval> }
    let last = performance.now()
    world.silence = 0
    world.ticking = setInterval(() => {
      world.silence = Math.max(world.silence ?? 0, performance.now() - last)
      last = performance.now()
    }, 10)
  })
  await work()
  return report.evaluate(() => {
    const world = globalThis as { silence?: number; ticking?: ReturnType<typeof setInterval> }
    clearInterval(world.ticking)
    return Math.round(world.silence ?? 0)
  })
}

describe('a hundred thousand rows', () => {
  it('can be cancelled while they are written, and leave no trace', async () => {
    await choose('large.csv')
    await trainer.shows(report, 'Import 100,000 payments', 60_000)
    await trainer.press(report, 'Import 100,000 payments')
    await trainer.shows(report, 'Writing:', 30_000)
    await report.waitForFunction(
      () => Number(document.querySelector('.import [role="progressbar"]')?.getAttribute('aria-valuenow')) > 20,
      {
        timeout: 60_000,
      },
    )
    await report.click('.import .progress button')
    await trainer.shows(report, 'Cancelled. Nothing was changed.', 30_000)
    expect(await kept()).toEqual([0, 0])
  })

  it('come in with progress, once, and the page answers meanwhile', async () => {
    const begun = Date.now()
    const silence = await longestSilence(async () => {
      await trainer.press(report, 'Import 100,000 payments')
      await trainer.shows(report, '100,000 payments came in.', 120_000)
    })
    console.info(`100,000 rows written in ${Date.now() - begun} ms; the page was silent for at most ${silence} ms`)
    expect(await kept()).toEqual([ROWS, 1])
    expect(silence).toBeLessThan(3000)
  })

  it('are known when the file comes again', async () => {
    const begun = Date.now()
    const silence = await longestSilence(async () => {
      await choose('large.csv')
      await trainer.shows(report, 'All of it is known already, just so.', 120_000)
    })
    console.info(`100,000 rows read and compared in ${Date.now() - begun} ms; the page was silent for at most ${silence} ms`)
    expect(silence).toBeLessThan(3000)
    await trainer.press(report, 'Cancel')
  })
})

describe('a file with faults', () => {
  it('names them by line, and is usable by everyone', async () => {
    await choose('faults.csv')
    await trainer.shows(report, '2 lines cannot be read')
    await trainer.shows(report, 'There is no such day.')
    for (const scheme of ['light', 'dark'] as const) expect(await violations(report, scheme), scheme).toEqual([])
    for (const width of [480, 320]) {
      await report.setViewport({ width, height: 900 })
      const isWide = await report.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
      expect(isWide, `${width} px`).toBe(false)
    }
    await report.setViewport({ width: 1280, height: 1000 })
    await trainer.press(report, 'Cancel')
  })
})

describe('the open page of a platform', () => {
  it('is asked for, read on the click, and not touched', async () => {
    await trainer.press(report, 'Read the open page of DataAnnotation')
    await trainer.shows(report, 'No payments page of DataAnnotation is open.')

    const page = await margin.open('https://app.dataannotation.tech/workers/payments')
    await page.evaluate(() => {
      const world = globalThis as { touched?: number }
      world.touched = 0
      const count = () => {
        world.touched = (world.touched ?? 0) + 1
      }
      new MutationObserver(count).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
      for (const name of ['focusin', 'scroll', 'message', 'click']) addEventListener(name, count, true)
    })
    await report.bringToFront()
    await trainer.press(report, 'Read the open page of DataAnnotation')
    await trainer.shows(report, '3 payments new')
    await trainer.shows(report, 'There is a next page.')
    await trainer.shows(report, 'One day or project is folded.')
    expect(await page.evaluate(() => (globalThis as { touched?: number }).touched)).toBe(0)
    for (const scheme of ['light', 'dark'] as const) expect(await violations(report, scheme), scheme).toEqual([])
    await trainer.press(report, 'Import 3 payments')
    await trainer.shows(report, '3 payments came in.')
    expect(await kept()).toEqual([ROWS + 3, 2])
    await page.close()
  })
})
