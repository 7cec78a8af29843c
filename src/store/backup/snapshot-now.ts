import type { IDBPDatabase } from 'idb'
import type { Run } from '../run'
import { addSnapshot, type Snapshot, type SnapshotReason } from '../snapshots'
import type { Store } from '../store'
import { writeBackup } from './write-backup'

/** Copies the ledger as it is into the snapshots; null where there is nothing to copy. Throws a StoreFullError. */
export async function snapshotNow(store: Store, before: SnapshotReason, run: Run = {}): Promise<Snapshot | null> {
  return snapshotOf(store.name, (await store.use()) as unknown as IDBPDatabase<unknown>, before, run)
}

/** The same of a database of any version. */
export async function snapshotOf(
  name: string,
  db: IDBPDatabase<unknown>,
  before: SnapshotReason,
  run: Run = {},
): Promise<Snapshot | null> {
  const at = Date.now()
  // It never leaves the browser, and needs no more of its origin.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const { file, counts } = await writeBackup(db, { createdAt: at, zone, app: '' }, run)
  if (Object.values(counts).every((count) => count === 0)) return null
  return addSnapshot(name, file, { at, before, schema: db.version, counts }, run.signal)
}
