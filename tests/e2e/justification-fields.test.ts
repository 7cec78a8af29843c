import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { EDITORS_URL, editorSite } from './driver/editor-site'
import { check } from './driver/justification'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { outlier } from './driver/stories'
import * as trainer from './driver/trainer'

// Which field is read, and where none is: a part of a text is never judged as if it were the whole.

let server: SiteServer
let margin: ChromiumMargin

beforeAll(async () => {
  server = await startServer({
    'practice.localhost': editorSite,
    'pages.localhost': editorSite,
    'elsewhere.localhost': editorSite,
    'app.outlier.ai': storySite(outlier).site,
  })
  margin = await launchChromium({ proxyPort: server.port })
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

describe('the field that is read', () => {
  let page: Page
  let panel: Page
  beforeAll(async () => {
    page = await margin.open(EDITORS_URL)
    await until('the page to be read', async () => (await margin.state(EDITORS_URL)).tab?.detection)
    panel = await margin.openSidePanel(page)
    await trainer.showTab(panel, 'checklist')
    await panel.waitForSelector('.justification-check')
  })
  /** As a hand does it: a page that does not have the window's focus hears nothing of where its own lies. */
  const go = async (...where: string[]) => {
    await page.bringToFront()
    await until('the page to have the focus', () => page.evaluate(() => document.hasFocus()))
    for (const one of where) await page.evaluate((detail) => dispatchEvent(new CustomEvent('go', { detail })), one)
  }

  it('is none before anything had the focus', async () => {
    expect(await check(panel)).toContain('No text field of the page has or had the focus')
  })

  const READ: Record<string, readonly string[]> = {
    'a text area': ['area'],
    'an editor of paragraphs': ['rich'],
    'an open shadow root': ['open'],
    'a closed shadow root': ['closed'],
    'an editor in a frame without an address': ['blank'],
    'a line with a whole text': ['long'],
    'a code editor that shows all lines': ['cm'],
    'the last one, when a choice was made since': ['area', 'radio'],
    'the last one, when a button was pressed since': ['rich', 'button'],
    'the last one of the same shadow root': ['open', 'open radio'],
  }
  for (const [what, where] of Object.entries(READ)) {
    it(`in ${what}`, async () => {
      await go('button', ...where)
      expect(await check(panel)).toMatch(/[12] sentences?, 1[0-9] words/)
    })
  }

  /** By the mouse: the driver sometimes never gets hold of the inside of a frame of another process. */
  const inFrame = async (id: string) => {
    const frame = await page.$(`#${id}`)
    await frame?.scrollIntoView()
    const box = await frame?.boundingBox()
    if (!box) throw new Error(`The frame "${id}" has no place on the page.`)
    await page.mouse.click(box.x + 40, box.y + 25)
  }
  it('in a frame of the same site, and in one of another that is granted', async () => {
    for (const id of ['same', 'granted']) {
      await go('search')
      await inFrame(id)
      expect(await check(panel), id).toMatch(/1 sentence, 1[0-9] words/)
    }
  })

  it('is named where it lies in a frame that may not be read', async () => {
    await go('search')
    await inFrame('other')
    expect(await check(panel)).toContain('in a frame of elsewhere.localhost')
  })

  const REFUSED: Record<string, string> = {
    line: 'takes one line',
    password: 'password',
    search: 'search box',
    fixed: 'can not be written in',
    monaco: 'only the lines in view',
    'cm-gap': 'only the lines in view',
    canvas: 'draws its text',
    drawn: 'draws its text',
    tiny: 'keeps its text elsewhere',
    clear: 'keeps its text elsewhere',
  }
  for (const [id, said] of Object.entries(REFUSED)) {
    it(`is named and not judged: ${id}`, async () => {
      await go('button', id)
      expect(await check(panel)).toContain(said)
    })
  }

  it('may be empty', async () => {
    await go('empty')
    expect(await check(panel)).toContain('There is no text in the field yet')
  })

  it('is a box of the panel where the page can not be read', async () => {
    await go('monaco')
    await check(panel)
    await trainer.write(panel, 'Your justification', 'Response X is better because it names 3 towers, and B one.')
    await trainer.press(panel, 'Check this text')
    await panel.waitForSelector('[data-rule=template]')
    await page.close()
  })
})

describe('where it is not to be read', () => {
  it('says that the page is not granted', async () => {
    const page = await margin.open('http://elsewhere.localhost/editors')
    const panel = await margin.openSidePanel(page)
    await trainer.showTab(panel, 'checklist')
    await panel.waitForSelector('.justification-check')
    expect(await check(panel)).toContain('Margin may not read this page')
    await page.close()
  })

  it('is off where a rule speaks against it, says so, and can be switched on', async () => {
    const page = await margin.open(outlier.origin + outlier.address(''))
    await until('the clock', async () => (await margin.state(outlier.origin)).session?.status === 'working')
    const panel = await margin.openSidePanel(page)
    await trainer.showTab(panel, 'checklist')
    await trainer.shows(panel, 'The justification check is off for Outlier')
    expect(await panel.$('section.justification-check')).toBeNull()
    await trainer.press(panel, 'The justification check is off for Outlier')
    const options = await margin.openSurface('options')
    await options.waitForSelector('[data-platform=outlier] input[type=checkbox]')
    const isOn = () => options.$eval('[data-platform=outlier] input[type=checkbox]', (one) => (one as HTMLInputElement).checked)
    expect(await isOn()).toBe(false)
    await page.bringToFront()
    // What the panel shows of the tab that came to the front can move the button from under a click.
    await until('the check', async () => {
      if (await panel.$('section.justification-check')) return true
      await trainer.press(panel, 'Switch it on here')
      return panel.waitForSelector('section.justification-check', { timeout: 2000 })
    })
    await until('the options to follow', isOn)
    await options.close()
    await page.close()
  })
})
