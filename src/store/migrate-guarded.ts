import { type IDBPDatabase, openDB } from 'idb'
import { snapshotOf } from './backup/snapshot-now'
import { SnapshotError, StoreFullError } from './errors'
import { inTurn } from './exclusively'
import { OlderVersion } from './migrate'
import type { MarginDatabase } from './schema'

/** Name of the record that says that the ledger was migrated without a snapshot. */
export const UNGUARDED = 'unguarded'

/**
 * Brings a ledger of an older version to today's after a snapshot (L8). Contexts that come at the same time take turns: only the first finds
 * anything to do. Without a snapshot nothing is migrated, and the error says so; only where there is no room for one the migration, which is
 * whole or not at all in any case, goes on, and the doubt is kept where the user sees it.
 */
export function migrateGuarded(name: string, open: (mayLeave: boolean) => Promise<MarginDatabase>): Promise<MarginDatabase> {
  return inTurn(`${name}-migration`, async () => {
    try {
      return await open(false)
    } catch (error) {
      if (!(error instanceof OlderVersion)) throw error
      const guarded = await isGuarded(name, error.version)
      const db = await open(true)
      // The room that was not there for a snapshot may be missing for this too.
      if (!guarded) await db.put('meta', { at: Date.now(), fromVersion: error.version }, UNGUARDED).catch(() => {})
      return db
    }
  })
}

/** False where there was no room for it. */
async function isGuarded(name: string, version: number): Promise<boolean> {
  let past: IDBPDatabase<unknown> | undefined
  try {
    past = await openDB<unknown>(name)
    await snapshotOf(name, past, 'migration')
    return true
  } catch (cause) {
    if (cause instanceof StoreFullError) return false
    throw new SnapshotError(version, { cause })
  } finally {
    past?.close()
  }
}
