import type { Page } from 'puppeteer-core'
import { type ChromiumMargin, launchChromium } from '../e2e/driver/chromium'
import { startServer } from '../e2e/driver/server'
import { fillLedger } from './ledger-rows'
import { type Measures, measured, median, pause } from './measure'

const TURNS = 9
/** Entries, and how many a day: ten years, one year, and a few days. */
const LEDGERS = { many: [100_000, 27], year: [2000, 6], few: [100, 6] } as const
type Ledger = keyof typeof LEDGERS

/** From choosing a range to the frame in which the first chart of it is painted, in ms. */
function firstChartMs(page: Page, range: string): Promise<number> {
  return page.evaluate(
    (value) =>
      new Promise<number>((resolve) => {
        const chooser = document.querySelector<HTMLSelectElement>('.earnings select')
        if (chooser === null) throw new Error('there is no choice of ranges')
        let wasGone = false
        const startedAt = performance.now()
        new MutationObserver((_records, observer) => {
          const isShown = document.querySelector('figure.chart svg') !== null
          if (!isShown) wasGone = true
          if (!wasGone || !isShown) return
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startedAt)))
        }).observe(document, { subtree: true, childList: true })
        chooser.value = value
        chooser.dispatchEvent(new Event('change', { bubbles: true }))
      }),
    range,
  )
}

async function opened(margin: ChromiumMargin): Promise<Page> {
  const page = await margin.openSurface('report')
  await page.bringToFront()
  await page.waitForSelector('figure.chart svg', { timeout: 60_000 })
  return page
}

/** The report's first charts out of a long ledger against a short one, by turns in three browsers. */
export async function reportCharts(): Promise<Measures> {
  const server = await startServer({})
  const browsers = {} as Record<Ledger, ChromiumMargin>
  try {
    const pages = {} as Record<Ledger, Page>
    for (const name of Object.keys(LEDGERS) as Ledger[]) {
      browsers[name] = await launchChromium({ proxyPort: server.port })
      const [count, perDay] = LEDGERS[name]
      await fillLedger(browsers[name], count, perDay)
    }
    // The database still sorts itself for a while after so many writes.
    await pause(10_000)
    for (const name of Object.keys(LEDGERS) as Ledger[]) pages[name] = await opened(browsers[name])
    const times: Record<string, number[]> = {}
    const take = async (ledger: Ledger, range: string, turn: number) => {
      const ms = await firstChartMs(pages[ledger], range)
      // The first turn fills caches of code.
      if (turn === 0) return
      times[`${ledger} ${range}`] ??= []
      times[`${ledger} ${range}`]?.push(ms)
    }
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const ledger of ['year', 'many'] as const) await take(ledger, 'year', turn)
      for (const ledger of ['few', 'many'] as const) await take(ledger, 'all', turn)
      await take('few', 'month', turn)
      await take('year', 'month', turn)
      // The charts of single entries are still being read: the next turn would share the browser with them.
      await pause(1500)
    }
    const of = (name: string) => median(times[name] ?? [])
    return {
      'report, first charts of one year out of 100,000 entries': measured(
        of('many year') / of('year year'),
        '× out of 2,000',
        1.5,
      ),
      'report, first charts of all of 100,000 entries': measured(of('many all') / of('few all'), '× of 100', 2),
    }
  } finally {
    for (const margin of Object.values(browsers)) await margin.close()
    await server.stop()
  }
}
