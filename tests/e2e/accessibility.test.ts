import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './driver/axe'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { storedEntries } from './driver/ledger'
import { type Surface, until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { practice } from './driver/stories'
import * as trainer from './driver/trainer'

// L10: axe-core finds nothing on any surface, light and dark, empty and at work.

const story = storySite(practice)
const V1 = readFileSync(new URL('../store/backups/v1.jsonl', import.meta.url), 'utf8')
let server: SiteServer
let margin: ChromiumMargin

beforeAll(async () => {
  server = await startServer({ 'practice.localhost': story.site })
  margin = await launchChromium({ proxyPort: server.port })
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

const SCHEMES = ['light', 'dark'] as const

/** Opens a surface, brings it into a state, and asks axe in both schemes. */
async function check(
  surface: Surface,
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
  query = '',
): Promise<void> {
  const page = await margin.openSurface(surface, query)
  try {
    await prepare(page)
    for (const scheme of SCHEMES) expect(await violations(page, scheme), scheme).toEqual([])
  } finally {
    await page.close()
  }
}

describe('axe finds nothing', () => {
  it('on the empty popup', () => check('popup', (page) => page.waitForSelector('.popup-card')))
  it('on the empty side panel', () => check('sidepanel'))
  it('on the welcome page', () => check('welcome', (page) => page.waitForSelector('li[data-platform]')))
  it('on the empty report', () => check('report', (page) => page.waitForSelector('.earnings .empty')))
  it('on the empty ledger', () => check('report', (page) => page.waitForSelector('.ledger .empty'), '?tab=ledger'))
  it('on the options page', () => check('options', (page) => page.waitForSelector('li[data-platform]')))

  it('on the practice room', () => check('practice', (page) => page.waitForSelector('[data-task]')))

  it('on a practice task, half marked, and on its comparison', async () => {
    const page = await margin.openSurface('practice')
    await trainer.press(page, 'Start “The hole in the tube”')
    await page.waitForSelector('.mark-row input')
    await page.focus('.mark-row input')
    await page.keyboard.press('2')
    for (const scheme of SCHEMES) expect(await violations(page, scheme), scheme).toEqual([])
    await trainer.press(page, 'Compare with the gold')
    await trainer.press(page, 'Go on all the same')
    await trainer.shows(page, 'What the expert saw')
    for (const scheme of SCHEMES) expect(await violations(page, scheme), scheme).toEqual([])
    await trainer.press(page, 'Back to the practice room')
    await trainer.shows(page, 'Agreement with the gold by type of task')
    for (const scheme of SCHEMES) expect(await violations(page, scheme), scheme).toEqual([])
    await page.close()
  })

  it('on a timed test and its result', async () => {
    const page = await margin.openSurface('practice')
    await trainer.press(page, 'Start the timed test')
    await page.waitForSelector('.test-clock')
    for (const scheme of SCHEMES) expect(await violations(page, scheme), scheme).toEqual([])
    for (let task = 1; task <= 8; task++) {
      await trainer.shows(page, `Task ${task} of 8`)
      await trainer.press(page, 'Hand in')
      await trainer.press(page, 'Go on all the same')
    }
    await trainer.shows(page, 'Result of the timed test')
    for (const scheme of SCHEMES) expect(await violations(page, scheme), scheme).toEqual([])
    await page.close()
  })

  it('on a practice text to write', async () => {
    const page = await margin.openSurface('practice')
    await trainer.press(page, 'Start “Write a prompt about money”')
    await page.waitForSelector('.writing textarea')
    await page.type('.writing textarea', 'How much should the new rent be?')
    for (const scheme of SCHEMES) expect(await violations(page, scheme), scheme).toEqual([])
    await trainer.press(page, 'Compare with a model answer')
    await trainer.shows(page, 'Mark your own text')
    for (const scheme of SCHEMES) expect(await violations(page, scheme), scheme).toEqual([])
    await page.close()
  })

  it('on the popup’s form to start by hand', () =>
    check('popup', async (page) => {
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true
      })
      await page.waitForSelector('details[open] select')
    }))

  describe('with work at hand', () => {
    let task: Page
    beforeAll(async () => {
      task = await margin.open(practice.origin + practice.address(practice.ids[0] ?? ''))
      await Promise.all([task.waitForNavigation(), trainer.press(task, practice.start ?? '')])
      await until('the clock', async () => (await margin.state(practice.origin)).session?.status === 'working')
      await trainer.work(task, 'It answers the question.')
      await Promise.all([task.waitForNavigation(), trainer.press(task, practice.submit)])
      await until('the entry and the next clock', async () => {
        const { session } = await margin.state(practice.origin)
        return (await storedEntries(margin)).length === 1 && session?.status === 'working'
      })
    })
    afterAll(() => task?.close())

    for (const tab of ['rubric', 'checklist', 'notes'] as const)
      it(`on the side panel beside the task: ${tab}`, async () => {
        const panel = await margin.openSidePanel(task)
        await panel.waitForSelector(`#tab-${tab}`)
        await trainer.showTab(panel, tab)
        if (tab === 'checklist') await trainer.answer(panel, 0, 'doubtful')
        for (const scheme of SCHEMES) expect(await violations(panel, scheme), scheme).toEqual([])
      })

    it('on the side panel with the submit control near', async () => {
      const panel = await margin.openSidePanel(task)
      await trainer.goNear(task, practice.submit)
      await panel.waitForSelector('#tabpanel-checklist')
      for (const scheme of SCHEMES) expect(await violations(panel, scheme), scheme).toEqual([])
    })

    it('on the form that corrects what a session is about', async () => {
      const panel = await margin.openSidePanel(task)
      await trainer.press(panel, 'Correct what this is about')
      for (const scheme of SCHEMES) expect(await violations(panel, scheme), scheme).toEqual([])
    })

    it('on panel and popup past a limit, with a weekly cap that is used up', async () => {
      const { session } = await margin.state(practice.origin)
      if (!session) throw new Error('no session')
      const { id: sessionId, platform, project } = session
      const hourly = { scheme: 'hourly', amount: 20, scale: 0, currency: 'USD', validFrom: Date.now(), source: 'user' } as const
      await margin.ask('session.correct', { sessionId, terms: { ...hourly, capMs: 1000 } })
      await margin.ask('project.weeklyCap', { platform, project, weeklyCapMs: 1000 })
      const panel = await margin.openSidePanel(task)
      await trainer.shows(panel, 'past the paid time')
      await trainer.shows(panel, 'past the cap of')
      for (const scheme of SCHEMES) expect(await violations(panel, scheme), scheme).toEqual([])
      await check('popup', (popup) => trainer.shows(popup, 'past the cap of'), `?tab=${await margin.tabId(practice.origin)}`)
      await margin.ask('project.weeklyCap', { platform, project, weeklyCapMs: null })
    })

    it('on the popup with figures', async () => {
      const id = await margin.tabId(practice.origin)
      await check('popup', trainer.figuresShown, `?tab=${id}`)
    })

    const checkLedger = (act: (page: Page) => Promise<unknown>) => check('report', act, '?tab=ledger')
    const openEntry = async (page: Page) => {
      await page.waitForSelector('[data-entry]')
      await page.click('.entry-toggle')
      await page.waitForSelector('.why-part')
    }

    it('on the report with an entry explained', () =>
      checkLedger(async (page) => {
        await openEntry(page)
        await page.click('[data-entry] input[type=checkbox]')
        await page.waitForSelector('.bar-selected')
      }))

    it('on the report’s form to edit, with what is wrong', () =>
      checkLedger(async (page) => {
        await openEntry(page)
        await trainer.press(page, 'Edit')
        await trainer.write(page, 'Start: time', 'noon')
        await trainer.press(page, 'Add an amount')
        await trainer.press(page, 'Save')
        await trainer.shows(page, '2 fields need another look.')
      }))

    it('on the report’s forms to split and to change many', () =>
      checkLedger(async (page) => {
        await openEntry(page)
        await trainer.press(page, 'Split')
        await page.click('[data-entry] input[type=checkbox]')
        await trainer.press(page, 'Change labels')
        await page.waitForSelector('.bulk-form')
      }))

    it('on the preview of a backup, and before everything is deleted', () =>
      check('options', async (page) => {
        await page.waitForSelector('#data .data-row')
        // As a backup of another ledger, with no file on disk.
        await page.evaluate((text) => {
          const input = document.querySelector<HTMLInputElement>('#data input[type=file]')
          const files = new DataTransfer()
          files.items.add(new File([text], 'margin-backup.jsonl'))
          if (input) input.files = files.files
          input?.dispatchEvent(new Event('change', { bubbles: true }))
        }, V1)
        await trainer.shows(page, 'What this would bring')
        await trainer.press(page, 'Delete everything…')
        await page.waitForSelector('#data form')
      }))

    it('on a file that is refused', () =>
      check('options', async (page) => {
        await page.waitForSelector('#data .data-row')
        await page.evaluate(() => {
          const input = document.querySelector<HTMLInputElement>('#data input[type=file]')
          const files = new DataTransfer()
          files.items.add(new File(['{"format":"margin-backup"'], 'cut.jsonl'))
          if (input) input.files = files.files
          input?.dispatchEvent(new Event('change', { bubbles: true }))
        })
        await trainer.shows(page, 'This file was not taken')
      }))

    it('on the options with what is stored', () => check('options', (page) => page.waitForSelector('li[data-platform]')))
  })
})

describe('axe sees a breach', () => {
  it('of a button without a name and of faint text', async () => {
    const page = await margin.openSurface('options')
    await page.evaluate(() => {
      const main = document.querySelector('main')
      main?.append(document.createElement('button'))
      const faint = document.createElement('p')
      faint.textContent = 'Hardly to be read'
      faint.style.color = '#999'
      faint.style.background = '#aaa'
      main?.append(faint)
    })
    const found = await violations(page, 'light')
    expect(found.some((line) => line.startsWith('button-name'))).toBe(true)
    expect(found.some((line) => line.startsWith('color-contrast'))).toBe(true)
    await page.close()
  })
})
