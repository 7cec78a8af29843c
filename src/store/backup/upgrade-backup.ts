import { deleteDB, type IDBPDatabase } from 'idb'
import { inTurn } from '../exclusively'
import { openMigrated } from '../migrate'
import { MIGRATIONS } from '../migrations/all'
import type { Run } from '../run'
import { settled, together } from '../transaction'
import type { BackupHeader } from './format'
import { type ReadRecord, readRecords } from './read-backup'
import { BackupRefused } from './refused'
import { writeBackup } from './write-backup'

const STAGING = 'margin-staging'

/**
 * A file of an older version as one of today's: its records are put into a database of that version, which then goes through the same
 * migrations as a ledger on disk. Throws a BackupRefused, or the migration's own error.
 */
export function upgradeBackup(file: Blob, header: BackupHeader, run: Run = {}): Promise<Blob> {
  return inTurn(STAGING, async () => {
    // What a context left behind that died here.
    await deleteDB(STAGING)
    try {
      const past = await openMigrated<unknown>(STAGING, MIGRATIONS.slice(0, header.schema))
      try {
        for await (const records of readRecords(file, run)) await put(past, records)
      } finally {
        past.close()
      }
      const today = await openMigrated<unknown>(STAGING, MIGRATIONS)
      try {
        return (await writeBackup(today, header, run)).file
      } finally {
        today.close()
      }
    } finally {
      await deleteDB(STAGING)
    }
  })
}

async function put(db: IDBPDatabase<unknown>, records: readonly ReadRecord[]): Promise<void> {
  const stray = records.find(({ store }) => !db.objectStoreNames.contains(store))
  if (stray) throw new BackupRefused('bad-record', stray.line, `version ${db.version} has no store "${stray.store}"`)
  const names = [...new Set(records.map(({ store }) => store))]
  await settled(db.transaction(names, 'readwrite', { durability: 'relaxed' }), (transaction) =>
    together(
      records.map(({ store, key, value, line }) => async () => {
        try {
          await transaction.objectStore(store).add(value, key)
        } catch (cause) {
          throw refusal(cause, line) ?? cause
        }
      }),
    ),
  )
}

/** What the database itself says of a record that it cannot take. */
function refusal(cause: unknown, line: number): BackupRefused | null {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : ''
  if (name === 'ConstraintError') return new BackupRefused('bad-order', line, undefined, { cause })
  if (name === 'DataError') return new BackupRefused('bad-record', line, 'a key is missing or no key', { cause })
  return null
}
