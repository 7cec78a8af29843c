import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { type ChromiumMargin, launchChromium } from '../../e2e/driver/chromium'
import { until } from '../../e2e/driver/margin-browser'
import { acceptPrompt, screenshotOf } from '../../e2e/driver/prompt'
import { startServer } from '../../e2e/driver/server'
import { storySite } from '../../e2e/driver/sites'
import { practice } from '../../e2e/driver/stories'
import * as trainer from '../../e2e/driver/trainer'
import { type Display, startDisplay } from '../setup/display.mjs'
import { buildDir } from '../setup.mjs'

const PICTURES = join(buildDir('chrome', 'practice'), '..', 'walk')

/** Everything a step needs; null where this machine cannot show a window. */
interface Scene {
  margin: ChromiumMargin
  display: string | null
  first: string
}

/** Walks the main job as a trainer would, and reports each step. Leaves with 1 when a step fails. */
export async function walk(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  const screen = await startDisplay({ width: 1440, height: 900 }).catch((error: unknown): Display => {
    console.log(
      `No virtual display (${error instanceof Error ? error.message : String(error)}) Walking headless, with access given from the start.`,
    )
    return { display: null, stop: async () => {} }
  })
  const story = storySite(practice)
  const server = await startServer({ 'practice.localhost': story.site })
  console.log('Building Margin …')
  const margin = await launchChromium({
    proxyPort: server.port,
    mode: screen.display === null ? 'granted' : 'practice',
    display: screen.display,
    width: 1440,
    height: 900,
    keepWelcome: true,
  })
  let failure: unknown
  try {
    await play({ margin, display: screen.display, first: practice.ids[0] ?? '' })
  } catch (error) {
    failure = error
  } finally {
    await margin.close()
    await server.stop()
    await screen.stop()
  }
  console.log(`\nPictures: ${PICTURES}`)
  if (failure !== undefined) {
    console.error(`\nThe walk failed: ${failure instanceof Error ? failure.message : String(failure)}`)
    process.exit(1)
  }
  console.log('The walk is done: every step held.')
  process.exit(0)
}

async function step<T>(name: string, act: () => Promise<T>): Promise<T> {
  const startedAt = Date.now()
  try {
    const result = await act()
    console.log(`✓ ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
    return result
  } catch (error) {
    console.log(`✗ ${name}`)
    throw error
  }
}

async function play({ margin, display, first }: Scene): Promise<void> {
  const origin = practice.origin
  const picture = async (name: string, page: Page) => {
    // The side panel slides in.
    await new Promise((resolve) => setTimeout(resolve, 800))
    if (display === null) await page.screenshot({ path: join(PICTURES, `${name}.png`) })
    else await screenshotOf(display, join(PICTURES, `${name}.png`))
  }

  const welcome = await step('Margin is installed and its welcome page is open', async () => {
    const target = await margin.browser.waitForTarget((one) => one.url().startsWith(margin.url('welcome.html')), {
      timeout: 10_000,
    })
    const page = await target.asPage()
    await page.waitForSelector('li[data-platform="practice"]')
    return page
  })
  if (display !== null) {
    await step('The practice platform is switched on, by the browser’s own prompt', async () => {
      await trainer.switchOn(welcome, 'practice')
      await acceptPrompt(display, async () => (await trainer.switchState(welcome, 'practice')) === 'on')
    })
  }
  await picture('1-welcome', welcome)

  const task = await step('A task is opened and recognised before it is claimed', async () => {
    const page = await margin.open(origin + practice.address(first))
    await until('a preview', async () => (await margin.state(origin)).tab?.detection?.state === 'preview')
    return page
  })
  await step('The task is claimed, and its clock runs', async () => {
    await trainer.press(task, practice.start ?? '')
    await until('a session', async () => (await margin.state(origin)).session?.status === 'working')
  })
  const panel = await step('The side panel opens with the rubric of this kind of task', async () => {
    const page = await margin.openSidePanel(task)
    console.log(`    rubric: ${await trainer.rubricShown(page)}`)
    return page
  })
  // The panel slides in; the picture waits until it has taken its place from the page.
  await until('the panel to stand', () =>
    panel.evaluate(() => innerWidth >= 300 && document.documentElement.getBoundingClientRect().width >= 300),
  )
  await new Promise((resolve) => setTimeout(resolve, 1000))
  await picture('2-rubric-beside-the-task', panel)

  await step('The task is worked on', () => trainer.work(task, 'Response A answers both halves of the question.'))
  await step('Two checklist items are answered, one by mouse and one by key', async () => {
    await trainer.showTab(panel, 'checklist')
    await trainer.answer(panel, 0, 'done')
    await trainer.answerByKey(panel, 1, 'd')
    await until('the second answer', async () => {
      const { open, total } = await trainer.checklistShown(panel)
      return total - open >= 2
    })
  })
  await step('Nearing the submit control brings what is open forward, and the badge counts it', async () => {
    await trainer.showTab(panel, 'rubric')
    await task.bringToFront()
    await trainer.goNear(task, practice.submit)
    await panel.waitForSelector('#tabpanel-checklist', { timeout: 8000 })
    const { open } = await trainer.checklistShown(panel)
    const badge = await until('the badge', async () => {
      const text = await margin.badge(origin)
      return /^\d+$/.test(text) ? text : null
    })
    if (Number(badge) !== open) throw new Error(`The badge says ${badge}, the checklist has ${open} open.`)
  })
  await picture('3-checklist-near-submit', panel)

  await step('The task is submitted, and the next one has a clock of its own', async () => {
    const before = (await margin.state(origin)).session?.id
    await trainer.press(task, practice.submit)
    await until('the next session', async () => {
      const { session } = await margin.state(origin)
      return session !== null && session.id !== before
    })
  })
  await step('The ledger has the entry', async () => {
    const entries = (await margin.dump()).databases.margin?.entries ?? []
    if (entries.length !== 1) throw new Error(`There are ${entries.length} entries instead of 1.`)
  })
  const popup = await step('The popup shows the day', () => margin.openSurface('popup'))
  const figures = await trainer.figuresShown(popup)
  await picture('4-popup', popup)
  console.log('\nToday')
  for (const [name, { today }] of Object.entries(figures)) console.log(`  ${name.padEnd(24)} ${today}`)
}
