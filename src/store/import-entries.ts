import { EditRefused } from '../core/edit-refused'
import type { TimeEntry } from '../core/entry'
import { type OverlapChoice, type PlannedRow, planImport } from '../core/import-plan'
import type { ImportedRow } from '../core/import-row'
import type { EditSurroundings, LedgerItem } from '../core/ledger-edit'
import { claimOfSession, yielding } from '../core/ledger-edit-overlap'
import { claims } from '../core/ledger-edit-spans'
import type { Stretch } from '../core/span'
import { TakenTime } from '../core/taken-time'
import { inBulk } from './exclusively'
import { frozenLines } from './freeze'
import type { EditTransaction } from './ledger-images'
import { imagesBetween, newProjects, surroundingsOf } from './ledger-items'
import { revise } from './revisions'
import type { Image, ReadTransaction, Revision } from './schema'
import type { Store } from './store'
import { read, reading } from './transaction'

/** More are not taken at once: the change has to be kept whole, so that it can be undone. */
export const MOST_IMPORTED = 50_000

type Work = Pick<ReadTransaction<'entries' | 'sessions'>, 'objectStore'>

/**
 * Makes entries with what is known of projects and their terms now. `make` is called again where first tasks have to be counted for it, so
 * it must come to the same each time.
 */
export function withSurroundings<T>(store: Store, at: number, make: (around: EditSurroundings) => T): Promise<T> {
  return read(store, ['projects', 'entries', 'rollups', 'monthRollups'], async (transaction) => {
    const { around, countFirst } = await surroundingsOf(transaction as unknown as EditTransaction, at)
    const made = make(around)
    return (await countFirst()) ? make(around) : made
  })
}

/** What rows of a file would bring to the ledger as it is now. Changes nothing. */
export function previewImport(
  store: Store,
  rows: readonly ImportedRow[],
  choice: OverlapChoice,
  at: number,
): Promise<PlannedRow[]> {
  return read(store, ['entries', 'sessions'], async (transaction) => {
    const { taken, known } = await ledgerAround(
      transaction,
      rows.map(({ item }) => item),
      at,
    )
    return planImport(rows, taken, known, choice, () => crypto.randomUUID())
  })
}

/**
 * Brings entries into the ledger, all or none, as one change that can be undone. Throws an EditRefused where the ledger has got their time
 * or one of their ids since they were planned, a BusyError where other bulk work is at it, a StoreFullError; nothing is changed then.
 */
export function importEntries(store: Store, items: readonly LedgerItem[], at: number): Promise<Revision> {
  if (items.length > MOST_IMPORTED) throw new RangeError(`${items.length} entries are too many for one change`)
  return inBulk(() =>
    revise(store, 'import', at, async (transaction) => {
      const { others, taken, known } = await ledgerAround(transaction as unknown as Work, items, at)
      const time = new TakenTime(taken)
      for (const { entry } of items) {
        const wanted = claims(entry.spans)
        if (known.has(entry.id) || time.takenOf(wanted).length > 0) throw changedMeanwhile()
        time.take(wanted)
      }
      const { projects } = await surroundingsOf(transaction, at)
      const gained = new TakenTime(items.flatMap(({ entry }) => claims(entry.spans)))
      const yielded = others
        .map((other) => ({ other, next: yielding(other, gained.takenOf(other.spans)) }))
        .filter(({ other, next }) => next !== other)
        .map(({ next }): Image => ({ store: 'entries', key: next.id, value: next }))
      const own = await withOwnLines(transaction, items)
      const frozen = await frozenLines(
        reading(transaction),
        own.flatMap(({ payLines }) => payLines),
      )
      const byId = new Map(frozen.map((line) => [line.id, line]))
      const all = own.map((item) => ({ ...item, payLines: item.payLines.map((line) => byId.get(line.id) ?? line) }))
      const { after } = imagesBetween([], all)
      return [
        ...after,
        ...yielded,
        ...newProjects(
          items.map(({ entry }) => entry),
          projects,
          at,
        ),
      ]
    }),
  )
}

/** Lines of a file take other ids where theirs are known already: nothing that is here may be written over. */
async function withOwnLines(transaction: EditTransaction, items: readonly LedgerItem[]): Promise<LedgerItem[]> {
  const lines = transaction.objectStore('payLines')
  const used = new Set<string>()
  const ids = items.flatMap(({ payLines }) => payLines.map(({ id }) => id))
  await Promise.all(ids.map(async (id) => (await lines.getKey(id)) !== undefined && used.add(id)))
  return items.map((item) => ({
    ...item,
    payLines: item.payLines.map((line) => {
      const next = used.has(line.id) ? { ...line, id: crypto.randomUUID() } : line
      used.add(next.id)
      return next
    }),
  }))
}

function changedMeanwhile(): EditRefused {
  return new EditRefused(
    'overlap',
    'Some of that time was given to other work since this was looked at. Nothing was changed. Look at the file again.',
  )
}

/** Who has time where these entries want it, and which of their ids the ledger knows. */
async function ledgerAround(
  transaction: Work,
  items: readonly LedgerItem[],
  at: number,
): Promise<{ others: TimeEntry[]; taken: Stretch[]; known: Set<string> }> {
  const entries = transaction.objectStore('entries')
  const fromAt = items.reduce((first, { entry }) => Math.min(first, entry.startedAt), Number.POSITIVE_INFINITY)
  const toAt = items.reduce((last, { entry }) => Math.max(last, entry.closedAt), 0)
  const others: TimeEntry[] = []
  if (items.length > 0) {
    // An entry may have been open for any time, so all that closed later are asked.
    let range = IDBKeyRange.lowerBound(fromAt, true)
    for (let cursor = await entries.index('closedAt').openKeyCursor(range); cursor; ) {
      const next = IDBKeyRange.bound(cursor.key, cursor.key + SLICE_MS)
      const slice = await entries.index('closedAt').getAll(next)
      for (const entry of slice) if (entry.startedAt < toAt) others.push(entry)
      range = IDBKeyRange.lowerBound(cursor.key + SLICE_MS, true)
      cursor = await entries.index('closedAt').openKeyCursor(range)
    }
  }
  const sessions = await transaction.objectStore('sessions').getAll()
  const known = new Set<string>()
  await Promise.all(
    items.map(async ({ entry: { id } }) => {
      if ((await entries.getKey(id)) !== undefined || sessions.some((session) => session.id === id)) known.add(id)
    }),
  )
  const taken = [
    ...others.flatMap(({ spans }) => claims(spans)),
    ...sessions.flatMap((session) => claimOfSession(session, at).stretches),
  ]
  return { others, taken, known }
}

/** So much of the ledger is read at a time. */
const SLICE_MS = 30 * 24 * 3_600_000
