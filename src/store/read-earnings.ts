import { type Day, localDay } from '../core/day'
import type { PayLineState } from '../core/pay'
import type { WaitingLine } from '../core/pay-payable'
import { WAITING_STATES, type WaitingState } from '../core/pay-waiting'
import { contributionOf, contributionOfLine, isEmpty, type Rollup } from '../core/rollup'
import { addRows } from './rollups'
import type { Store } from './store'
import { read } from './transaction'

const DAY_MS = 24 * 3_600_000

/**
 * What the entries of a platform that closed between two instants add to the sums, and pay lines of no entry that lie between them; `toAt` is
 * not in it. Counted from the ledger by its index: roll-ups by local day cannot tell a week that turns on a Monday at seven elsewhere.
 */
export async function closedBetween(store: Store, platform: string, fromAt: number, toAt: number): Promise<Rollup[]> {
  if (fromAt >= toAt) return []
  return read(store, ['entries', 'payLines'], async (transaction) => {
    const lines = transaction.objectStore('payLines')
    const between = IDBKeyRange.bound(fromAt, toAt, false, true)
    // A line names a local day of some zone: none is further than a day from that of UTC.
    const days = IDBKeyRange.bound(localDay(fromAt - DAY_MS, 'UTC'), localDay(toAt + DAY_MS, 'UTC'))
    const [entries, near] = await Promise.all([
      transaction.objectStore('entries').index('closedAt').getAll(between),
      lines.index('day').getAll(days),
    ])
    const own = entries.filter((entry) => entry.platform === platform)
    const alone = near.filter(
      (line) => line.entryId === null && line.platform === platform && line.at >= fromAt && line.at < toAt,
    )
    const rows = new Map<string, Rollup>()
    const linesOf = await Promise.all(own.map(({ id }) => lines.index('entryId').getAll(id)))
    for (const [index, entry] of own.entries()) addRows(rows, contributionOf(entry, linesOf[index] ?? []))
    for (const line of alone) addRows(rows, [contributionOfLine(line)])
    return [...rows.values()].filter((row) => !isEmpty(row)).sort((a, b) => (a.day < b.day ? -1 : 1))
  })
}

/** Amounts of local days from `from` on that have not arrived, each with how its entry is paid and when it closed. */
export function waitingSince(store: Store, from: Day): Promise<WaitingLine[]> {
  return read(store, ['entries', 'payLines'], async (transaction) => {
    const since = IDBKeyRange.lowerBound(from)
    const [entries, lines] = await Promise.all([
      transaction.objectStore('entries').index('day').getAll(since),
      transaction.objectStore('payLines').index('day').getAll(since),
    ])
    const byId = new Map(entries.map((entry) => [entry.id, entry]))
    return lines.flatMap(({ state, minor, currency, platform, at, entryId }) => {
      if (!isWaiting(state)) return []
      const entry = byId.get(entryId ?? '')
      return { state, minor, currency, platform, at: entry?.closedAt ?? at, scheme: entry?.terms?.scheme ?? 'fixed' }
    })
  })
}

const isWaiting = (state: PayLineState): state is WaitingState => WAITING_STATES.some((each) => each === state)
