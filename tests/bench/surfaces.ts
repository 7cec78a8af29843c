import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ChromiumMargin, launchChromium } from '../e2e/driver/chromium'
import { startServer } from '../e2e/driver/server'
import { fillLedger } from './ledger-rows'
import { type Measures, measured, median, pause } from './measure'

const TURNS = 11
/** Entries closed in each turn: one takes a few ms only. */
const CLOSINGS = 8
const MANY = 100_000
const FEW = 10

/** Opens a page and answers when, in ms from the start of its navigation, the frame that first shows `selector` was painted. */
async function paintedMs(margin: ChromiumMargin, url: string, selector: string): Promise<number> {
  const page = await margin.browser.newPage()
  await page.evaluateOnNewDocument((wanted) => {
    const world = globalThis as unknown as { paintedAt?: number }
    new MutationObserver((_records, observer) => {
      if (document.querySelector(wanted) === null) return
      observer.disconnect()
      requestAnimationFrame(() =>
        setTimeout(() => {
          world.paintedAt = performance.now()
        }, 0),
      )
    }).observe(document, { subtree: true, childList: true })
  }, selector)
  await page.goto(url)
  await page.waitForFunction(() => (globalThis as unknown as { paintedAt?: number }).paintedAt !== undefined, {
    timeout: 60_000,
    polling: 50,
  })
  const ms = await page.evaluate(() => (globalThis as unknown as { paintedAt: number }).paintedAt)
  await page.close()
  return ms
}

/** An extension whose panel says one word, as the least that opening a panel can cost. */
async function emptyExtension(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'margin-empty-'))
  await writeFile(join(dir, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'Empty', version: '1' }))
  await writeFile(
    join(dir, 'panel.html'),
    '<!doctype html><title>Empty</title><main></main><script type="module" src="panel.js"></script>',
  )
  await writeFile(join(dir, 'panel.js'), `document.querySelector('main').innerHTML = '<h2>Empty</h2>'`)
  return dir
}

/** Opening the panel against an empty extension panel, by turns in one browser. */
export async function panelOpening(): Promise<Measures> {
  const server = await startServer({})
  const margin = await launchChromium({ proxyPort: server.port })
  const dir = await emptyExtension()
  try {
    const empty = `chrome-extension://${await margin.browser.installExtension(dir)}/panel.html`
    const ratios: number[] = []
    for (let turn = 0; turn < TURNS; turn += 1) {
      const least = await paintedMs(margin, empty, 'h2')
      const ours = await paintedMs(margin, margin.url('sidepanel.html'), '.rubric h2')
      // The first turn fills caches of code.
      if (turn > 0) ratios.push(ours / least)
    }
    return { 'panel open to rubric painted': measured(median(ratios), '× an empty panel', 1.5) }
  } finally {
    await margin.close()
    await server.stop()
    await rm(dir, { recursive: true, force: true })
  }
}

/** From asking the background to end a session to its answer: one transaction, roll-ups included. */
async function closingMs(margin: ChromiumMargin): Promise<number> {
  const { sessionId } = await margin.ask('session.start', {
    platform: 'outlier',
    project: 'Project 0',
    taskType: 'comparison',
    workKind: 'task',
  })
  const startedAt = performance.now()
  await margin.ask('session.end', { sessionId, outcome: 'submitted' })
  return performance.now() - startedAt
}

/** The popup and the closing of an entry with a long ledger against a short one, by turns in two browsers. */
export async function longLedger(): Promise<Measures> {
  const server = await startServer({})
  const few = await launchChromium({ proxyPort: server.port })
  const many = await launchChromium({ proxyPort: server.port })
  try {
    await fillLedger(few, FEW)
    await fillLedger(many, MANY)
    // The database still sorts itself for a while after so many writes.
    await pause(10_000)
    const popups: [few: number[], many: number[]] = [[], []]
    const closings: [few: number[], many: number[]] = [[], []]
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const [index, margin] of [few, many].entries()) {
        const popup = await paintedMs(margin, margin.url('popup.html'), 'table.hours')
        // The first turn fills caches of code.
        if (turn > 0) popups[index]?.push(popup)
        for (let entry = 0; entry < CLOSINGS; entry += 1) {
          const closing = await closingMs(margin)
          if (turn > 0) closings[index]?.push(closing)
        }
      }
    }
    return {
      'popup open to figures, 100,000 entries': measured(median(popups[1]) / median(popups[0]), '× 10 entries', 1.2),
      'closing an entry, 100,000 entries': measured(median(closings[1]) / median(closings[0]), '× 10 entries', 1.2),
    }
  } finally {
    await few.close()
    await many.close()
    await server.stop()
  }
}
