import type { TimeEntry } from '../core/entry'
import type { PayLine } from '../core/pay'
import {
  addRollup,
  contributionOf,
  contributionOfLine,
  emptyRollup,
  isEmpty,
  ofMonth,
  type Rollup,
  type RollupKey,
  rollupKey,
  sameRollup,
  subtractRollup,
} from '../core/rollup'
import { chunksOf } from './chunks'
import type { ReadTransaction, WriteTransaction } from './schema'
import type { Store } from './store'
import { ask, read, reading, together, write } from './transaction'

const idOf = (row: RollupKey) => JSON.stringify(rollupKey(row))

/** The stores in which the same sums are kept: by day, and by month for ranges of years. */
export const ROLLUP_STORES = ['rollups', 'monthRollups'] as const
type RollupStore = (typeof ROLLUP_STORES)[number]

/** A list sorts after every string, so this bound lies behind all keys of the day. */
const daysRange = (from: string, to: string) => IDBKeyRange.bound([from], [to, []])

/** The roll-ups of local days `from` to `to`, both included. */
export function rollupsBetween(store: Store, from: string, to: string): Promise<Rollup[]> {
  return ask(store, (db) => db.getAll('rollups', daysRange(from, to)))
}

export function allRollups(store: Store): Promise<Rollup[]> {
  return ask(store, (db) => db.getAll('rollups'))
}

/** The roll-ups of whole months, from the one that begins on `from` to the one that begins on `to`. */
export function monthRollupsBetween(store: Store, from: string, to: string): Promise<Rollup[]> {
  return ask(store, (db) => db.getAll('monthRollups', daysRange(from, to)))
}

/** Puts contributions into the rows they belong to, and takes others out; rows that come to nothing are removed. */
export async function changeRollups(
  transaction: WriteTransaction<RollupStore>,
  { add = [], subtract = [] }: { add?: Rollup[]; subtract?: Rollup[] },
): Promise<void> {
  await changeRows(transaction, 'rollups', add, subtract)
  await changeRows(transaction, 'monthRollups', add.map(ofMonth), subtract.map(ofMonth))
}

async function changeRows(
  transaction: WriteTransaction<RollupStore>,
  store: RollupStore,
  add: readonly Rollup[],
  subtract: readonly Rollup[],
): Promise<void> {
  const rows = transaction.objectStore(store)
  const touched = new Map([...subtract, ...add].map((row) => [idOf(row), emptyRollup(row)]))
  await together(
    [...touched].map(
      ([id, empty]) =>
        async () =>
          touched.set(id, (await rows.get(rollupKey(empty))) ?? empty),
    ),
  )
  addRows(touched, subtract, subtractRollup)
  addRows(touched, add)
  await together([...touched.values()].map((row) => () => (isEmpty(row) ? rows.delete(rollupKey(row)) : rows.put(row))))
}

/** Adds rows to those of the same key, in memory. */
export function addRows(sums: Map<string, Rollup>, rows: readonly Rollup[], combine = addRollup): void {
  for (const row of rows) sums.set(idOf(row), combine(sums.get(idOf(row)) ?? emptyRollup(row), row))
}

/** How many records are read at once where a whole store is. */
export const CHUNK = 2000

type Ledger = ReadTransaction<'entries' | 'payLines' | RollupStore>

async function fromLedger(transaction: Ledger, onChunk: (entries: number) => void): Promise<Map<string, Rollup>> {
  const entries = transaction.objectStore('entries')
  const payLines = transaction.objectStore('payLines')
  const rows = new Map<string, Rollup>()
  const linesOf = new Map<string, PayLine[]>()
  for await (const { values } of chunksOf<PayLine>(payLines)) {
    for (const line of values) {
      if (line.entryId === null) addRows(rows, [contributionOfLine(line)])
      else linesOf.set(line.entryId, [...(linesOf.get(line.entryId) ?? []), line])
    }
  }
  for await (const { values } of chunksOf<TimeEntry>(entries)) {
    for (const entry of values) addRows(rows, contributionOf(entry, linesOf.get(entry.id) ?? []))
    for (const entry of values) linesOf.delete(entry.id)
    onChunk(values.length)
  }
  addRows(rows, [...linesOf.values()].flat().map(contributionOfLine))
  return new Map([...rows].filter(([, row]) => !isEmpty(row)))
}

interface Mismatch {
  store: RollupStore
  kept: Rollup | null
  right: Rollup | null
}

async function mismatches(transaction: Ledger, onChunk: (entries: number) => void = () => {}) {
  const days = await fromLedger(transaction, onChunk)
  const months = new Map<string, Rollup>()
  addRows(months, [...days.values()].map(ofMonth))
  const wrong = [
    ...(await mismatchesIn(transaction, 'rollups', days)),
    ...(await mismatchesIn(transaction, 'monthRollups', new Map([...months].filter(([, row]) => !isEmpty(row))))),
  ]
  return { days, wrong }
}

async function mismatchesIn(transaction: Ledger, store: RollupStore, right: ReadonlyMap<string, Rollup>): Promise<Mismatch[]> {
  const kept = new Map((await transaction.objectStore(store).getAll()).map((row) => [idOf(row), row]))
  const wrong = [...new Set([...right.keys(), ...kept.keys()])].filter((id) => {
    const [a, b] = [right.get(id), kept.get(id)]
    return a === undefined || b === undefined || !sameRollup(a, b)
  })
  return wrong.map((id) => ({ store, kept: kept.get(id) ?? null, right: right.get(id) ?? null }))
}

/** Rows in which the roll-ups and the ledger differ; none when L9 holds. Changes nothing. */
export function checkRollups(store: Store): Promise<Mismatch[]> {
  return read(store, ['entries', 'payLines', ...ROLLUP_STORES], async (transaction) => (await mismatches(transaction)).wrong)
}

/** Writes the roll-ups anew from the ledger, in one transaction. Tells how many rows there are and how many of them were wrong. */
export function recomputeRollups(store: Store): Promise<{ rows: number; repaired: number }> {
  return write(store, ['entries', 'payLines', ...ROLLUP_STORES], (transaction) => settleRollups(transaction))
}

/** The same inside a running transaction that changed many entries. `onChunk` is told of entries as they are summed. */
export async function settleRollups(
  transaction: WriteTransaction<'entries' | 'payLines' | RollupStore>,
  onChunk?: (entries: number) => void,
): Promise<{ rows: number; repaired: number }> {
  const { days, wrong } = await mismatches(reading(transaction), onChunk)
  for (let from = 0; from < wrong.length; from += CHUNK) {
    await together(
      wrong.slice(from, from + CHUNK).map(({ store, kept, right: row }) => async () => {
        const rows = transaction.objectStore(store)
        if (row) await rows.put(row)
        else if (kept) await rows.delete(rollupKey(kept))
      }),
    )
  }
  return { rows: days.size, repaired: wrong.length }
}
