import type { Sitting } from '../core/practice-sitting'
import type { Store } from './store'
import { ask, write } from './transaction'

/** All sittings of the practice room, oldest first. */
export async function allSittings(store: Store): Promise<Sitting[]> {
  const sittings = await ask(store, (db) => db.getAll('practice'))
  return sittings.sort((a, b) => a.startedAt - b.startedAt)
}

/** Keeps a sitting as it is now; a new one where the id is new. */
export function putSitting(store: Store, sitting: Sitting): Promise<void> {
  return write(store, ['practice'], async (transaction) => {
    await transaction.objectStore('practice').put(sitting)
  })
}
