import { RateBook } from '../core/exchange-rate'
import { atRate } from '../core/home-amount'
import { type Conversion, type ConversionPreview, ConversionSum, converted, frozenRate, isMeant } from '../core/home-conversion'
import type { PayLine } from '../core/pay'
import { sameValue } from '../core/same-value'
import { chunksOf } from './chunks'
import { IdGroups } from './compact-changes'
import { changedSince } from './ledger-images'
import type { OnProgress } from './ledger-pass'
import { byIds, type LineChange, type LinesTransaction, rewriteLines } from './line-rewriting'
import { addRevision } from './revisions'
import { CHUNK, ROLLUP_STORES } from './rollups'
import type { Converted, ReadTransaction, Revision } from './schema'
import type { Store } from './store'
import { read, reading, within, write } from './transaction'

/** What converting would come to. Changes nothing. Rejects with the signal's reason when it is aborted. */
export function previewConversion(
  store: Store,
  conversion: Conversion,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<ConversionPreview> {
  return read(store, ['payLines', 'rates'], async (transaction) => {
    const sum = new ConversionSum(conversion, new RateBook(await transaction.objectStore('rates').getAll()))
    for await (const chunk of lineChunks(transaction, onProgress, signal)) for (const line of chunk) sum.add(line)
    return sum.result()
  })
}

/**
 * Converts pay lines by the rates of now, with roll-ups and one revision, in one transaction. Null when nothing changes. Aborted by the
 * signal, it changes nothing and rejects with the signal's reason; a StoreFullError when there is no room.
 */
export function applyConversion(
  store: Store,
  conversion: Conversion,
  at: number,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<Revision | null> {
  return write(store, ['entries', 'payLines', ...ROLLUP_STORES, 'rates', 'revisions'], async (transaction) => {
    const book = new RateBook(await transaction.objectStore('rates').getAll())
    const changes: LineChange[] = []
    const done = new IdGroups<Omit<Converted, 'ids'>>()
    for await (const chunk of lineChunks(reading(transaction), onProgress, signal)) {
      for (const was of chunk.filter((line) => isMeant(line, conversion))) {
        const next = converted(was, conversion, book)
        if (next === was) continue
        changes.push({ was, next })
        done.add({ from: frozenRate(was), to: frozenRate(next) }, was.id)
      }
    }
    if (changes.length === 0) return null
    await rewriteLines(within(transaction), changes, () => signal?.throwIfAborted())
    return addRevision(within(transaction), { at, what: 'convert', before: [], after: [], converted: done.list() })
  })
}

/** Gives lines the rate of the other side of a revision. Refuses when one of them is gone or was converted otherwise since. */
export async function turnConverted(
  transaction: LinesTransaction,
  groups: readonly Converted[],
  way: 'back' | 'forth',
): Promise<void> {
  const lines = await byIds<PayLine>(
    transaction.objectStore('payLines'),
    groups.flatMap(({ ids }) => ids),
  )
  const changes = groups.flatMap(({ ids, ...rates }) => {
    const [from, to] = way === 'back' ? [rates.to, rates.from] : [rates.from, rates.to]
    return ids.map((id): LineChange => {
      const was = lines.get(id)
      if (!was || !sameValue(frozenRate(was), from)) throw changedSince()
      return { was, next: atRate(was, to) }
    })
  })
  await rewriteLines(transaction, changes)
}

async function* lineChunks(
  transaction: ReadTransaction<'payLines' | 'rates'>,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): AsyncGenerator<PayLine[]> {
  const lines = transaction.objectStore('payLines')
  const of = await lines.count()
  let done = 0
  onProgress?.(done, of)
  for await (const { values } of chunksOf<PayLine>(lines, CHUNK)) {
    signal?.throwIfAborted()
    yield values
    done += values.length
    onProgress?.(done, of)
  }
  signal?.throwIfAborted()
}
