import type { Run } from '../run'
import type { BackupRecord } from './format'
import { readRecords } from './read-backup'
import { faultOf } from './record-schemas'
import { BackupRefused } from './refused'

/**
 * The records of a file of today's version, each known to be one that the database can keep, and in the order of their keys, so that none
 * comes twice. A batch at a time, of about so many records. Throws a BackupRefused.
 */
export async function* checkedRecords(file: Blob, run: Run = {}): AsyncGenerator<BackupRecord[]> {
  let batch: BackupRecord[] = []
  let before: { store: string; key: IDBValidKey } = { store: '', key: '' }
  for await (const records of readRecords(file, run)) {
    for (const { line, ...record } of records) {
      const fault = faultOf(record)
      if (fault !== null) throw new BackupRefused('bad-record', line, fault)
      const key = keyOf(record)
      if (before.store === record.store && indexedDB.cmp(before.key, key) >= 0) throw new BackupRefused('bad-order', line)
      before = { store: record.store, key }
      batch.push(record)
    }
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

const BATCH = 500

/** The key of a record that was checked. */
export function keyOf({ store, key, value }: BackupRecord): IDBValidKey {
  const fields = value as {
    id: string
    sessionId: string
    platform: string
    project: string
    from: string
    to: string
    day: string
  }
  if (store === 'projects') return [fields.platform, fields.project]
  if (store === 'reviews') return fields.sessionId
  if (store === 'rates') return [fields.from, fields.to, fields.day]
  return key ?? fields.id
}
