import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { parse } from 'yaml'
import type { TimeEntry } from '../../../src/core/entry'
import type { PanelState } from '../../../src/messages/panel-state'
import { common } from '../../../src/ui/messages/common'
import { panel as words } from '../../../src/ui/messages/panel'
import type { ChromiumMargin } from '../../e2e/driver/chromium'
import { spanTimes, storedEntries } from '../../e2e/driver/ledger'
import { until } from '../../e2e/driver/margin-browser'
import * as trainer from '../../e2e/driver/trainer'
import type { PlayPage } from './chosen-pages'
import { HOST } from './folder-site'
import { foundOf } from './found-of'
import { closeDialogOver, pointAway, pointNear, submitControl, workOn } from './submit-control'
import { type FoundPage, isTypeRight } from './totals'

const ORIGIN = `http://${HOST}`
export const SLOW_MS = 30_000
/** A page that says nothing settles a press by the alarm: half a minute, and up to half a minute more until the alarm. */
export const ENTRY_MS = 90_000
const OFFER_MS = 2000
const WORK_TEXT = 'It says why, and names what is missing.'

/** The parts of the story, in order. What comes after one that failed was not tried and counts as failed. */
export const STEPS = ['recognised', 'begun', 'rubric', 'review', 'near', 'submitted', 'ledger', 'type'] as const
export type Step = (typeof STEPS)[number]

export interface Play {
  file: string
  /** As expected of the page. */
  taskType: string
  found: FoundPage | null
  steps: Record<Step, boolean>
  /** The page was not sure enough to start the clock by itself: the trainer was asked, and started it in the panel. */
  asked: boolean
  ok: boolean
  why?: string
}

export interface Stage {
  margin: ChromiumMargin
  task: Page
  panel: Page
}

interface Bundled {
  title: string
  taskTypes: string[]
}

const RUBRICS = fileURLToPath(new URL('../../../rubrics', import.meta.url))
const rubrics = readdirSync(RUBRICS)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => parse(readFileSync(`${RUBRICS}/${name}`, 'utf8')) as Bundled)

/** Title of the bundled rubric that serves a type: one of its own, else the general one. */
const rubricFor = (taskType: string) =>
  rubrics.find((one) => one.taskTypes[0] === taskType)?.title ??
  rubrics.find((one) => one.taskTypes.includes(taskType) || one.taskTypes.includes('other'))?.title

/** A step's outcome: the failure is kept with the name of what did not hold. */
async function step(play: Play, name: Step, act: () => Promise<void>): Promise<void> {
  try {
    await act()
    play.steps[name] = true
  } catch (error) {
    play.why = `${name}: ${error instanceof Error ? error.message : String(error)}`
    throw error
  }
}

export const expectSame = (what: string, got: unknown, wanted: unknown) => {
  if (JSON.stringify(got) !== JSON.stringify(wanted))
    throw new Error(`${what} is ${JSON.stringify(got)}, expected ${JSON.stringify(wanted)}.`)
}

/** Waits for the session of the page in the tab, another than the one before; starts the clock in the panel where Margin asks. */
async function begin({ margin, panel }: Stage, play: Play, before: string): Promise<PanelState> {
  // Between two pages the old one is offered for a moment, when its session is already closed.
  let offeredAt = 0
  let state = await until(
    'the page to be recognised as a task',
    async () => {
      const now = await margin.state(ORIGIN)
      const { session, tab } = now
      if (tab?.detection) play.found = foundOf(tab.detection)
      const isBegun = session?.tabId === tab?.tabId && session?.status === 'working' && session.id !== before
      if (isBegun) return now
      if (!tab?.offered || session) offeredAt = 0
      else offeredAt ||= Date.now()
      return offeredAt > 0 && Date.now() - offeredAt > OFFER_MS ? now : null
    },
    SLOW_MS,
  )
  const { detection } = state.tab ?? {}
  expectSame('The kind of the page', [detection?.platform, detection?.pageKind], [HOST, 'task'])
  play.steps.recognised = true
  if (!state.session) {
    play.asked = true
    await trainer.shows(panel, 'This looks like a task')
    await trainer.press(panel, common.start)
    state = await until('the session that was started', async () => {
      const now = await margin.state(ORIGIN)
      return now.session?.status === 'working' ? now : null
    })
  }
  return state
}

