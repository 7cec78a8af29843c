import { DEFAULT_SETTINGS, type Settings } from '../core/settings'
import { readMeta, SETTINGS } from './meta'
import type { Store } from './store'
import { write } from './transaction'

const complete = (stored: unknown): Settings => ({ ...DEFAULT_SETTINGS, ...(stored as Partial<Settings> | undefined) })

/** The user's choices; a choice that was never made has its default. */
export async function readSettings(store: Store): Promise<Settings> {
  return complete(await readMeta(store, SETTINGS))
}

/** The same inside a running transaction. */
export async function readSettingsIn(meta: { get(name: string): Promise<unknown> }): Promise<Settings> {
  return complete(await meta.get(SETTINGS))
}

/** Changes the given choices and keeps the others. Returns all of them. */
export function saveSettings(store: Store, change: Partial<Settings>): Promise<Settings> {
  return write(store, ['meta'], async (transaction) => {
    const meta = transaction.objectStore('meta')
    const settings = { ...(await readSettingsIn(meta)), ...change }
    await meta.put(settings, SETTINGS)
    return settings
  })
}
