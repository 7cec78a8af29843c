import type { Page } from 'puppeteer-core'
import { addDays, localDay } from '../../src/core/day'
import type { TimeEntry } from '../../src/core/entry'
import { type PayLine, payLinesFor } from '../../src/core/pay'
import { addRollup, contributionOf, type Rollup, rollupKey } from '../../src/core/rollup'
import type { MarginBrowser } from '../e2e/driver/margin-browser'

const HOUR = 3_600_000
const PER_DAY = 55
const PLATFORMS = ['outlier', 'dataannotation', 'mercor', 'appen', 'remotasks']

interface Rows {
  entries: TimeEntry[]
  payLines: PayLine[]
  rollups: Rollup[]
}

/**
 * A ledger of so many entries that ends today, with pay and roll-ups as Margin keeps them: 55 a day, on two platforms a day and of two
 * types, which is much for one person.
 */
function ledgerRows(count: number, now: number): Rows {
  const today = localDay(now, 'UTC')
  const rollups = new Map<string, Rollup>()
  const entries: TimeEntry[] = []
  const payLines: PayLine[] = []
  for (let index = 0; index < count; index += 1) {
    const daysAgo = Math.floor(index / PER_DAY)
    const day = addDays(today, -daysAgo)
    const startedAt = Date.parse(`${day}T00:10:00Z`) + (index % PER_DAY) * 20 * 60_000
    const workMs = 60_000 * (5 + (index % 13))
    const closedAt = startedAt + workMs
    const entry: TimeEntry = {
      id: `bench-${index}`,
      platform: PLATFORMS[(daysAgo + (index % 2)) % PLATFORMS.length] ?? 'outlier',
      project: `Project ${Math.floor(daysAgo / 10) % 40}`,
      taskType: index % 4 < 2 ? 'comparison' : 'rating',
      domain: 'general',
      workKind: 'task',
      spans: [{ kind: 'work', fromAt: startedAt, toAt: closedAt }],
      startedAt,
      closedAt,
      zone: 'UTC',
      day,
      countedMs: workMs,
      elapsedMs: workMs,
      outcome: 'submitted',
      terms: { scheme: 'hourly', amount: 2500, scale: 2, currency: 'USD', validFrom: now - 24 * HOUR * 4000, source: 'user' },
    }
    const lines = payLinesFor(entry, entry.terms, () => `${entry.id}-line`)
    entries.push(entry)
    payLines.push(...lines)
    for (const row of contributionOf(entry, lines)) {
      const key = rollupKey(row).join('|')
      const known = rollups.get(key)
      rollups.set(key, known === undefined ? row : addRollup(known, row))
    }
  }
  return { entries, payLines, rollups: [...rollups.values()] }
}

/** Puts a ledger into a browser's database, through a page of the extension and in pieces. */
export async function fillLedger(margin: MarginBrowser, count: number): Promise<void> {
  // The extension makes its database itself.
  await margin.state()
  const page = await margin.open(margin.url('manifest.json'))
  const rows = ledgerRows(count, Date.now())
  for (const store of ['entries', 'payLines', 'rollups'] as const) await putRows(page, store, rows[store])
  await page.close()
}

/** Writes records of one store through a page of the extension, without the extension's own code. */
export async function putRows(page: Page, store: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 5000) {
    const failure = await page.evaluate(
      (name, values) =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open('margin')
          opening.onsuccess = () => {
            const transaction = opening.result.transaction(name, 'readwrite')
            for (const value of values) transaction.objectStore(name).put(value)
            transaction.oncomplete = () => {
              opening.result.close()
              resolve('')
            }
            transaction.onerror = () => resolve(String(transaction.error))
          }
        }),
      store,
      rows.slice(from, from + 5000),
    )
    if (failure !== '') throw new Error(`The ledger could not be filled: ${failure}`)
  }
}
