import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { TimeEntry } from '../../src/core/entry'
import type { OpenSession } from '../../src/core/open-session'
import { launchChromium } from '../e2e/driver/chromium'
import { until } from '../e2e/driver/margin-browser'
import { startServer } from '../e2e/driver/server'
import { storySite } from '../e2e/driver/sites'
import { outlier } from '../e2e/driver/stories'
import { press } from '../e2e/driver/trainer'
import { type Measures, measured, pause } from './measure'

/** How long the browser stays away. */
const DARK_MS = 60_000
const TASK = outlier.origin + outlier.address('')

/** Types into the task's text field for so long. */
async function typeFor(page: Page, ms: number): Promise<void> {
  const end = Date.now() + ms
  await page.click('textarea')
  while (Date.now() < end) await page.keyboard.type('word ', { delay: 80 })
}

/** Time of a used task that the ledger does not have, when the worker was killed twice in the middle. */
async function worker(): Promise<number> {
  const server = await startServer({ 'app.outlier.ai': storySite(outlier).site })
  const margin = await launchChromium({ proxyPort: server.port })
  try {
    const page = await margin.open(TASK)
    await until('a session', async () => (await margin.state(TASK)).session)
    for (let turn = 0; turn < 2; turn += 1) {
      await typeFor(page, 6000)
      await margin.killWorker()
    }
    await typeFor(page, 6000)
    await press(page, outlier.submit)
    const entry = await until(
      'the entry',
      async () => (await margin.dump()).databases.margin?.entries?.[0]?.value as TimeEntry | undefined,
    )
    return entry.closedAt - entry.startedAt - entry.countedMs
  } finally {
    await margin.close()
    await server.stop()
  }
}

/** Time of a used task that is gone when the whole browser is killed and started again a minute later, and time that nobody worked. */
async function browser(): Promise<{ lostMs: number; inventedMs: number }> {
  const server = await startServer({ 'app.outlier.ai': storySite(outlier).site })
  const profile = await mkdtemp(join(tmpdir(), 'margin-killed-'))
  try {
    const first = await launchChromium({ proxyPort: server.port, profile })
    const page = await first.open(TASK)
    await until('a session', async () => (await first.state(TASK)).session)
    await typeFor(page, 25_000)
    const killedAt = Date.now()
    await first.kill()
    await pause(DARK_MS)
    const second = await launchChromium({ proxyPort: server.port, profile })
    try {
      const { sessions = [], entries = [] } = (await second.dump()).databases.margin ?? {}
      const spans = [...sessions, ...entries].flatMap(({ value }) => (value as OpenSession | TimeEntry).spans)
      const keptUntil = Math.max(0, ...spans.filter(({ kind }) => kind === 'work').map(({ toAt }) => toAt))
      return { lostMs: Math.max(0, killedAt - keptUntil), inventedMs: Math.max(0, keptUntil - killedAt) }
    } finally {
      await second.close()
    }
  } finally {
    await server.stop()
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

export async function deaths(): Promise<Measures> {
  const lostToWorkerMs = await worker()
  const { lostMs, inventedMs } = await browser()
  return {
    'time lost to a killed worker': measured(lostToWorkerMs / 1000, 's', 0),
    'time lost to a killed browser': measured(lostMs / 1000, 's', 15),
    'time counted after a killed browser': measured(inventedMs / 1000, 's', 0),
  }
}
