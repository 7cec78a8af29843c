import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { labelStudioSite, turkleSite } from './driver/hosted-site'
import { storedEntries } from './driver/ledger'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import * as trainer from './driver/trainer'

// Annotation software that an employer, or the trainer, runs on a host and a port of their own.

const LABELS = 'http://labels.localhost:8080'
const TURKLE = 'http://pages.localhost:9001'
let server: SiteServer
let margin: ChromiumMargin

beforeAll(async () => {
  server = await startServer({ 'labels.localhost': labelStudioSite, 'pages.localhost': turkleSite })
  margin = await launchChromium({ proxyPort: server.port })
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

const kindOf = (origin: string, kind: string, state = 'running') =>
  until(`${kind}, ${state}, at ${origin}`, async () => {
    const detection = (await margin.state(origin)).tab?.detection
    return detection?.pageKind === kind && detection.state === state ? detection : null
  })
const sessionWith = (origin: string, taskId: string) =>
  until(`a session of ${taskId}`, async () => {
    const { session } = await margin.state(origin)
    return session?.taskId === taskId && session.status === 'working' ? session : null
  })
const entryOf = (id: string) => until('the entry', async () => (await storedEntries(margin)).find((one) => one.id === id))

describe('Label Studio', () => {
  let page: Page

  it('its lists are no tasks', async () => {
    page = await margin.open(`${LABELS}/projects`)
    expect(await kindOf(LABELS, 'queue')).toMatchObject({ platform: 'labels.localhost', software: 'Label Studio' })
    await page.goto(`${LABELS}/projects/12/data?tab=3`)
    await kindOf(LABELS, 'queue')
    expect((await margin.state(LABELS)).sessions).toEqual([])
  })

  it('a task is timed for the host, with the software named beside it', async () => {
    await page.goto(`${LABELS}/projects/12/data?tab=3&labeling=1`)
    const session = await sessionWith(LABELS, '4711')
    expect(session).toMatchObject({ platform: 'labels.localhost', project: 'Harbour notes', taskType: 'labelling' })
    const panel = await margin.openSidePanel(page)
    await trainer.shows(panel, 'Label Studio on labels.localhost · Labelling')
    await page.bringToFront()
    await trainer.press(page, 'submit')
    expect(await entryOf(session.id)).toMatchObject({ platform: 'labels.localhost', taskId: '4711', outcome: 'submitted' })
    const next = await sessionWith(LABELS, '4712')
    await trainer.press(page, 'skip-task')
    await page.goto(`${LABELS}/projects`)
    expect(await entryOf(next.id)).toMatchObject({ taskId: '4712', outcome: 'skipped' })
    await page.close()
  })
})

describe('Turkle', () => {
  let page: Page
  const frameOf = () => until('the frame', async () => page.frames().find((one) => one.url().includes('/iframe/')) ?? null)

  it('the list and a preview start no clock', async () => {
    page = await margin.open(`${TURKLE}/`)
    expect(await kindOf(TURKLE, 'queue')).toMatchObject({ platform: 'pages.localhost', software: 'Turkle' })
    await page.goto(`${TURKLE}/task/81/`)
    await kindOf(TURKLE, 'task', 'preview')
    // The frame within is read as well by then.
    await (await frameOf()).waitForSelector('#submitButton')
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect((await margin.state(TURKLE)).sessions).toEqual([])
  })

  it('the task in its frame is timed with its project, and handed in there', async () => {
    await page.goto(`${TURKLE}/task/81/assignment/204/`)
    const session = await sessionWith(TURKLE, '81')
    expect(session).toMatchObject({ platform: 'pages.localhost', project: 'Harbour notes', taskType: 'classification' })
    const frame = await frameOf()
    await (await frame.waitForSelector('#submitButton'))?.click()
    expect(await entryOf(session.id)).toMatchObject({ outcome: 'submitted', project: 'Harbour notes', taskId: '81' })
    await kindOf(TURKLE, 'queue')
  })

  it('Skip, which stands outside of the frame, is noticed', async () => {
    await page.goto(`${TURKLE}/task/81/assignment/205/`)
    const session = await sessionWith(TURKLE, '81')
    await trainer.press(page, 'Skip Task')
    expect(await entryOf(session.id)).toMatchObject({ outcome: 'skipped' })
    await page.close()
  })
})
