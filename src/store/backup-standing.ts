import type { BackupFailure, BackupNote, BackupStanding } from '../core/backup'
import { UNGUARDED } from './migrate-guarded'
import type { Store } from './store'
import { read, write } from './transaction'

/** Name of the record that tells of backups. It is of this browser, and in no backup. */
const BACKUP = 'backup'

interface Kept {
  last?: BackupNote
  failure?: BackupFailure
}

/** Cheap: a handful of keys, however long the ledger is. */
export function readBackupStanding(store: Store): Promise<BackupStanding> {
  return read(store, ['meta', 'entries', 'revisions'], async (transaction) => {
    const meta = transaction.objectStore('meta')
    const closed = transaction.objectStore('entries').index('closedAt')
    const [kept, unguarded, first, last, corrected] = await Promise.all([
      meta.get(BACKUP) as Promise<Kept | undefined>,
      meta.get(UNGUARDED) as Promise<BackupStanding['unguarded'] | undefined>,
      closed.openKeyCursor(null, 'next'),
      closed.openKeyCursor(null, 'prev'),
      transaction.objectStore('revisions').index('at').openKeyCursor(null, 'prev'),
    ])
    const changes = [last?.key, corrected?.key].filter((at) => at !== undefined)
    return {
      last: kept?.last ?? null,
      failure: kept?.failure ?? null,
      unguarded: unguarded ?? null,
      firstAt: first?.key ?? null,
      changedAt: changes.length === 0 ? null : Math.max(...changes),
    }
  })
}

/** A backup was saved: earlier doubts are settled by it. */
export function noteBackup(store: Store, last: BackupNote): Promise<void> {
  return write(store, ['meta'], async (transaction) => {
    const meta = transaction.objectStore('meta')
    await meta.put({ last } satisfies Kept, BACKUP)
    await meta.delete(UNGUARDED)
  })
}

export function noteBackupFailure(store: Store, failure: BackupFailure): Promise<void> {
  return write(store, ['meta'], async (transaction) => {
    const meta = transaction.objectStore('meta')
    await meta.put({ ...((await meta.get(BACKUP)) as Kept | undefined), failure } satisfies Kept, BACKUP)
  })
}
