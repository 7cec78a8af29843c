import type { TimeEntry } from '../core/entry'
import type { PayLine } from '../core/pay'
import { contributionOf } from '../core/rollup'
import type { SelfReview } from '../core/self-review'
import type { Stretch } from '../core/span'
import { settled } from './first-tasks'
import { FREEZE_STORES, frozenLines } from './freeze'
import { changeRollups } from './rollups'
import type { WriteTransaction } from './schema'
import type { Store } from './store'
import { ask, reading, together, within, write } from './transaction'

export interface ClosedEntry {
  entry: TimeEntry
  payLines: PayLine[]
  review?: SelfReview
}

/** The stores that closing an entry writes to. */
export const LEDGER_STORES = ['entries', 'payLines', 'rollups', 'monthRollups', 'reviews', ...FREEZE_STORES] as const
type LedgerStore = (typeof LEDGER_STORES)[number]

/**
 * Writes a closed entry with its pay lines, frozen at the rates of their day, roll-ups and review inside a running transaction. False when
 * the id is in the ledger already: then nothing is written, so that an event told twice counts once and a later correction by the user is not
 * undone by it. Terms that pay first tasks otherwise become plain ones here.
 */
export async function addToLedger(transaction: WriteTransaction<LedgerStore>, closed: ClosedEntry): Promise<boolean> {
  const { id } = closed.entry
  const stray = closed.payLines.find(({ entryId }) => entryId !== id)
  if (stray) throw new TypeError(`pay line ${stray.id} does not belong to entry ${id}`)
  const entries = transaction.objectStore('entries')
  if ((await entries.getKey(id)) !== undefined) return false
  const { entry, payLines, review } = await settled(reading(transaction), closed)
  const lines = await frozenLines(reading(transaction), payLines)
  await changeRollups(within(transaction), { add: contributionOf(entry, lines) })
  await together([
    () => entries.add(entry),
    ...lines.map((line) => () => transaction.objectStore('payLines').add(line)),
    ...(review ? [() => transaction.objectStore('reviews').put(review)] : []),
  ])
  return true
}

/**
 * Entry, pay lines, roll-ups, review and the end of the open session, in one transaction. Closing the same id again changes nothing but
 * removes the session. Throws a StoreFullError when there is no room.
 */
export function closeEntry(
  store: Store,
  closed: ClosedEntry & { removeSessionId?: string },
): Promise<'closed' | 'already-closed'> {
  return write(store, ['sessions', ...LEDGER_STORES], async (transaction) => {
    const added = await addToLedger(within(transaction), closed)
    if (closed.removeSessionId !== undefined) await transaction.objectStore('sessions').delete(closed.removeSessionId)
    return added ? 'closed' : 'already-closed'
  })
}

export function readEntry(store: Store, id: string): Promise<TimeEntry | undefined> {
  return ask(store, (db) => db.get('entries', id))
}

/** Entries that closed on local days `from` to `to`, both included. */
export function entriesBetween(store: Store, from: string, to: string): Promise<TimeEntry[]> {
  return ask(store, (db) => db.getAllFromIndex('entries', 'day', IDBKeyRange.bound(from, to)))
}

/** An entry that was open longer than this is not looked for: a session left alone closes after half an hour, a paused one in days. */
const LONGEST_OPEN_MS = 31 * 24 * 3_600_000

/** Entries whose time, from start to close, touches a stretch. */
export async function entriesWithin(store: Store, { fromAt, toAt }: Stretch): Promise<TimeEntry[]> {
  const range = IDBKeyRange.bound(fromAt, toAt + LONGEST_OPEN_MS, true)
  const closed = await ask(store, (db) => db.getAllFromIndex('entries', 'closedAt', range))
  return closed.filter(({ startedAt }) => startedAt < toAt)
}

/** Entries that closed at an instant or later. */
export function entriesClosedSince(store: Store, at: number): Promise<TimeEntry[]> {
  return ask(store, (db) => db.getAllFromIndex('entries', 'closedAt', IDBKeyRange.lowerBound(at)))
}

/** The entries that closed last, newest first. */
export async function lastEntries(store: Store, count: number): Promise<TimeEntry[]> {
  const found: TimeEntry[] = []
  const db = await store.use()
  let cursor = await db.transaction('entries').store.index('closedAt').openCursor(null, 'prev')
  while (cursor && found.length < count) {
    found.push(cursor.value)
    cursor = await cursor.continue()
  }
  return found
}

/** The entries that closed last and are kept, newest first: at most `count`, and not looking further back than `mostLookedAt` entries. */
export async function lastEntriesThat(
  store: Store,
  keep: (entry: TimeEntry) => boolean,
  count: number,
  mostLookedAt: number,
): Promise<TimeEntry[]> {
  const found: TimeEntry[] = []
  const db = await store.use()
  let cursor = await db.transaction('entries').store.index('closedAt').openCursor(null, 'prev')
  for (let looked = 0; cursor && found.length < count && looked < mostLookedAt; looked += 1) {
    if (keep(cursor.value)) found.push(cursor.value)
    cursor = await cursor.continue()
  }
  return found
}

export function entriesOfProject(store: Store, platform: string, project: string): Promise<TimeEntry[]> {
  return ask(store, (db) => db.getAllFromIndex('entries', 'project', [platform, project]))
}

/** Entries of a platform's task id. Two platforms may use the same id: compare the platform too. */
export function entriesOfTask(store: Store, taskId: string): Promise<TimeEntry[]> {
  return ask(store, (db) => db.getAllFromIndex('entries', 'taskId', taskId))
}

export function payLinesOfEntry(store: Store, entryId: string): Promise<PayLine[]> {
  return ask(store, (db) => db.getAllFromIndex('payLines', 'entryId', entryId))
}

/** Pay lines of local days `from` to `to`, both included. */
export function payLinesBetween(store: Store, from: string, to: string): Promise<PayLine[]> {
  return ask(store, (db) => db.getAllFromIndex('payLines', 'day', IDBKeyRange.bound(from, to)))
}
