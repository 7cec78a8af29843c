import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayRange, localDay } from '../../src/core/day'
import type { TimeEntry } from '../../src/core/entry'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { reckonedFigures, storedEntries } from './driver/ledger'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { practice } from './driver/stories'
import * as trainer from './driver/trainer'

// A task done on the practice platform, then opened in the report: explained, edited, split, merged, deleted, undone and done again.

const PROJECT = 'Garden Birds: compare two responses'
const MINUTE = 60_000
const story = storySite(practice)
let server: SiteServer
let margin: ChromiumMargin
let popup: Page
let report: Page
const failures: string[] = []

beforeAll(async () => {
  server = await startServer({ 'practice.localhost': story.site })
  margin = await launchChromium({ proxyPort: server.port, width: 1280, height: 1200 })
  // An hourly rate at which seconds are worth comparing.
  const terms = { scheme: 'hourly', amount: 360_000, scale: 2, currency: 'USD', validFrom: 0, source: 'user' } as const
  await margin.ask('project.terms', { platform: 'practice', project: PROJECT, terms })
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

/** Does the first task and skips the second: two entries. */
async function twoTasks(): Promise<void> {
  const task = await margin.open(practice.origin + practice.address(practice.ids[0] ?? ''))
  const begin = async () => {
    await Promise.all([task.waitForNavigation(), trainer.press(task, practice.start ?? '')])
    await until('the clock', async () => (await margin.state(practice.origin)).session?.status === 'working')
  }
  await begin()
  await trainer.work(task, 'It answers the question.')
  await new Promise((resolve) => setTimeout(resolve, 3000))
  await Promise.all([task.waitForNavigation(), trainer.press(task, practice.submit)])
  await until('the first entry', async () => (await storedEntries(margin)).length === 1)
  const next = await until('the next task', async () => (await margin.state(practice.origin)).session)
  await margin.ask('session.end', { sessionId: next.id, outcome: 'skipped' })
  await until('the second entry', async () => (await storedEntries(margin)).length === 2)
  await task.close()
}

const status = (text: string) => trainer.shows(report, text)
const toggle = (entry: TimeEntry) => `#entry-${entry.id}`
const text = (selector: string) => report.$eval(selector, (one) => one.textContent ?? '')

/** The popup, open all the while, says what the ledger comes to. */
async function popupFollows(): Promise<void> {
  await until('the popup to follow', async () => {
    const wanted = reckonedFigures(await storedEntries(margin))
    const shown = Object.entries(await trainer.figuresShown(popup)).map(([name, { today }]) => [name, today])
    return JSON.stringify(Object.fromEntries(shown)) === JSON.stringify(wanted)
  })
}

async function openEntry(entry: TimeEntry): Promise<void> {
  await report.waitForSelector(toggle(entry))
  if ((await report.$eval(toggle(entry), (one) => one.getAttribute('aria-expanded'))) !== 'true')
    await report.click(toggle(entry))
  await report.waitForSelector('.why-sum')
}

/** Changes nothing but what the time of a correction is kept in. */
const content = (entries: readonly TimeEntry[]) => entries.map(({ editedAt: _when, ...rest }) => rest)

describe('the ledger in the report', () => {
  let first: TimeEntry
  let atFirst: TimeEntry[]
  let atLast: TimeEntry[]

  it('opens from the popup and lists what was done', async () => {
    await twoTasks()
    atFirst = await storedEntries(margin)
    first = atFirst.find(({ outcome }) => outcome === 'submitted') as TimeEntry
    popup = await margin.openSurface('popup')
    await popupFollows()
    await trainer.press(popup, 'Open the report')
    const target = await margin.browser.waitForTarget((one) => one.url().startsWith(margin.url('report.html')))
    report = await target.asPage()
    report.on('pageerror', (error) => failures.push(String(error)))
    await report.setViewport({ width: 1280, height: 1200 })
    await trainer.showTab(report, 'ledger')
    await report.waitForSelector(toggle(first))
    expect(await report.$$eval('[data-entry]', (all) => all.length)).toBe(2)
    expect(await text(`[data-entry="${first.id}"]`)).toContain(PROJECT)
  })

  it('says why an entry counts what it counts', async () => {
    await openEntry(first)
    const seconds = Math.floor(first.countedMs / 1000)
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    expect(await text('.why-sum')).toContain(`= ${clock} counted.`)
    const counts = await report.$$eval('.why-counts', (all) => all.map((one) => /(\d+):(\d+)$/.exec(one.textContent ?? '') ?? []))
    expect(counts.reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0)).toBe(seconds)
    expect(await report.$$eval('.strip-span', (all) => all.length)).toBeGreaterThan(0)
  })

  it('edits a start, by keyboard alone, and refuses time that is still to come', async () => {
    const midnight = dayRange(localDay(first.startedAt, first.zone), first.zone).fromAt
    const startedAt = Math.max(midnight, Math.floor(first.startedAt / 1000) * 1000 - 20 * MINUTE)
    const wall = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: first.zone })
    await report.focus(toggle(first))
    for (let tabs = 0; (await text(':focus')) !== 'Edit'; tabs += 1) {
      expect(tabs).toBeLessThan(20)
      await report.keyboard.press('Tab')
    }
    await report.keyboard.press('Enter')
    await trainer.write(report, 'End: time', '23:59:59')
    await report.keyboard.press('Enter')
    await status('That time is still to come')
    await trainer.write(report, 'End: time', wall.format(first.closedAt))
    await trainer.write(report, 'Start: time', wall.format(startedAt))
    await report.keyboard.press('Enter')
    await status('Done: change of Practice')
    const entry = (await storedEntries(margin)).find(({ id }) => id === first.id)
    expect(entry).toMatchObject({ startedAt, spans: [{ kind: 'work', was: 'nothing' }, {}] })
    // The end was typed by the second.
    const shortenedMs = first.closedAt - (entry?.closedAt ?? 0)
    expect(shortenedMs).toBeLessThan(1000)
    expect(entry?.countedMs).toBe(first.countedMs + first.startedAt - startedAt - shortenedMs)
    await popupFollows()
  })

  it('splits it with the slider', async () => {
    await openEntry(first)
    await trainer.press(report, 'Split')
    const slider = await report.waitForSelector('.split-range')
    await slider?.focus()
    for (let step = 0; step < 5; step += 1) await report.keyboard.press('ArrowLeft')
    await trainer.press(report, 'Split')
    await status('Done: split of Practice')
    const parts = (await storedEntries(margin)).filter(({ startedAt }) => startedAt < first.startedAt)
    expect(parts).toHaveLength(2)
    expect(parts[0]?.closedAt).toBe(parts[1]?.startedAt)
    await report.waitForFunction(() => document.querySelectorAll('[data-entry]').length === 3)
    await popupFollows()
  })

  it('merges the parts and deletes the other entry', async () => {
    const parts = (await storedEntries(margin)).filter(({ startedAt }) => startedAt < first.startedAt)
    for (const { id } of parts) await report.click(`[data-entry="${id}"] input[type=checkbox]`)
    await trainer.press(report, 'Merge')
    await status('Done: merge of Practice')
    const other = atFirst.find(({ id }) => id !== first.id) as TimeEntry
    await openEntry(other)
    await trainer.press(report, 'Delete')
    await status('Done: deletion of Practice')
    atLast = await storedEntries(margin)
    expect(atLast).toHaveLength(1)
    await popupFollows()
  })

  it('takes all of it back, and does it again, by keys', async () => {
    const deeds = ['deletion of', 'merge of', 'split of', 'change of']
    for (const deed of deeds) {
      await report.keyboard.down('Control')
      await report.keyboard.press('z')
      await report.keyboard.up('Control')
      await status(`Undone: ${deed}`)
    }
    expect(await storedEntries(margin)).toEqual(atFirst)
    await popupFollows()
    for (const deed of deeds.toReversed()) {
      await report.keyboard.down('Control')
      await report.keyboard.down('Shift')
      await report.keyboard.press('z')
      await report.keyboard.up('Shift')
      await report.keyboard.up('Control')
      await status(`Done again: ${deed}`)
    }
    expect(content(await storedEntries(margin))).toEqual(content(atLast))
    await popupFollows()
    expect(failures).toEqual([])
  })
})
