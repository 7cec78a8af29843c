import { compareText } from '../core/compare-text'
import type { TimeEntry } from '../core/entry'
import type { PayLine } from '../core/pay'
import { contributionOf, contributionOfLine, isEmpty, type Rollup, subtractRollup } from '../core/rollup'
import { chunksOf } from './chunks'
import { addRows, CHUNK, changeRollups } from './rollups'
import type { WriteTransaction } from './schema'
import { together, within } from './transaction'

/** From so many on, reading all of a store in pieces takes less time than asking for each record. */
const MANY = 5000
/** Likewise for a stretch of a store: where it holds at most so many times what is wanted of it. */
const SPARE = 4

export interface LineChange {
  was: PayLine
  next: PayLine
}

export type LinesTransaction = WriteTransaction<'entries' | 'payLines' | 'rollups' | 'monthRollups'>

/** Writes changed pay lines of the same entries as before, and what all of them change of the roll-ups. `step` is told of lines that are done. */
export async function rewriteLines(
  transaction: LinesTransaction,
  changes: readonly LineChange[],
  step: (done: number) => void = () => {},
): Promise<void> {
  const sums = new Map<string, Rollup>()
  const objects = transaction.objectStore('payLines')
  // By entry, so that neighbours are read together.
  const inOrder = changes.toSorted((a, b) => compareText(a.was.entryId ?? '', b.was.entryId ?? ''))
  for (let from = 0; from < inOrder.length; from += CHUNK) {
    step(from)
    const part = inOrder.slice(from, from + CHUNK)
    const next = new Map(part.map((change) => [change.next.id, change.next]))
    const ids = [...new Set(part.flatMap(({ was }) => was.entryId ?? []))]
    const { entries, lines } = await entriesWithLines(transaction, ids)
    for (const id of ids) {
      const [entry, own] = [entries.get(id), lines.get(id) ?? []]
      const sum = (of: readonly PayLine[]) => (entry ? contributionOf(entry, of) : of.map(contributionOfLine))
      addRows(sums, sum(own), subtractRollup)
      addRows(sums, sum(own.map((line) => next.get(line.id) ?? line)))
    }
    const ofNoEntry = part.filter(({ was }) => was.entryId === null)
    addRows(
      sums,
      ofNoEntry.map(({ was }) => contributionOfLine(was)),
      subtractRollup,
    )
    addRows(
      sums,
      ofNoEntry.map((change) => contributionOfLine(change.next)),
    )
    await together([...next.values()].map((line) => () => objects.put(line)))
  }
  step(inOrder.length)
  await changeRollups(within(transaction), { add: [...sums.values()].filter((row) => !isEmpty(row)) })
}

/** Entries of ids in order, and the lines of each. */
async function entriesWithLines(transaction: LinesTransaction, ids: readonly string[]) {
  const entries = new Map<string, TimeEntry>()
  const lines = new Map<string, PayLine[]>()
  const [first, last] = [ids[0], ids.at(-1)]
  if (first === undefined || last === undefined) return { entries, lines }
  const objects = transaction.objectStore('entries')
  const index = transaction.objectStore('payLines').index('entryId')
  const range = IDBKeyRange.bound(first, last)
  if ((await objects.count(range)) <= SPARE * ids.length) {
    for (const entry of await objects.getAll(range)) entries.set(entry.id, entry)
    for (const line of await index.getAll(range)) {
      const own = lines.get(line.entryId ?? '')
      if (own) own.push(line)
      else lines.set(line.entryId ?? '', [line])
    }
    return { entries, lines }
  }
  await together(
    ids.map((id) => async () => {
      const [entry, own] = await Promise.all([objects.get(id), index.getAll(id)])
      if (entry) entries.set(id, entry)
      lines.set(id, own)
    }),
  )
  return { entries, lines }
}

interface Readable<T> {
  get(id: string): Promise<T | undefined>
  getAll(range: IDBKeyRange | null, count: number): Promise<T[]>
  getAllKeys(range: IDBKeyRange | null, count: number): Promise<IDBValidKey[]>
}

/** The records of these ids that are there. */
export async function byIds<T extends { id: string }>(objects: Readable<T>, ids: readonly string[]): Promise<Map<string, T>> {
  const wanted = new Set(ids)
  const found = new Map<string, T>()
  if (wanted.size > MANY) {
    for await (const { values } of chunksOf<T>(objects, CHUNK))
      for (const value of values) if (wanted.has(value.id)) found.set(value.id, value)
    return found
  }
  await together(
    [...wanted].map((id) => async () => {
      const value = await objects.get(id)
      if (value !== undefined) found.set(id, value)
    }),
  )
  return found
}
