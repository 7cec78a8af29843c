import type { Page } from 'puppeteer-core'
import type { StatementRow } from '../../src/core/statement'
import { launchChromium } from '../e2e/driver/chromium'
import { putItems, putRows } from '../e2e/driver/fill'
import { startServer } from '../e2e/driver/server'
import * as trainer from '../e2e/driver/trainer'
import { ledgerRows } from './ledger-rows'
import { type Measures, measured, pause } from './measure'

const COUNT = 100_000
const PATIENCE_MS = 600_000

/** A row for every entry, as a platform would list it: half name the task, half are found by project, day, amount and time. */
function statementRows(items: ReturnType<typeof ledgerRows>): StatementRow[] {
  return items.flatMap(({ entry, payLines: [line] }, i) => {
    const { platform, project, day, countedMs, taskId } = entry
    if (!line) return []
    const { kind, minor, currency } = line
    return {
      ...{ id: `row-${i}`, statementId: 'bench', platform, project, day, kind, minor, currency, state: 'paid', open: 1 },
      ...(i % 2 === 0 && taskId !== undefined ? { taskId } : { durationMs: countedMs }),
    } satisfies StatementRow
  })
}

/** 100,000 rows of statements against 100,000 entries, through the report as a user has it: matched, accepted at once, undone, and cancelled. */
export async function statements(): Promise<Measures> {
  const server = await startServer({})
  const margin = await launchChromium({ proxyPort: server.port })
  try {
    const now = Date.now()
    const items = ledgerRows(COUNT, now).map(({ entry, payLines }, i) => ({
      entry: i % 2 === 0 ? { ...entry, taskId: `task-${i}` } : entry,
      payLines,
    }))
    await putItems(margin, items)
    const days = items.map(({ entry }) => entry.day).sort()
    const probe = await margin.open(margin.url('manifest.json'))
    await putRows(probe, 'statementRows', statementRows(items))
    const platforms = [...new Set(items.map(({ entry }) => entry.platform))]
    await putRows(
      probe,
      'statements',
      platforms.map((platform) => ({
        ...{ id: `bench-${platform}`, platform, source: 'mapped-csv', name: 'bench.csv', at: now, rows: COUNT, newRows: COUNT },
        ...{ from: days[0], to: days.at(-1) },
      })),
    )
    await probe.close()
    // The database still sorts itself for a while after so many writes.
    await pause(10_000)
    const page = await margin.open(`${margin.url('report.html')}?tab=payments`)
    await page.bringToFront()
    const matching = await seconds(() => page.waitForSelector('.payments-overview', { timeout: PATIENCE_MS }))
    await trainer.press(page, 'Exact')
    const all = 'Accept all 100000 that are sure'
    await trainer.control(page, all)
    const cancelling = await seconds(async () => {
      await trainer.press(page, all)
      await trainer.shows(page, 'Working: 5', PATIENCE_MS)
      await trainer.press(page, 'Cancel')
      await trainer.shows(page, 'Cancelled. Nothing was changed.', PATIENCE_MS)
    })
    const traces = await settledCount(page)
    const accepting = await seconds(async () => {
      await trainer.press(page, all)
      await trainer.shows(page, 'Done: settling of 100000 payments.', PATIENCE_MS)
    })
    const settled = await settledCount(page)
    const undoing = await seconds(async () => {
      await trainer.press(page, 'Undo: settling of 100000 payments')
      await trainer.shows(page, 'Undone: settling of 100000 payments.', PATIENCE_MS)
    })
    return {
      '100,000 statement rows matched with 100,000 entries': measured(matching, 's', 60),
      'all of them accepted at once, and matched anew': measured(accepting, 's', 240),
      'that undone, and matched anew': measured(undoing, 's', 240),
      'begun and cancelled': measured(cancelling, 's', 120),
      'rows settled by what was cancelled': measured(traces, '', 0),
      'rows not settled by what was accepted': measured(COUNT - settled, '', 0),
    }
  } finally {
    await margin.close()
    await server.stop()
  }
}

const seconds = async (work: () => Promise<unknown>) => {
  const startedAt = performance.now()
  await work()
  return (performance.now() - startedAt) / 1000
}

/** Asked of the database itself: an open row is in its index. */
function settledCount(page: Page): Promise<number> {
  return page.evaluate(
    (all) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('margin')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction('statementRows').objectStore('statementRows').index('open').count(1)
          counting.onerror = () => reject(counting.error)
          counting.onsuccess = () => {
            opening.result.close()
            resolve(all - counting.result)
          }
        }
      }),
    COUNT,
  )
}
