import type { Store } from './store'
import { ask, write } from './transaction'

/** Name of the record that holds everything live besides the sessions. */
export const DESK = 'desk'
/** Name of the record that holds the user's choices. */
export const SETTINGS = 'settings'
/** Name of the record that says what could not be saved. */
export const PROBLEM = 'problem'

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

/** What could not be saved, and what to do; undefined when all is well. */
export async function readProblem(store: Store): Promise<string | undefined> {
  const problem = await readMeta(store, PROBLEM)
  return typeof problem === 'string' ? problem : undefined
}
