import type { TimeEntry } from '../core/entry'
import type { LedgerItem } from '../core/ledger-edit'
import { chunksOf } from './chunks'
import { CHUNK } from './rollups'
import type { ReadTransaction } from './schema'

/** Told after each chunk. */
export type OnProgress = (done: number, of: number) => void

/**
 * Every entry of the ledger with its pay lines, a chunk at a time, in the order of ids. Throws the signal's reason once it is aborted; inside
 * a transaction that writes, nothing is written then.
 */
export async function* ledgerChunks(
  transaction: ReadTransaction<'entries' | 'payLines'>,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): AsyncGenerator<LedgerItem[]> {
  const entries = transaction.objectStore('entries')
  const lines = transaction.objectStore('payLines').index('entryId')
  const of = await entries.count()
  let done = 0
  onProgress?.(done, of)
  for await (const { values: chunk } of chunksOf<TimeEntry>(entries, CHUNK)) {
    signal?.throwIfAborted()
    const items = new Map(chunk.map((entry): [string, LedgerItem] => [entry.id, { entry, payLines: [] }]))
    // Both are sorted by the entry's id: one reading has the lines of the whole chunk.
    const range = IDBKeyRange.bound(chunk[0]?.id ?? '', chunk.at(-1)?.id ?? '')
    for (const line of await lines.getAll(range)) items.get(line.entryId ?? '')?.payLines.push(line)
    yield [...items.values()]
    done += chunk.length
    onProgress?.(done, of)
  }
  signal?.throwIfAborted()
}
