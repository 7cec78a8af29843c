import axe from 'axe-core'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { storedEntries } from './driver/ledger'
import { type Surface, until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { practice } from './driver/stories'
import * as trainer from './driver/trainer'

// L10: axe-core finds nothing on any surface, light and dark, empty and at work.

interface Violation {
  id: string
  help: string
  nodes: { target: unknown[]; failureSummary?: string }[]
}

async function violations(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    // A colour on its way to another one is no colour to judge.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ])
  if (!(await page.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme)))
    throw new Error(`The page is not ${scheme}.`)
  // Put in as text: the policy of Margin's pages lets nothing else in.
  await page.evaluate(axe.source)
  const result = (await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })`)) as { violations: Violation[] }
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}

const story = storySite(practice)
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
  it('on the options page', () => check('options', (page) => page.waitForSelector('li[data-platform]')))

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
