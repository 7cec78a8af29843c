import type { LedgerItem } from '../core/ledger-edit'
import { ledgerChunks } from './ledger-pass'
import type { ReadTransaction } from './schema'
import { together } from './transaction'

type Ledger = ReadTransaction<'entries' | 'payLines'>

const CHUNK = 1000
/** Where one entry in so many is wanted, or more, it is faster to read all of them in their order. */
const DENSE = 4

/** Entries with their lines, a chunk at a time, without those that are gone; `done` of them are read. */
export async function* itemsOf(
  transaction: Ledger,
  ids: readonly string[],
): AsyncGenerator<{ items: LedgerItem[]; done: number }> {
  let done = 0
  if (ids.length * DENSE >= (await transaction.objectStore('entries').count())) {
    const wanted = new Set(ids)
    for await (const chunk of ledgerChunks(transaction)) {
      const items = chunk.filter(({ entry }) => wanted.has(entry.id))
      done += items.length
      yield { items, done }
    }
    return
  }
  for (let from = 0; from < ids.length; from += CHUNK) {
    const chunk = ids.slice(from, from + CHUNK)
    done += chunk.length
    yield { items: await itemsById(transaction, chunk), done }
  }
}

async function itemsById(transaction: Ledger, ids: readonly string[]): Promise<LedgerItem[]> {
  const entries = transaction.objectStore('entries')
  const lines = transaction.objectStore('payLines').index('entryId')
  const items: (LedgerItem | undefined)[] = ids.map(() => undefined)
  await together(
    ids.map((id, i) => async () => {
      const [entry, payLines] = await Promise.all([entries.get(id), lines.getAll(id)])
      if (entry) items[i] = { entry, payLines }
    }),
  )
  return items.filter((item) => item !== undefined)
}
