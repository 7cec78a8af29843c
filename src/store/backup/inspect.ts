import type { TimeEntry } from '../../core/entry'
import type { OpenSession } from '../../core/open-session'
import type { Comparison } from '../../core/restore-plan'
import { MIGRATIONS } from '../migrations/all'
import type { Run } from '../run'
import type { Store } from '../store'
import { read } from '../transaction'
import { checkedRecords } from './checked-records'
import type { BackupHeader } from './format'
import { COMPARED, readHere } from './here'
import { readHeader } from './read-backup'
import { type CloseOpen, entryUnit, UnitTable } from './units'
import { upgradeBackup } from './upgrade-backup'

/** A file that was read to its end, found whole, and compared with what is here. Nothing was changed. */
export interface Inspection extends Comparison {
  /** As the file was made. */
  header: BackupHeader
  /** Version of the ledger here. */
  schema: number
  /** The file, brought to today's version. */
  blob: Blob
  /** Enough to name each entry of the file that is not the same here, by unit. */
  names: ReadonlyMap<string, EntryName>
}

export type EntryName = Pick<TimeEntry, 'platform' | 'project' | 'taskType' | 'closedAt' | 'zone'>

/** Reads a file and compares it. Throws a BackupRefused where it is no whole backup that this version can read. */
export async function inspectBackup(store: Store, file: Blob, closeOpen: CloseOpen, run: Run = {}): Promise<Inspection> {
  const header = await readHeader(file, MIGRATIONS.length)
  const blob = header.schema < MIGRATIONS.length ? await upgradeBackup(file, header, run) : file
  const theirs = new UnitTable(closeOpen)
  const names = new Map<string, EntryName>()
  for await (const records of checkedRecords(blob, run)) {
    for (const record of records) {
      theirs.add(record)
      if (record.store === 'entries' || record.store === 'sessions') names.set(...named(record.value as TimeEntry | OpenSession))
    }
  }
  const { here, openHere } = await read(store, [...COMPARED], (transaction) => readHere(transaction, closeOpen, run.signal))
  for (const unit of names.keys()) if (theirs.units.get(unit)?.digest === here.units.get(unit)?.digest) names.delete(unit)
  return { header, schema: MIGRATIONS.length, blob, file: theirs, here, openHere, names }
}

function named(work: TimeEntry | OpenSession): [unit: string, name: EntryName] {
  const { id, platform, project, taskType, zone } = work
  return [entryUnit(id), { platform, project, taskType, zone, closedAt: 'closedAt' in work ? work.closedAt : work.cursorAt }]
}
