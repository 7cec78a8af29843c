import { addDays, type Day } from '../core/day'
import type { TimeEntry } from '../core/entry'
import type { PayLine } from '../core/pay'
import type { ReadTransaction } from './schema'
import type { Store } from './store'
import { ask, read } from './transaction'

/** A closed entry with its pay lines. */
export interface LedgerRow {
  entry: TimeEntry
  payLines: PayLine[]
}

export interface LedgerPage {
  /** Newest first: by the day on which they closed, then by their end. Whole days only. */
  rows: LedgerRow[]
  /** The last day to read on from; null when all days of the range were read. */
  next: Day | null
}

type Ledger = ReadTransaction<'entries' | 'payLines'>

/** A range is read a few days at a time; twice as many after each turn in which nothing was kept. */
const FEW_DAYS = 3
const MANY_DAYS = 112
/** Where hardly any entry is kept, a page ends after this many were looked at, so that the user sees how far it is. */
const MOST_LOOKED_AT = 5000

/**
 * Entries that closed on local days `from` to `to`, both included, newest first, until at least `atLeast` are kept. Reads by the index of
 * days and no further back than it must, however long the ledger is.
 */
export function readLedger(
  store: Store,
  { from, to }: { from: Day; to: Day },
  keep: (entry: TimeEntry) => boolean,
  atLeast: number,
): Promise<LedgerPage> {
  return read(store, ['entries', 'payLines'], async (transaction) => {
    const kept: TimeEntry[] = []
    let lookedAt = 0
    let days = FEW_DAYS
    let next = await lastDay(transaction, from, to)
    while (next !== null && kept.length < atLeast && lookedAt < MOST_LOOKED_AT) {
      const first: Day = [addDays(next, 1 - days), from].toSorted().at(-1) ?? from
      const entries = await transaction.objectStore('entries').index('day').getAll(IDBKeyRange.bound(first, next))
      const found = entries.filter(keep).sort(newestFirst)
      kept.push(...found)
      lookedAt += entries.length
      if (found.length === 0) days = Math.min(2 * days, MANY_DAYS)
      next = first > from ? await lastDay(transaction, from, addDays(first, -1)) : null
    }
    return { rows: await withLines(transaction, kept), next }
  })
}

/** Entries of task ids that begin with this text, newest first, at most `most`. */
export function searchTask(store: Store, taskId: string, most: number): Promise<LedgerRow[]> {
  return read(store, ['entries', 'payLines'], async (transaction) => {
    const range = IDBKeyRange.bound(taskId, `${taskId}\uffff`)
    const entries = await transaction.objectStore('entries').index('taskId').getAll(range, most)
    return withLines(transaction, entries.sort(newestFirst))
  })
}

export function readLedgerRow(store: Store, id: string): Promise<LedgerRow | undefined> {
  return read(store, ['entries', 'payLines'], async (transaction) => {
    const entry = await transaction.objectStore('entries').get(id)
    return entry && (await withLines(transaction, [entry]))[0]
  })
}

/** Another text once a session has become an entry: told from what is open and what closed last, as counting a long ledger takes its time. */
export function ledgerMark(store: Store): Promise<string> {
  return ask(store, async (db) => {
    const transaction = db.transaction(['entries', 'sessions'])
    const [last, open] = await Promise.all([
      transaction.objectStore('entries').index('closedAt').openKeyCursor(null, 'prev'),
      transaction.objectStore('sessions').getAllKeys(),
    ])
    return JSON.stringify([last?.key ?? null, last?.primaryKey ?? null, open])
  })
}

/** The newest day of the range on which an entry closed. */
async function lastDay(transaction: Ledger, from: Day, to: Day): Promise<Day | null> {
  if (from > to) return null
  const cursor = await transaction.objectStore('entries').index('day').openKeyCursor(IDBKeyRange.bound(from, to), 'prev')
  return cursor?.key ?? null
}

async function withLines(transaction: Ledger, entries: readonly TimeEntry[]): Promise<LedgerRow[]> {
  const lines = transaction.objectStore('payLines').index('entryId')
  return Promise.all(entries.map(async (entry) => ({ entry, payLines: await lines.getAll(entry.id) })))
}

const newestFirst = (a: TimeEntry, b: TimeEntry) =>
  a.day === b.day ? b.closedAt - a.closedAt || b.startedAt - a.startedAt : a.day < b.day ? 1 : -1
