import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SURE } from '../../src/core/detection'
import type { TaskType } from '../../src/core/task'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { storedEntries } from './driver/ledger'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import { messageOf, softwareSite } from './driver/software-sites'

// Software that annotators meet on many hosts, alive on one that Margin has no adapter for.

let server: SiteServer
let margin: ChromiumMargin

beforeAll(async () => {
  server = await startServer({ 'pages.localhost': softwareSite })
  margin = await launchChromium({ proxyPort: server.port })
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

interface Software {
  name: string
  path: string
  /** What its task may be called. */
  types: readonly TaskType[]
  answer: string
  submit: string
}

const SOFTWARE: readonly Software[] = [
  {
    name: 'SurveyJS',
    path: '/survey',
    types: ['classification', 'rating'],
    answer: '[role=radiogroup] label',
    submit: 'input[value=Submit]',
  },
  {
    name: 'jsPsych',
    path: '/experiment',
    types: ['classification', 'rating'],
    answer: 'input[type=radio]',
    submit: 'input[type=submit], button[type=submit]',
  },
  {
    name: 'crowd elements',
    path: '/crowd',
    types: ['classification', 'rating'],
    answer: '>>> input[type=radio]',
    submit: '>>> crowd-button >>>> button',
  },
]

// Text that is seen: a page's own script holds the words of every task.
const shows = (page: Page, text: string) =>
  // biome-ignore lint/performance/useDomNodeTextContent: as above
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 15_000 }, text)

async function click(page: Page, selector: string): Promise<void> {
  const element = await page.waitForSelector(selector, { timeout: 10_000 })
  await element?.evaluate((one) => one.scrollIntoView({ block: 'center' }))
  await element?.click()
}

describe('annotation software as it is published', () => {
  const run = async (software: Software) => {
    const address = `http://pages.localhost${software.path}`
    const page = await margin.open(address)
    await shows(page, messageOf(0))
    const detection = await until('a task', async () => {
      const found = (await margin.state(address)).tab?.detection
      return found?.pageKind === 'task' && found
    })
    expect(software.types).toContain(detection.taskType)
    expect(detection.submitLabel).toMatch(/submit/i)

    // Sure enough, the clock starts by itself; if not, the panel asks, and is told that it is a task (L11).
    const isSure = detection.confidence >= SURE
    const session = await until('a clock or a question', async () => {
      const { tab, session: running } = await margin.state(address)
      if (isSure || !tab?.offered) return running
      const work = {
        platform: tab.detection?.platform ?? '',
        project: '',
        taskType: detection.taskType,
        workKind: 'task',
      } as const
      await margin.ask('session.start', { ...work, tabId: tab.tabId })
      return null
    })
    expect(session).toMatchObject({ status: 'working', taskType: detection.taskType })
    expect(session.origin === 'hand').toBe(!isSure)

    await click(page, software.answer)
    await click(page, software.submit)
    await shows(page, messageOf(1))
    const entry = await until('the entry', async () => (await storedEntries(margin)).find(({ id }) => id === session.id))
    expect(entry).toMatchObject({ outcome: 'submitted', taskType: detection.taskType })
    expect(entry.countedMs).toBeGreaterThan(0)

    await until('the next task', async () => {
      const { tab, session: next } = await margin.state(address)
      return tab?.detection?.pageKind === 'task' && (next ? next.id !== session.id && next.status === 'working' : tab.offered)
    })
    await page.close()
  }
  for (const software of SOFTWARE)
    it(`${software.name}: known for a task, typed, timed, handed in, and the next begins`, () => run(software))
})
