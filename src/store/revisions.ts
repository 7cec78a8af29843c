import { EDIT_STORES, type EditTransaction, putImages } from './ledger-images'
import type { Image, Revision, WriteTransaction } from './schema'
import type { Store } from './store'
import { read, within, write } from './transaction'

const DAY_MS = 24 * 3_600_000
/** The newest revisions are kept in any case, older ones while they are this young. */
const KEPT = { newest: 1000, forMs: 90 * DAY_MS }

/**
 * Changes the ledger in one transaction: records, roll-ups, and the revision that can take it back. `plan` tells the records as they are to
 * be. Throws what `plan` throws, or a StoreFullError; nothing is changed then.
 */
export function revise(
  store: Store,
  what: string,
  at: number,
  plan: (transaction: EditTransaction) => Promise<Image[]>,
): Promise<Revision> {
  return write(store, [...EDIT_STORES], async (transaction) => {
    const images = await putImages(transaction, await plan(transaction))
    return addRevision(within(transaction), { at, what, ...images })
  })
}

/** Writes a revision as the newest. What was undone before it cannot be done again from now on. */
export async function addRevision(transaction: WriteTransaction<'revisions'>, revision: Omit<Revision, 'id'>): Promise<Revision> {
  const rows = transaction.objectStore('revisions')
  for (let cursor = await rows.openCursor(null, 'prev'); cursor?.value.undoneAt !== undefined; cursor = await cursor.continue())
    if (!cursor.value.dropped) await cursor.update({ ...cursor.value, dropped: true })
  const last = await rows.openKeyCursor(null, 'prev')
  const whole = { id: idAfter(last?.key), ...revision }
  await rows.add(whole)
  await forget(transaction, revision.at - KEPT.forMs)
  return whole
}

/** Ids sort in the order in which things were done, whatever the clock said, and are never the same in two ledgers. */
function idAfter(last: string | undefined): string {
  const turn = (Number.parseInt(last ?? '', 10) || 0) + 1
  return `${String(turn).padStart(9, '0')}-${crypto.randomUUID().slice(0, 8)}`
}

async function forget(transaction: WriteTransaction<'revisions'>, beforeAt: number): Promise<void> {
  const rows = transaction.objectStore('revisions')
  let spare = (await rows.count()) - KEPT.newest
  if (spare <= 0) return
  for (
    let cursor = await rows.openCursor();
    cursor && spare > 0 && cursor.value.at < beforeAt;
    cursor = await cursor.continue()
  ) {
    await cursor.delete()
    spare -= 1
  }
}

/** The newest revisions, newest first, those that were undone among them. At most `limit`. */
export function revisions(store: Store, limit: number): Promise<Revision[]> {
  return read(store, ['revisions'], async (transaction) => {
    const list: Revision[] = []
    const rows = transaction.objectStore('revisions')
    for (let cursor = await rows.openCursor(null, 'prev'); cursor && list.length < limit; cursor = await cursor.continue())
      list.push(cursor.value)
    return list
  })
}
