import type { Store } from './store'
import { ask, write } from './transaction'

/** Name of the record that holds everything live besides the sessions. */
export const DESK = 'desk'
/** Name of the record that holds the user's choices. */
export const SETTINGS = 'settings'

/** A single record by name, as it was written; undefined when there is none. */
export function readMeta(store: Store, name: string): Promise<unknown> {
  return ask(store, (db) => db.get('meta', name))
}

/** Writes a single record; `undefined` removes it. */
export function writeMeta(store: Store, name: string, value: unknown): Promise<void> {
  return write(store, ['meta'], async (transaction) => {
    const meta = transaction.objectStore('meta')
    if (value === undefined) await meta.delete(name)
    else await meta.put(value, name)
  })
}
