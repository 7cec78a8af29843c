import { EditRefused } from '../core/edit-refused'
import type { TimeEntry } from '../core/entry'
import type { PayLine } from '../core/pay'
import { contributionOf, contributionOfLine, type Rollup } from '../core/rollup'
import { sameValue } from '../core/same-value'
import { FREEZE_STORES } from './freeze'
import { changeRollups, ROLLUP_STORES } from './rollups'
import type { Image, WriteTransaction } from './schema'
import { together, within } from './transaction'

/** The stores that a correction of the ledger reads or writes. */
export const EDIT_STORES = [
  ...(['entries', 'payLines', 'reviews', 'projects', 'statementRows'] as const),
  ...ROLLUP_STORES,
  ...(['revisions', 'sessions'] as const),
  ...FREEZE_STORES,
] as const
export type EditTransaction = WriteTransaction<(typeof EDIT_STORES)[number]>

/** The records of these keys as they are now; each key once. */
async function imagesOf(transaction: EditTransaction, keys: readonly Pick<Image, 'store' | 'key'>[]): Promise<Image[]> {
  const images: Image[] = keys.map(({ store, key }) => ({ store, key, value: undefined }))
  await together(
    images.map((image) => async () => {
      const objects = transaction.objectStore(image.store) as unknown as { get(key: IDBValidKey): Promise<unknown> }
      image.value = await objects.get(image.key)
    }),
  )
  return images
}

/** Writes records (`undefined` removes one) and lets the roll-ups follow (L9). Tells what was there before and what is there after. */
export async function putImages(
  transaction: EditTransaction,
  images: readonly Image[],
): Promise<{ before: Image[]; after: Image[] }> {
  const were = await imagesOf(transaction, images)
  const before = were.filter(({ value }, i) => !sameValue(value, images[i]?.value))
  const after = images.filter(({ value }, i) => !sameValue(value, were[i]?.value))
  const ids = touchedEntries([...before, ...after])
  const subtract = [...ofNoEntry(before), ...(await contributions(transaction, ids))]
  await together(
    after.map(({ store, key, value }) => async () => {
      const objects = transaction.objectStore(store) as unknown as {
        put(value: unknown): Promise<unknown>
        delete(key: IDBValidKey): Promise<void>
      }
      await (value === undefined ? objects.delete(key) : objects.put(value))
    }),
  )
  const add = [...ofNoEntry(after), ...(await contributions(transaction, ids))]
  await changeRollups(within(transaction), { subtract, add })
  return { before, after }
}

/**
 * Puts records back to how they were at the other side of a revision. Refuses, changing nothing, when one of them is not as the revision left
 * it. A project is only put back where it is: it gathers terms and rubrics by itself, which no undo of an entry may take away.
 */
export async function turnImages(transaction: EditTransaction, from: readonly Image[], to: readonly Image[]): Promise<void> {
  const now = await imagesOf(transaction, from)
  const isAsLeft = (i: number) => sameValue(now[i]?.value, from[i]?.value)
  if (from.some(({ store }, i) => store !== 'projects' && !isAsLeft(i))) throw changedSince()
  await putImages(
    transaction,
    to.filter((_, i) => isAsLeft(i)),
  )
  const gone = to.filter(({ store, value }) => store === 'entries' && value === undefined).map(({ key }) => String(key))
  if ((await linesOf(transaction, gone)).some((lines) => lines.length > 0)) throw changedSince()
}

export function changedSince(): EditRefused {
  return new EditRefused(
    'changed',
    'Something else changed these records since, and that would be lost. Nothing was changed. Edit the entry instead.',
  )
}

function touchedEntries(images: readonly Image[]): string[] {
  const ids = images.map(({ store, key, value }) => {
    if (store === 'entries') return String(key)
    return store === 'payLines' ? ((value as PayLine | undefined)?.entryId ?? null) : null
  })
  return [...new Set(ids.filter((id) => id !== null))]
}

/** What lines of no entry add by themselves. */
function ofNoEntry(images: readonly Image[]): Rollup[] {
  return images.flatMap(({ store, value }) => {
    const line = store === 'payLines' ? (value as PayLine | undefined) : undefined
    return line?.entryId === null ? [contributionOfLine(line)] : []
  })
}

async function linesOf(transaction: EditTransaction, ids: readonly string[]): Promise<PayLine[][]> {
  const lines: PayLine[][] = ids.map(() => [])
  const index = transaction.objectStore('payLines').index('entryId')
  await together(
    ids.map((id, i) => async () => {
      lines[i] = await index.getAll(id)
    }),
  )
  return lines
}

/** What entries and their lines add to the roll-ups as they are now; lines whose entry is gone count by themselves. */
async function contributions(transaction: EditTransaction, ids: readonly string[]): Promise<Rollup[]> {
  const entries = await imagesOf(
    transaction,
    ids.map((key) => ({ store: 'entries', key })),
  )
  const lines = await linesOf(transaction, ids)
  return entries.flatMap(({ value }, i) => {
    const entry = value as TimeEntry | undefined
    return entry ? contributionOf(entry, lines[i] ?? []) : (lines[i] ?? []).map(contributionOfLine)
  })
}
