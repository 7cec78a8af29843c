import { addDays, type Day } from '../core/day'
import type { TimeEntry } from '../core/entry'
import type { ExportedLine } from '../core/export-lines'
import type { LedgerItem } from '../core/ledger-edit'
import type { PayLine } from '../core/pay'
import type { Run } from './run'
import type { ReadTransaction } from './schema'
import type { Store } from './store'
import { read } from './transaction'

export interface DayRange {
  /** Local days, both included. */
  from: Day
  to: Day
}

/** How a file of entries is written, piece by piece. */
export interface EntryFormat {
  head: string
  item: (item: LedgerItem, isFirst: boolean) => string
  /** Gets the pay lines of the range that belong to no entry. */
  foot: (otherLines: readonly PayLine[]) => string
}

export interface LineFormat {
  head: string
  line: (line: ExportedLine) => string
}

export interface WrittenFile {
  file: Blob
  rows: number
}

type Ledger = ReadTransaction<'entries' | 'payLines'>

/** So many days are read at a time. */
const SLICE_DAYS = 28

/**
 * The entries that closed in a range as a file, oldest first, as they are at one moment. A long ledger is never in memory whole: what is
 * written goes to the browser's store of files slice by slice. Rejects with the signal's reason when it is stopped.
 */
export function writeEntries(store: Store, range: DayRange, format: EntryFormat, run: Run, type: string): Promise<WrittenFile> {
  return read(store, ['entries', 'payLines'], async (transaction) => {
    const parts: Blob[] = [new Blob([format.head])]
    let rows = 0
    for await (const items of itemSlices(transaction, range, run)) {
      const texts = items.map((item, i) => format.item(item, rows + i === 0))
      rows += items.length
      parts.push(new Blob(texts))
    }
    const lines = await transaction.objectStore('payLines').index('day').getAll(daysOf(range))
    parts.push(new Blob([format.foot(lines.filter(({ entryId }) => entryId === null))]))
    return { file: new Blob(parts, { type }), rows }
  })
}

/** The pay lines of a range as a file, by day. Those of no entry get `zone`. */
export function writeLines(
  store: Store,
  range: DayRange,
  format: LineFormat,
  zone: string,
  run: Run,
  type: string,
): Promise<WrittenFile> {
  return read(store, ['entries', 'payLines'], async (transaction) => {
    const days = transaction.objectStore('payLines').index('day')
    const parts: Blob[] = [new Blob([format.head])]
    const total = await days.count(daysOf(range))
    let rows = 0
    for await (const slice of slicesOf(days, range)) {
      run.signal?.throwIfAborted()
      const lines = await days.getAll(slice)
      const entries = await entriesById(transaction, lines)
      const exported = lines.toSorted(inOrderOfTime).map((line): ExportedLine => {
        const entry = entries.get(line.entryId ?? '')
        return { line, zone: entry?.zone ?? zone, ...(entry?.taskId === undefined ? {} : { taskId: entry.taskId }) }
      })
      parts.push(new Blob(exported.map(format.line)))
      rows += lines.length
      run.onProgress?.('writing', rows, total)
    }
    run.signal?.throwIfAborted()
    return { file: new Blob(parts, { type }), rows }
  })
}

/** All entries with time in a month or closed in it, and the pay of no entry: what a month's sheet is made of. */
export function readMonth(store: Store, { from, to }: DayRange): Promise<{ items: LedgerItem[]; otherLines: PayLine[] }> {
  return read(store, ['entries', 'payLines'], async (transaction) => {
    const items: LedgerItem[] = []
    // Work of a night, and a session that was left open, close later than they have time.
    for await (const slice of itemSlices(transaction, { from, to: addDays(to, LONGEST_OPEN_DAYS) }, {})) items.push(...slice)
    const lines = await transaction.objectStore('payLines').index('day').getAll(IDBKeyRange.bound(from, to))
    return { items, otherLines: lines.filter(({ entryId }) => entryId === null) }
  })
}

/** A session left alone closes after half an hour, a paused one in days. */
const LONGEST_OPEN_DAYS = 31

const daysOf = ({ from, to }: DayRange) => IDBKeyRange.bound(from, to)
const inOrderOfTime = (a: PayLine, b: PayLine) =>
  (a.day === b.day ? a.at - b.at : a.day < b.day ? -1 : 1) || (a.id < b.id ? -1 : 1)

async function* itemSlices(transaction: Ledger, range: DayRange, run: Run): AsyncGenerator<LedgerItem[]> {
  const days = transaction.objectStore('entries').index('day')
  const lines = transaction.objectStore('payLines').index('entryId')
  const total = await days.count(daysOf(range))
  let done = 0
  for await (const slice of slicesOf(days, range)) {
    run.signal?.throwIfAborted()
    const entries = await days.getAll(slice)
    entries.sort((a, b) => (a.day === b.day ? a.closedAt - b.closedAt || (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
    yield await Promise.all(entries.map(async (entry) => ({ entry, payLines: await lines.getAll(entry.id) })))
    done += entries.length
    run.onProgress?.('writing', done, total)
  }
  run.signal?.throwIfAborted()
}

interface ByDay {
  openKeyCursor(range: IDBKeyRange): Promise<{ key: string } | null>
}

/** Ranges of days that hold something, in order. */
async function* slicesOf(index: ByDay, { from, to }: DayRange): AsyncGenerator<IDBKeyRange> {
  if (from > to) return
  let range = IDBKeyRange.bound(from, to)
  for (;;) {
    const first = (await index.openKeyCursor(range))?.key
    if (first === undefined) return
    const last = [addDays(first, SLICE_DAYS - 1), to].sort()[0] ?? to
    yield IDBKeyRange.bound(first, last)
    if (last >= to) return
    range = IDBKeyRange.bound(last, to, true)
  }
}

async function entriesById(transaction: Ledger, lines: readonly PayLine[]): Promise<Map<string, TimeEntry>> {
  const ids = [...new Set(lines.flatMap(({ entryId }) => entryId ?? []))]
  const entries = await Promise.all(ids.map((id) => transaction.objectStore('entries').get(id)))
  return new Map(entries.flatMap((entry) => (entry ? [[entry.id, entry] as const] : [])))
}
