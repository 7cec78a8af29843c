import { EditRefused } from '../core/edit-refused'
import type { TimeEntry } from '../core/entry'
import { checkTimeFree } from './claimed-time'
import { turnConverted } from './convert-ledger'
import { EDIT_STORES, type EditTransaction, turnImages } from './ledger-images'
import { turnRecounted } from './recount-ledger'
import { turnRepriced } from './reprice-ledger'
import type { Image, Revision } from './schema'
import { openAgain, settleAgain } from './settle-bulk'
import type { Store } from './store'
import { within, write } from './transaction'

/**
 * Takes the newest revision back that is not undone, in one transaction; null when there is none. Refuses, changing nothing, when something
 * else changed its records since, or when `only` names another revision.
 */
export function undo(store: Store, at: number, only?: string): Promise<Revision | null> {
  return write(store, [...EDIT_STORES], async (transaction) => {
    const revision = await newestDone(transaction)
    if (!revision) return null
    if (only !== undefined && revision.id !== only)
      throw new EditRefused('changed', 'Something else was corrected since. Undo that first, in the report. Nothing was changed.')
    await turn(transaction, revision, 'back', at)
    const { settledRows = [] } = revision
    const settledWith = settledRows.length > 0 ? await openAgain(within(transaction), settledRows, revision.at) : undefined
    const undone = { ...revision, undoneAt: at, ...(settledWith ? { settledWith } : {}) }
    await transaction.objectStore('revisions').put(undone)
    return undone
  })
}

/** Does again what was undone last. Null when there is nothing to do again, because nothing is undone or something new was done since. */
export function redo(store: Store, at: number): Promise<Revision | null> {
  return write(store, [...EDIT_STORES], async (transaction) => {
    const revision = await lastUndone(transaction)
    if (!revision) return null
    await turn(transaction, revision, 'forth', at)
    const { undoneAt: _undoneAt, settledWith, ...done } = revision
    if (settledWith) await settleAgain(within(transaction), done.settledRows ?? [], settledWith, revision.at)
    await transaction.objectStore('revisions').put(done)
    return done
  })
}

async function turn(transaction: EditTransaction, revision: Revision, way: 'back' | 'forth', at: number): Promise<void> {
  const { before, after, recounted = [], repriced = [], converted = [] } = revision
  const [from, to] = way === 'back' ? [after, before] : [before, after]
  await checkTimeFree(transaction, entriesIn(from), entriesIn(to), at)
  await turnImages(transaction, from, to)
  if (recounted.length > 0) await turnRecounted(within(transaction), recounted, way)
  if (repriced.length > 0) await turnRepriced(within(transaction), repriced, way)
  if (converted.length > 0) await turnConverted(within(transaction), converted, way)
}

function entriesIn(images: readonly Image[]): TimeEntry[] {
  return images.flatMap(({ store, value }) => (store === 'entries' && value !== undefined ? [value as TimeEntry] : []))
}

async function newestDone(transaction: EditTransaction): Promise<Revision | null> {
  const rows = transaction.objectStore('revisions')
  let cursor = await rows.openCursor(null, 'prev')
  while (cursor && cursor.value.undoneAt !== undefined) cursor = await cursor.continue()
  return cursor?.value ?? null
}

/** Things are undone newest first, so the oldest of them was undone last. */
async function lastUndone(transaction: EditTransaction): Promise<Revision | null> {
  const rows = transaction.objectStore('revisions')
  let found: Revision | null = null
  for (let cursor = await rows.openCursor(null, 'prev'); cursor?.value.undoneAt !== undefined; cursor = await cursor.continue())
    if (!cursor.value.dropped) found = cursor.value
  return found
}
