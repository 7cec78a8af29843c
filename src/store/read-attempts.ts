import { type AttemptRow, attemptRows } from '../core/attempt-row'
import { addDays, type Day } from '../core/day'
import type { PayLine } from '../core/pay'
import type { Store } from './store'
import { ask, read } from './transaction'

/** So many days of entries are read at a time. Spans make entries large, and only a little of each is kept. */
const SLICE_DAYS = 30
const LINES_AT_ONCE = 5000

/**
 * What the entries that closed on local days `from` to `to`, both included, brought, with their pay, oldest first. Reads by the indexes of
 * days. `tell` hears after each slice how many entries were read; a false answer from `isWanted` ends the reading with null.
 */
export async function readAttempts(
  store: Store,
  { from, to }: { from: Day; to: Day },
  tell: (entries: number) => void,
  isWanted: () => boolean = () => true,
): Promise<AttemptRow[] | null> {
  const lines = await linesFrom(store, from, isWanted)
  if (!lines) return null
  const rows: AttemptRow[] = []
  let entries = 0
  let next = await firstFrom(store, from)
  while (next !== null && next <= to) {
    if (!isWanted()) return null
    const end = addDays(next, SLICE_DAYS - 1)
    const slice = IDBKeyRange.bound(next, end < to ? end : to)
    const closed = await read(store, ['entries'], (transaction) => transaction.objectStore('entries').index('day').getAll(slice))
    for (const entry of closed) rows.push(...attemptRows(entry, lines.get(entry.id) ?? []))
    entries += closed.length
    tell(entries)
    next = await firstFrom(store, addDays(end, 1))
  }
  return rows
}

/**
 * Pay lines from a day on by their entry. Read all at once, as asking for those of each entry takes several times as long; a line seldom
 * lies on another day than its entry, and then on a later one (a bonus, a correction).
 */
async function linesFrom(store: Store, from: Day, isWanted: () => boolean): Promise<Map<string, PayLine[]> | null> {
  const lines = new Map<string, PayLine[]>()
  let range = IDBKeyRange.lowerBound(from)
  for (;;) {
    if (!isWanted()) return null
    const some = await ask(store, (db) => db.getAllFromIndex('payLines', 'day', range, LINES_AT_ONCE))
    // Whole days, so that the next turn begins behind a day; a day of more lines than that is read at once.
    const last = some.at(-1)?.day
    const isAll = some.length < LINES_AT_ONCE
    const whole = isAll || last === undefined ? some : await wholeDays(store, some, last)
    for (const line of whole) if (line.entryId !== null) lines.set(line.entryId, [...(lines.get(line.entryId) ?? []), line])
    if (isAll || last === undefined) return lines
    range = IDBKeyRange.lowerBound(last, true)
  }
}

async function wholeDays(store: Store, some: readonly PayLine[], last: Day): Promise<PayLine[]> {
  const ofLast = await ask(store, (db) => db.getAllFromIndex('payLines', 'day', last))
  return [...some.filter(({ day }) => day !== last), ...ofLast]
}

/** The first day from a day on, on which an entry closed. */
async function firstFrom(store: Store, day: Day): Promise<Day | null> {
  const range = IDBKeyRange.lowerBound(day)
  const cursor = await ask(store, (db) => db.transaction('entries').store.index('day').openKeyCursor(range))
  return cursor?.key ?? null
}
