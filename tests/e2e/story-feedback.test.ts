import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Feedback } from '../../src/core/feedback'
import type { OwnItem } from '../../src/core/own-item'
import type { SelfReview } from '../../src/core/self-review'
import { violations } from './driver/axe'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { storedEntries } from './driver/ledger'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { practice } from './driver/stories'
import * as trainer from './driver/trainer'

// The loop: read first → review → submit → a reviewer's word later → an item on top of the next checklist → the word at its entry in the report.

const PROJECT = 'Garden Birds: compare two responses'
const [FIRST = '', SECOND = ''] = practice.ids
const ITEM = 'Did you name the bird that each response is about?'
let server: SiteServer
let margin: ChromiumMargin
let task: Page
let panel: Page

beforeAll(async () => {
  server = await startServer({ 'practice.localhost': storySite(practice).site })
  margin = await launchChromium({ proxyPort: server.port })
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

async function stored<T>(name: string): Promise<T[]> {
  return ((await margin.dump()).databases.margin?.[name] ?? []).map(({ value }) => value as T)
}

async function clockOn(id: string): Promise<string> {
  return until(`the clock on ${id}`, async () => {
    const { session } = await margin.state(practice.origin)
    return session?.status === 'working' && session.taskId === id ? session.id : null
  })
}

/** L10, in both schemes, with everything unfolded. */
async function isAccessible(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
  for (const scheme of ['light', 'dark'] as const) expect(await violations(page, scheme), scheme).toEqual([])
}

const questions = () => panel.$$eval('.check-question', (all) => all.map((one) => one.textContent ?? ''))

describe('feedback comes back as a checklist item', () => {
  let first: string
  let total: number

  it('a task is read about, reviewed with one item left open, tagged, and submitted', async () => {
    task = await margin.open(practice.origin + practice.address(FIRST))
    panel = await margin.openSidePanel(task)
    await Promise.all([task.waitForNavigation(), trainer.press(task, practice.start ?? '')])
    first = await clockOn(FIRST)
    await trainer.shows(panel, 'Read first')
    await trainer.press(panel, 'I have read it')
    await until('the mark to go', async () => !(await trainer.textOf(panel)).includes('I have read it'))

    await trainer.showTab(panel, 'checklist')
    total = (await trainer.checklistShown(panel)).total
    expect(total).toBeLessThanOrEqual(12)
    for (let index = 0; index < total - 1; index += 1) await trainer.answer(panel, index, 'done')
    await until('one open', async () => (await trainer.checklistShown(panel)).open === 1)
    // A review that takes no time says nothing of its length.
    await new Promise((resolve) => setTimeout(resolve, 1100))
    await trainer.answerByKey(panel, 0, 'd')
    await trainer.shows(panel, 'this review took')
    await panel.keyboard.press('w')
    await panel.waitForSelector('.check-item textarea:focus')
    await panel.keyboard.type('done with care')
    await trainer.press(panel, 'Verbose')
    await until('note and tag', async () => {
      const [review] = await stored<SelfReview>('reviews')
      return Object.values(review?.itemNotes ?? {})[0] === 'done with care' && review?.failures?.[0] === 'verbose'
    })

    await isAccessible(panel)

    await task.bringToFront()
    await trainer.work(task, 'It answers the question.')
    await Promise.all([task.waitForNavigation(), trainer.press(task, practice.submit)])
    await until('the entry', async () => (await storedEntries(margin)).length === 1)
    const review = (await stored<SelfReview>('reviews')).find(({ sessionId }) => sessionId === first)
    expect(review?.openAtSubmit?.length).toBe(1)
    expect(Object.keys(review?.answers ?? {}).length).toBe(total - 1)
  })

  it('later the reviewer’s word is kept, found again by the task id', async () => {
    for (const { id } of (await margin.state()).sessions) await margin.ask('session.end', { sessionId: id, outcome: 'released' })
    await trainer.showTab(panel, 'notes')
    await trainer.press(panel, 'Log feedback')
    await trainer.write(panel, 'Task id', 'no-such-task')
    await trainer.shows(panel, 'No attempt in the ledger has the id “no-such-task”.')
    await trainer.write(panel, 'Task id', FIRST)
    await trainer.shows(panel, 'Found, and chosen below.')
    await trainer.write(panel, 'Score', '7')
    await trainer.press(panel, 'Save')
    await trainer.shows(panel, 'This is not on the scale from worst to best.')
    await isAccessible(panel)
    await trainer.write(panel, 'Score', '2')
    await trainer.write(panel, 'In other words', ITEM)
    await trainer.write(panel, 'Note', 'The reviewer has a point.')
    await trainer.press(panel, 'Save')
    await trainer.shows(panel, 'Feedback saved.')
    const [said, ...more] = await stored<Feedback>('feedback')
    expect(more).toEqual([])
    expect(said).toMatchObject({
      ...{ platform: 'practice', project: PROJECT, taskType: 'comparison', entryId: first, taskId: FIRST, disagreed: false },
      ...{ score: { value: 2, worst: 1, best: 5 }, missed: [{ label: ITEM }], note: 'The reviewer has a point.' },
    })
  })

  it('one click makes an item of it, which is on top of the next checklist, and the badge counts it', async () => {
    await trainer.press(panel, `Ask me this next time: ${ITEM}`)
    await trainer.shows(panel, 'is asked from now on.')
    await trainer.press(panel, `Change: ${ITEM}`)
    await isAccessible(panel)
    await trainer.press(panel, 'Cancel')
    const [item] = await stored<OwnItem>('ownItems')
    expect(item).toMatchObject({ question: ITEM, level: 'must', platform: 'practice', taskType: 'comparison' })

    await task.goto(practice.origin + practice.address(SECOND))
    await task.bringToFront()
    await clockOn(SECOND)
    await trainer.showTab(panel, 'checklist')
    await until('the item on top', async () => (await questions())[0] === ITEM)
    const { total: now } = await trainer.checklistShown(panel)
    expect(now).toBe(Math.min(12, total + 1))
    await task.bringToFront()
    await trainer.goNear(task, practice.submit)
    await until('the badge to count', async () => (await margin.badge(practice.origin)) === String(now))
  })

  it('an item that is retired is not asked any more, and comes back', async () => {
    await trainer.showTab(panel, 'checklist')
    await panel.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
    await trainer.press(panel, `Retire: ${ITEM}`)
    await until('the item to go', async () => !(await questions()).includes(ITEM))
    await trainer.press(panel, 'Undo')
    await until('the item to come back', async () => (await questions()).includes(ITEM))
  })

  it('the report shows the word at its entry, and takes another one there', async () => {
    const report = await margin.openSurface('report', `?entry=${first}`)
    const row = await report.waitForSelector(`#detail-${first} [data-feedback]`)
    const text = await row?.evaluate((one) => one.textContent ?? '')
    for (const part of ['2 on 1 to 5', ITEM, 'The reviewer has a point.', FIRST]) expect(text).toContain(part)
    await trainer.press(report, 'Log feedback')
    await trainer.write(report, 'Score', '5')
    await isAccessible(report)
    await trainer.press(report, 'Save')
    await until('two', async () => (await report.$$(`#detail-${first} [data-feedback]`)).length === 2)
    await report.click('.way-back button')
    await until('one', async () => (await report.$$(`#detail-${first} [data-feedback]`)).length === 1)
    expect((await stored<Feedback>('feedback')).length).toBe(1)
    await report.close()
  })
})
