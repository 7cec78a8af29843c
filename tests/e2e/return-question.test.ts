import type { Page } from 'puppeteer-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenSession } from '../../src/core/open-session'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { storedEntries } from './driver/ledger'
import { until } from './driver/margin-browser'
import { rollupFaults } from './driver/rollups'
import { type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { dataannotation as story } from './driver/stories'
import { timePasses } from './driver/time-passes'
import * as trainer from './driver/trainer'

// Back from a long absence, in real Chromium: one question in the panel, by keyboard alone.

const MINUTE = 60_000
const ABSENCE = 20 * MINUTE
/** How long a test may take for what the question is about to be a little longer than the time that was made to pass. */
const SLACK = MINUTE

let server: SiteServer
let margin: ChromiumMargin
let page: Page
let panel: Page

const isMode = (mode: string) => async () => {
  const [session] = (await margin.state()).sessions
  return session?.mode === mode ? session : null
}

beforeEach(async () => {
  server = await startServer({ [new URL(story.origin).hostname]: storySite(story).site })
  margin = await launchChromium({ proxyPort: server.port })
  page = await margin.open(story.origin + story.address(story.ids[0] ?? ''))
  panel = await margin.openSidePanel(page)
  await trainer.press(page, story.start ?? '')
  await until('the clock', isMode('work'))
  await trainer.work(page, 'Half a ')
  await (await margin.probe()).bringToFront()
  await until('away', isMode('away'))
  await timePasses(margin, ABSENCE)
  await page.bringToFront()
  await trainer.work(page, 'justification.')
})
afterEach(async () => {
  await margin?.close()
  await server?.stop()
})

async function handIn({ id }: OpenSession) {
  await trainer.press(page, story.submit)
  const entry = await until('the entry', async () => (await storedEntries(margin)).find((one) => one.id === id))
  expect(rollupFaults(await margin.dump())).toEqual([])
  return entry
}

/** Brings the focus to one of the question's buttons by the tab key, as a user without a mouse does. */
async function tabTo(name: string): Promise<void> {
  await panel.bringToFront()
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await panel.evaluate(() => document.activeElement?.textContent ?? '')).startsWith(name)) return
    await panel.keyboard.press('Tab')
  }
  throw new Error(`"${name}" cannot be reached by the tab key.`)
}

describe('after a long absence', () => {
  it('work, then a break: by keys alone, and counted as answered', async () => {
    await trainer.shows(panel, 'What was it?')
    const asking = await until('the question', async () => {
      const [session] = (await margin.state()).sessions
      return session?.asks?.length === 1 ? session : null
    })
    await tabTo('Work (w)')
    await panel.keyboard.press('s')
    await panel.waitForSelector('.absence-split')
    // From the middle, where it begins, five minutes on.
    for (let minute = 0; minute < 5; minute += 1) await panel.keyboard.press('ArrowRight')
    await trainer.shows(panel, 'Work until')
    await panel.keyboard.press('Enter')
    await until('the answer', async () => ((await margin.state()).sessions[0]?.asks ?? []).length === 0)
    await page.bringToFront()
    const entry = await handIn(asking)
    const [stretch] = asking.asks ?? []
    const asked = (stretch?.toAt ?? 0) - (stretch?.fromAt ?? 0)
    expect(asked).toBeGreaterThanOrEqual(ABSENCE)
    const worked = Math.floor(Math.floor(asked / MINUTE) / 2 + 5) * MINUTE
    expect(entry.unanswered).toBeUndefined()
    expect(entry.countedMs).toBeGreaterThanOrEqual(worked)
    expect(entry.countedMs).toBeLessThan(worked + SLACK)
  })

  it('no answer: the policy decides, and the entry is marked for review where its user sees it', async () => {
    await trainer.shows(panel, 'What was it?')
    const session = await until('the question', isMode('work'))
    const entry = await handIn(session)
    expect(entry.unanswered).toHaveLength(1)
    // The machine gave no sign of life meanwhile: time that nobody can speak for does not count by itself.
    expect(entry.countedMs).toBeLessThan(SLACK)
    await trainer.shows(panel, 'has an absence that was not answered')
  })
})
