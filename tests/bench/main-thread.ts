import type { Page } from 'puppeteer-core'
import { type ChromiumMargin, launchChromium } from '../e2e/driver/chromium'
import { startServer } from '../e2e/driver/server'
import { storySite } from '../e2e/driver/sites'
import { outlier } from '../e2e/driver/stories'
import { type Measures, measured, median, pause } from './measure'

const LOADS = 9
const STREAM_MS = 10_000
/** An hour at 100 mutations a second, compressed: each turn makes a hundred. */
const HOUR_OF_TURNS = 3600

const rows = (count: number) =>
  `<!doctype html><title>List</title><main><h1>List</h1><table>${Array.from({ length: count }, (_, index) => `<tr><td>${index}</td><td>Row with some words</td><td><a href="#${index}">View</a></td></tr>`).join('')}</table></main>`

const pagesOf = (path: string) =>
  path === '/list' ? { body: rows(10_000) } : path === '/blank' ? { body: '<!doctype html><title>Blank</title>' } : undefined

/**
 * Reads the processor time of the page's main thread so far, in ms: parsing, layout and every script, content scripts included.
 * Thread time and not the clock's, so that other work on the machine does not count.
 */
async function stopwatch(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession()
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }
}

async function loadMs(margin: ChromiumMargin, url: string, settleMs: number): Promise<number> {
  const page = await margin.browser.newPage()
  // On the same site first, so that both readings are of one renderer.
  await page.goto(`${new URL(url).origin}/blank`)
  await pause(500)
  const busyMs = await stopwatch(page)
  const before = await busyMs()
  await page.goto(url, { waitUntil: 'load' })
  await pause(settleMs)
  const after = await busyMs()
  await page.close()
  return after - before
}

/** Main-thread time over ten seconds of 100 mutations a second, as a streamed answer makes them. */
async function streamMs(margin: ChromiumMargin, url: string): Promise<number> {
  const page = await margin.browser.newPage()
  await page.goto(url, { waitUntil: 'load' })
  await pause(2000)
  const busyMs = await stopwatch(page)
  const before = await busyMs()
  await page.evaluate((ms) => {
    const target = document.querySelector('[data-slot="response-a"] p')
    const end = performance.now() + ms
    const timer = setInterval(() => {
      target?.append(document.createTextNode(' word'))
      if (performance.now() > end) clearInterval(timer)
    }, 10)
  }, STREAM_MS)
  await pause(STREAM_MS + 500)
  const after = await busyMs()
  await page.close()
  return after - before
}

/** Heap that is still held, in bytes, after an hour's worth of mutations that leave the page as it was. */
async function retainedBytes(margin: ChromiumMargin, url: string): Promise<number> {
  const page = await margin.browser.newPage()
  await page.goto(url, { waitUntil: 'load' })
  await pause(2000)
  const session = await page.createCDPSession()
  const held = async () => {
    await session.send('HeapProfiler.collectGarbage')
    await session.send('HeapProfiler.collectGarbage')
    return (await page.metrics()).JSHeapUsedSize ?? 0
  }
  const before = await held()
  await page.evaluate(async (turns) => {
    const target = document.querySelector('[data-slot="response-a"]')
    for (let turn = 0; turn < turns; turn += 1) {
      for (let index = 0; index < 50; index += 1) {
        const node = document.createElement('p')
        node.textContent = `word ${turn} ${index}`
        target?.append(node)
        node.remove()
      }
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
  }, HOUR_OF_TURNS)
  await pause(3000)
  const after = await held()
  await page.close()
  return after - before
}

/** What the watcher costs a page: the same page with Margin and without it, by turns. */
export async function mainThread(): Promise<Measures> {
  const story = storySite(outlier)
  const server = await startServer({
    'app.outlier.ai': (request) => pagesOf(request.url.pathname) ?? story.site(request),
  })
  const task = `${outlier.origin}/en/expert/tasks`
  const list = `${outlier.origin}/list`
  const without = await launchChromium({ proxyPort: server.port, bare: true })
  const withMargin = await launchChromium({ proxyPort: server.port })
  try {
    const loads: number[] = []
    const lists: number[] = []
    for (let turn = 0; turn < LOADS; turn += 1) {
      const bare = await loadMs(without, task, 1500)
      loads.push((await loadMs(withMargin, task, 1500)) - bare)
    }
    for (let turn = 0; turn < 5; turn += 1) {
      const bare = await loadMs(without, list, 2500)
      lists.push((await loadMs(withMargin, list, 2500)) / bare)
    }
    const streams: number[] = []
    for (let turn = 0; turn < 3; turn += 1) {
      const bare = await streamMs(without, task)
      streams.push((((await streamMs(withMargin, task)) - bare) / STREAM_MS) * 100)
    }
    const retained = (await retainedBytes(withMargin, task)) - (await retainedBytes(without, task))
    return {
      'main thread at load': measured(median(loads), 'ms more', 10),
      'main thread while streaming 100 mutations a second': measured(median(streams), '% of the time', 0.5),
      'main thread on a list of 10,000 rows': measured(median(lists), '× without', 1.05),
      'memory retained after an hour of mutations': measured(retained / 1e6, 'MB', 2),
    }
  } finally {
    await without.close()
    await withMargin.close()
    await server.stop()
  }
}
