import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleOwnTime } from '../commands/detect/own-time'
import { type ChromiumMargin, launchChromium } from './driver/chromium'
import { until } from './driver/margin-browser'
import { type SiteServer, startServer } from './driver/server'
import { storySite } from './driver/sites'
import { outlier } from './driver/stories'

// What watching costs a page, in shares and counts. The figures against the budgets are the bench's.

const TASK = `${outlier.origin}/en/expert/tasks`
const story = storySite(outlier)
let server: SiteServer
let margin: ChromiumMargin
let page: Page

beforeAll(async () => {
  server = await startServer({ 'app.outlier.ai': story.site })
  margin = await launchChromium({ proxyPort: server.port })
  page = await margin.open(TASK)
  await until('the task to be seen', async () => Boolean(await margin.state(TASK)))
})
afterAll(async () => {
  await margin?.close()
  await server?.stop()
})

/** Builds and drops `turns` panels, one with a shadow root in each, and answers how many of their nodes a collection leaves. */
async function leftOver(turns: number): Promise<number> {
  await page.evaluate(async (count) => {
    const kept = globalThis as unknown as { dropped: WeakRef<Node>[] }
    kept.dropped = []
    for (let turn = 0; turn < count; turn += 1) {
      const panel = document.createElement('section')
      panel.innerHTML = `<p>Panel ${turn}</p><label><input type="radio"> Better</label><x-host></x-host><button>Submit</button>`
      const root = panel.querySelector('x-host')?.attachShadow({ mode: 'open' })
      root?.append(document.createElement('button'))
      document.body.append(panel)
      for (const node of [panel, ...panel.querySelectorAll('*'), ...(root ? [root] : [])]) kept.dropped.push(new WeakRef(node))
      // Long enough to be read.
      await new Promise((resolve) => setTimeout(resolve, 600))
      panel.remove()
    }
  }, turns)
  const session = await page.createCDPSession()
  const left = async () => {
    await session.send('HeapProfiler.collectGarbage')
    return page.evaluate(() => {
      const { dropped } = globalThis as unknown as { dropped: WeakRef<Node>[] }
      return dropped.filter((ref) => ref.deref()).length
    })
  }
  try {
    await until('every dropped node to be gone', async () => (await left()) === 0, 20_000).catch(() => {})
    return await left()
  } finally {
    await session.detach()
  }
}

describe('what watching costs', () => {
  it('keeps no node that the page has removed, nor a shadow root', async () => {
    expect(await leftOver(6)).toBe(0)
  }, 60_000)

  it('takes a small share of the time while 100 changes a second stream in', async () => {
    const stop = await sampleOwnTime(page)
    const changes = await page.evaluate(async () => {
      const target = document.querySelector('[data-slot="response-a"] p') ?? document.body
      let made = 0
      await new Promise<void>((resolve) => {
        const end = performance.now() + 5000
        const timer = setInterval(() => {
          target.append(document.createTextNode(' word'))
          made += 1
          if (performance.now() < end) return
          clearInterval(timer)
          resolve()
        }, 10)
      })
      return made
    })
    const ownMs = await stop()
    expect(changes).toBeGreaterThan(100)
    // One reading takes some milliseconds on a slow machine; one for each change would take seconds.
    expect(ownMs).toBeLessThan(changes / 2)
  }, 60_000)
})