async function showsRubric({ panel }: Stage, taskType: TimeEntry['taskType']): Promise<void> {
  await trainer.shows(panel, `${HOST} · ${common.taskTypes[taskType]}`, SLOW_MS)
  await trainer.showTab(panel, 'rubric')
  const wanted = rubricFor(taskType)
  await until(`the rubric "${wanted}"`, async () => (await trainer.rubricShown(panel)) === wanted)
}

/** Two answers, one by mouse and one by key. Answers how many items are open. */
async function answers({ panel }: Stage): Promise<number> {
  await trainer.showTab(panel, 'checklist')
  const { total } = await until('a checklist with nothing answered', async () => {
    const shown = await trainer.checklistShown(panel)
    return shown.total > 2 && shown.open === shown.total ? shown : null
  })
  await trainer.answer(panel, 0, 'done')
  await trainer.answerByKey(panel, 1, 'n')
  await until('two answers', async () => (await trainer.checklistShown(panel)).open === total - 2)
  return total - 2
}

async function comesForward(stage: Stage, label: string, open: number): Promise<void> {
  const { margin, panel, task } = stage
  const control = await submitControl(task, label)
  await task.bringToFront()
  // Working on the page can have come near before, by pointer or focus: only from afar does it come near anew.
  await until('the rubric in front and the pointer away', async () => {
    await pointAway(task, control)
    // Not by the mouse, which would take the focus from the page.
    await panel.$eval('#tab-rubric', (tab) => (tab as HTMLElement).click())
    await new Promise((done) => setTimeout(done, 300))
    const isAway = (await margin.state(ORIGIN)).tab?.nearSubmit === false
    return isAway && (await panel.$('#tabpanel-rubric')) !== null
  })
  await pointNear(task, control)
  await panel.waitForSelector('#tabpanel-checklist', { timeout: SLOW_MS })
  await trainer.shows(panel, words.near.title(open), SLOW_MS)
  await until('the badge to count what is open', async () => (await margin.badge(ORIGIN)) === String(open))
}

/** One page's part of the story. Answers the session that it was. */
export async function playPage(stage: Stage, page: PlayPage, play: Play, before: string): Promise<string> {
  const { margin, task } = stage
  const known = await storedEntries(margin)
  const openedAt = Date.now()
  let state: PanelState | undefined
  await step(play, 'begun', async () => {
    state = await begin(stage, play, before)
  })
  const session = state?.session
  if (!session) throw new Error('There is no session.')
  const seenAt = Date.now()
  let open = 0
  await step(play, 'rubric', () => showsRubric(stage, session.taskType))
  await step(play, 'review', async () => {
    open = await answers(stage)
  })
  await task.bringToFront()
  await closeDialogOver(await submitControl(task, page.expect.submitLabel))
  await workOn(task, WORK_TEXT)
  await step(play, 'near', () => comesForward(stage, page.expect.submitLabel, open))
  const pressAt = Date.now()
  let entry: TimeEntry | undefined
  await step(play, 'submitted', async () => {
    await (await submitControl(task, page.expect.submitLabel)).click()
    entry = await until(
      'an entry in the ledger',
      async () => (await storedEntries(margin)).find(({ id }) => id === session.id),
      ENTRY_MS,
    )
    expectSame('The outcome', entry.outcome, 'submitted')
  })
  await step(play, 'ledger', async () => {
    if (entry) checkEntry(entry, known, session.taskType, [openedAt, seenAt, pressAt, Date.now()])
  })
  await step(play, 'type', async () => {
    if (entry && !isTypeRight(page.expect, entry.taskType))
      throw new Error(`The entry says ${entry.taskType}, the page is ${page.expect.taskType}.`)
  })
  return session.id
}

type Times = readonly [openedAt: number, seenAt: number, pressAt: number, goneAt: number]

function checkEntry(entry: TimeEntry, known: readonly TimeEntry[], taskType: string, times: Times): void {
  const [openedAt, seenAt, pressAt, goneAt] = times
  expectSame('The entry', [entry.platform, entry.taskType, entry.workKind, entry.doubt], [HOST, taskType, 'task', undefined])
  expectSame('The counted time', entry.countedMs, spanTimes(entry).work ?? 0)
  if (entry.countedMs < pressAt - seenAt - 2000) throw new Error(`Only ${entry.countedMs} of ${pressAt - seenAt} ms are counted.`)
  if (entry.countedMs > goneAt - openedAt + 2000) throw new Error(`${entry.countedMs} ms are counted in ${goneAt - openedAt} ms.`)
  spanTimes({ id: 'the ledger', spans: [...known, entry].sort((a, b) => a.startedAt - b.startedAt).flatMap((one) => one.spans) })
}
