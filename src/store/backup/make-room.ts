import { ROLLUP_STORES } from '../rollups'
import type { WriteTransaction } from '../schema'
import { together } from '../transaction'
import { entryUnit } from './units'

const AT_ONCE = 500
const ENTRY = entryUnit('')

/** Removes the pay lines and the reviews of entries that the file's version takes the place of. */
export async function removeReplaced(
  transaction: WriteTransaction<'payLines' | 'reviews'>,
  replaced: ReadonlySet<string>,
): Promise<void> {
  const payLines = transaction.objectStore('payLines')
  const ids = [...replaced].filter((unit) => unit.startsWith(ENTRY)).map((unit) => unit.slice(ENTRY.length))
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    await together(
      ids.slice(from, from + AT_ONCE).map((id) => async () => {
        const keys = await payLines.index('entryId').getAllKeys(id)
        await together([...keys.map((key) => () => payLines.delete(key)), () => transaction.objectStore('reviews').delete(id)])
      }),
    )
  }
}

const OTHERS = [
  ...(['projects', 'revisions', 'practice', 'rubrics', 'feedback', 'ownItems'] as const),
  ...(['statements', 'statementRows', 'csvMappings', 'rates', 'hourReports', 'lessons', 'recognitions'] as const),
] as const
type Replaced = 'entries' | 'payLines' | 'reviews' | (typeof OTHERS)[number] | 'rollups' | 'monthRollups'

/**
 * Empties the ledger but for the sessions that are open and the settings. Answers how to put back what stays: entries that are kept with their
 * pay lines, and the reviews of these and of open sessions.
 */
export async function clearForReplacing(
  transaction: WriteTransaction<Replaced>,
  kept: ReadonlySet<string>,
  open: ReadonlySet<string>,
): Promise<() => Promise<void>> {
  const [entries, payLines, reviews] = [
    transaction.objectStore('entries'),
    transaction.objectStore('payLines'),
    transaction.objectStore('reviews'),
  ]
  const puts: (() => Promise<unknown>)[] = []
  const keptIds = [...kept].map((unit) => unit.slice(ENTRY.length))
  for (const id of keptIds) {
    const [entry, lines] = await Promise.all([entries.get(id), payLines.index('entryId').getAll(id)])
    if (entry) puts.push(() => entries.put(entry))
    puts.push(...lines.map((line) => () => payLines.put(line)))
  }
  for (const id of [...keptIds, ...[...open].map((unit) => unit.slice(ENTRY.length))]) {
    const review = await reviews.get(id)
    if (review) puts.push(() => reviews.put(review))
  }
  const others = OTHERS.map((name) => transaction.objectStore(name))
  const cleared = [entries, payLines, reviews, ...others]
  const sums = ROLLUP_STORES.map((name) => transaction.objectStore(name))
  await together([...cleared, ...sums].map((store) => () => store.clear()))
  return () => together(puts)
}
