import type { TimeEntry } from '../core/entry'
import { RateBook } from '../core/exchange-rate'
import { atRate } from '../core/home-amount'
import { type Conversion, type ConversionPreview, ConversionSum, converted, frozenRate, isMeant } from '../core/home-conversion'
import type { PayLine } from '../core/pay'
import { contributionOfLine, isEmpty, type Rollup, shareOfLine, subtractRollup } from '../core/rollup'
import { sameValue } from '../core/same-value'
import { chunksOf } from './chunks'
import { changedSince } from './ledger-images'
import type { OnProgress } from './ledger-pass'
import { addRevision } from './revisions'
import { addRows, CHUNK, changeRollups, ROLLUP_STORES } from './rollups'
import type { Converted, ReadTransaction, Revision, WriteTransaction } from './schema'
import type { Store } from './store'
import { read, reading, together, within, write } from './transaction'

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
    const pass = new Converting(within(transaction))
    const groups = new Map<string, Converted>()
    for await (const chunk of lineChunks(reading(transaction), onProgress, signal)) {
      const pairs = chunk
        .filter((line) => isMeant(line, conversion))
        .map((line) => [line, converted(line, conversion, book)] as const)
        .filter(([line, next]) => next !== line)
      for (const [line, next] of pairs) {
        const [from, to] = [frozenRate(line), frozenRate(next)]
        const key = JSON.stringify([from, to])
        const group = groups.get(key) ?? { from, to, ids: [] }
        groups.set(key, group)
        group.ids.push(line.id)
      }
      await pass.put(pairs)
    }
    if (groups.size === 0) return null
    await pass.finish()
    return addRevision(within(transaction), { at, what: 'convert', before: [], after: [], converted: [...groups.values()] })
  })
}

/** Gives lines the rate of the other side of a revision. Refuses when one of them is gone or was converted otherwise since. */
export async function turnConverted(
  transaction: ConvertingTransaction,
  groups: readonly Converted[],
  way: 'back' | 'forth',
): Promise<void> {
  const payLines = transaction.objectStore('payLines')
  const pass = new Converting(transaction)
  for (const { ids, ...rates } of groups) {
    const [from, to] = way === 'back' ? [rates.to, rates.from] : [rates.from, rates.to]
    for (let start = 0; start < ids.length; start += CHUNK) {
      const pairs: [PayLine, PayLine][] = []
      await together(
        ids.slice(start, start + CHUNK).map((id) => async () => {
          const line = await payLines.get(id)
          if (!line || !sameValue(frozenRate(line), from)) throw changedSince()
          pairs.push([line, atRate(line, to)])
        }),
      )
      await pass.put(pairs)
    }
  }
  await pass.finish()
}

type ConvertingTransaction = WriteTransaction<'entries' | 'payLines' | 'rollups' | 'monthRollups'>

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

/** Writes lines as they come, and at the end what all of them change of the roll-ups. */
class Converting {
  private readonly sums = new Map<string, Rollup>()
  constructor(private readonly transaction: ConvertingTransaction) {}

  async put(pairs: readonly (readonly [PayLine, PayLine])[]): Promise<void> {
    const entries = this.transaction.objectStore('entries')
    const payLines = this.transaction.objectStore('payLines')
    const known = new Map<string, TimeEntry>()
    await together(
      [...new Set(pairs.flatMap(([{ entryId }]) => entryId ?? []))].map((id) => async () => {
        const entry = await entries.get(id)
        if (entry) known.set(id, entry)
      }),
    )
    const shareOf = (line: PayLine) => {
      const entry = known.get(line.entryId ?? '')
      return entry ? shareOfLine(entry, line) : contributionOfLine(line)
    }
    for (const [line, next] of pairs) {
      addRows(this.sums, [shareOf(line)], subtractRollup)
      addRows(this.sums, [shareOf(next)])
    }
    await together(
      pairs.map(
        ([, next]) =>
          () =>
            payLines.put(next),
      ),
    )
  }

  async finish(): Promise<void> {
    await changeRollups(within(this.transaction), { add: [...this.sums.values()].filter((row) => !isEmpty(row)) })
  }
}
