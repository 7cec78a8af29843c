import { inBulk } from '../exclusively'
import type { Run } from '../run'
import { deleteAllSnapshots, type Snapshot } from '../snapshots'
import type { Store } from '../store'
import { together, write } from '../transaction'
import { snapshotNow } from './snapshot-now'

/**
 * Removes everything that the ledger holds: also open sessions and the settings. After a snapshot, which is answered; or, `forGood`, without
 * one and with all earlier snapshots. Throws a BusyError or a StoreFullError, and then has removed nothing.
 */
export function wipeLedger(store: Store, forGood: boolean, run: Run = {}): Promise<Snapshot | null> {
  return inBulk(async () => {
    const snapshot = forGood ? null : await snapshotNow(store, 'wipe', run)
    const names = [...(await store.use()).objectStoreNames]
    await write(store, names, (transaction) => together(names.map((name) => () => transaction.objectStore(name).clear())))
    if (forGood) await deleteAllSnapshots(store.name)
    return snapshot
  })
}
