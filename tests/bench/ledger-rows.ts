import { addDays, localDay } from '../../src/core/day'
import type { TimeEntry } from '../../src/core/entry'
import type { LedgerItem } from '../../src/core/ledger-edit'
import { payLinesFor } from '../../src/core/pay'
import { putItems } from '../e2e/driver/fill'
import type { MarginBrowser } from '../e2e/driver/margin-browser'

const HOUR = 3_600_000
/** Much for one person. */
/** Much for one person. */
const PER_DAY = 55
const PLATFORMS = ['outlier', 'dataannotation', 'mercor', 'appen', 'remotasks']

/**
 * A ledger of so many entries that ends today, with pay and roll-ups as Margin keeps them on two platforms a day and of two
 * types.
 */
export function ledgerRows(count: number, now: number, perDay = PER_DAY): LedgerItem[] {
  const today = localDay(now, 'UTC')
  const items: LedgerItem[] = []
  for (let index = 0; index < count; index += 1) {
    const daysAgo = Math.floor(index / perDay)
    const day = addDays(today, -daysAgo)
    const startedAt = Date.parse(`${day}T00:10:00Z`) + (index % perDay) * 20 * 60_000
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
    items.push({ entry, payLines: payLinesFor(entry, entry.terms, () => `${entry.id}-line`) })
  }
  return items
}

/** Puts a ledger of so many entries into a browser's database. */
export async function fillLedger(margin: MarginBrowser, count: number, perDay?: number): Promise<void> {
  await putItems(margin, ledgerRows(count, Date.now(), perDay))
}
