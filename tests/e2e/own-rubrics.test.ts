import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OwnRubric } from '../../src/core/own-rubric'
import { GOOD } from '../core/rubric-file-samples'
import { PAIRS } from '../core/rubric-samples'
import { damagedText, damagedValue, MARKUP } from '../rubrics/damage'
import { Dice } from '../simulate/random'
import { filesIn, newFile } from './driver/backup'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import { sentByPages } from './driver/traffic'
import * as trainer from './driver/trainer'

// Rubrics of one's own in a real browser: written, imported, exported and taken back by hand; and files that mean harm.

let server: SiteServer
let margin: ChromiumMargin
let downloads: string
let page: Page

beforeAll(async () => {
  server = await startServer({})
  downloads = await mkdtemp(join(tmpdir(), 'margin-rubrics-'))
  margin = await launchChromium({ proxyPort: server.port, downloads })
  page = await margin.openSurface('options')
  await page.waitForSelector('.rubrics')
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
  await rm(downloads, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

const own = async () => ((await margin.dump()).databases.margin?.rubrics ?? []).map(({ value }) => value as OwnRubric)
const ids = async () => (await own()).map(({ id }) => id).sort()
const kept = (what: string, wanted: readonly string[]) => until(what, async () => String(await ids()) === String(wanted))
async function choose(...files: readonly (readonly [name: string, text: string])[]) {
  const paths = files.map(([name]) => join(downloads, name))
  for (const [name, text] of files) await writeFile(join(downloads, name), text)
  const input = (await page.$('#rubrics input[type=file]')) as ElementHandle<HTMLInputElement> | null
  await input?.uploadFile(...paths)
}
/** Writes over the whole text, as with a paste. */
async function write(text: string) {
  await page.focus('.code-text')
  await page.keyboard.down('Control')
  await page.keyboard.press('a')
  await page.keyboard.up('Control')
  const session = await page.createCDPSession()
  await session.send('Input.insertText', { text })
  await session.detach()
}
const code = () => page.$eval('.code-text', (area) => (area as HTMLTextAreaElement).value)

describe('a trainer', () => {
  it('copies a bundled rubric, changes it, and has it in the panel', async () => {
    await page.$eval('#rubrics details', (fold) => fold.setAttribute('open', ''))
    await trainer.press(page, 'Duplicate “Comparing two responses”')
    await page.waitForSelector('.code-text')
    expect(await code()).toMatch(/^id: my-comparison$/m)
    await write((await code()).replace(/^title: .*/m, 'title: My comparison'))
    await trainer.shows(page, 'No errors.')
    await trainer.press(page, 'Save')
    await trainer.shows(page, 'Saved “My comparison”.')
    expect(await ids()).toEqual(['my-comparison'])

    const panel = await margin.openSurface('sidepanel')
    await panel.waitForSelector('.rubric-chooser select')
    const offered = await panel.$$eval('.rubric-chooser option', (all) => all.map(({ textContent }) => textContent))
    expect(offered).toContain('My comparison')
    await panel.close()
    await page.bringToFront()
  })

  it('keeps what was written when the page is closed, and is led to the error', async () => {
    await trainer.press(page, 'Edit “My comparison”')
    await page.waitForSelector('.code-text')
    await write((await code()).replace('level: must', 'level: shall'))
    await trainer.shows(page, '1 error: it cannot be saved yet')
    await trainer.press(page, 'Save')
    await trainer.shows(page, 'Not saved')
    const chosen = await page.$eval('.code-text', (one) => {
      const area = one as HTMLTextAreaElement
      return area.value.slice(area.selectionStart, area.selectionEnd)
    })
    expect(chosen).toContain('shall')
    await page.close()
    page = await margin.openSurface('options')
    await trainer.shows(page, 'unsaved changes')
    await trainer.press(page, 'Edit “My comparison”')
    await page.waitForSelector('.code-text')
    expect(await code()).toContain('level: shall')
    await trainer.press(page, 'Drop the draft')
    await trainer.shows(page, 'My comparison')
  })

  it('deletes it and takes that back, after the page was loaded again', async () => {
    await trainer.press(page, 'Delete “My comparison”')
    await kept('it to be gone', [])
    await page.reload()
    await page.waitForSelector('.rubrics')
    await trainer.shows(page, 'Deleted “My comparison”.')
    await trainer.press(page, 'Undo: Deleted “My comparison”.')
    await kept('it to be back', ['my-comparison'])
  })

  it('exports all, and imports a pack and a file together', async () => {
    const before = await filesIn(downloads)
    await trainer.press(page, 'Export all')
    const file = await newFile(downloads, before, 30_000, '.yaml')
    const pack = await readFile(file, 'utf8')
    expect(pack).toContain('id: my-comparison')
    await choose(['pack.yaml', `${pack}---\n${GOOD}`], ['one.json', JSON.stringify({ ...PAIRS, id: 'json' })])
    await trainer.shows(page, 'Import 2 rubrics')
    await trainer.press(page, 'Import 2 rubrics')
    await kept('all of them', ['json', 'my-comparison', 'tiny'])
    await trainer.press(page, 'Undo: Imported 2 rubrics.')
    await kept('those from before', ['my-comparison'])
  })
})

describe('a file that means harm', () => {
  it('is refused or shown as text: nothing runs, nothing is asked for, and the tab lives', async () => {
    const seed = Math.floor(Math.random() * 2 ** 31)
    const everywhere = Array.from({ length: 12 }, (_, n) => damagedValue({ ...PAIRS, id: `hostile-${n}` }, new Dice(seed, n)))
    const texts = [
      ...everywhere.map((value) => JSON.stringify(value)),
      ...Array.from({ length: 12 }, (_, n) => damagedText(GOOD, new Dice(seed, 100 + n))),
    ]
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    const seenBefore = sentByPages(server.seen()).length
    for (const [n, text] of texts.entries()) {
      await choose([`hostile-${n}.yaml`, text])
      await page.waitForSelector('#rubrics .preview')
      const take = await page.$('#rubrics .preview .button-primary')
      if (take) {
        await take.click()
        await page.waitForSelector('#rubrics .preview', { hidden: true })
      } else await trainer.press(page, 'Close')
    }
    const sure = MARKUP[1]
    const hostile = {
      ...PAIRS,
      id: 'sure',
      title: 'Sure',
      summary: sure,
      criteria: PAIRS.criteria.map((one) => ({ ...one, question: sure, why: sure })),
    }
    await choose(['sure.json', JSON.stringify(hostile)])
    await trainer.press(page, 'Import 1 rubric')
    await trainer.press(page, 'Edit “Sure”')
    await trainer.shows(page, sure)
    const panel = await margin.openSurface('sidepanel')
    await panel.waitForSelector('.rubric-chooser select')
    await panel.select('.rubric-chooser select', 'sure')
    await trainer.shows(panel, sure)
    for (const shown of [page, panel]) {
      expect(await shown.evaluate(() => ['ran' in window, 'polluted' in {}])).toEqual([false, false])
      const elements = await shown.$$eval('img, iframe, object, embed, base, #app script, #app style, #app link', (all) =>
        all.map(({ outerHTML }) => outerHTML),
      )
      expect(elements, `seed ${seed}`).toEqual([])
    }
    expect(sentByPages(server.seen()).slice(seenBefore), `seed ${seed}`).toEqual([])
    expect(errors, `seed ${seed}`).toEqual([])
  })
})
