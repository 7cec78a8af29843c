import { Temporal } from 'temporal-polyfill'

const DAY_MS = 24 * 3_600_000

/** A backup file that was handed to the browser's downloads. */
export interface BackupNote {
  at: number
  entries: number
  bytes: number
  file: string
  by: 'user' | 'itself'
}

/** A backup that Margin tried to save by itself and could not. */
export interface BackupFailure {
  at: number
  /** `permission`: the browser's leave to save files is gone. `reading`: the ledger could not be read. `saving`: the file could not be saved. */
  what: 'permission' | 'reading' | 'saving'
  /** In the browser's words. */
  detail: string
}

/** What is known of the backups of this ledger. */
export interface BackupStanding {
  last: BackupNote | null
  /** Gone once a backup is saved. */
  failure: BackupFailure | null
  /** The ledger was brought to a new version without a snapshot, because there was no room for one; gone once a backup is saved. */
  unguarded: { at: number; fromVersion: number } | null
  /** When the first entry closed; null where there is none. */
  firstAt: number | null
  /** When the ledger last changed: an entry closed or a correction was made; null where nothing is. */
  changedAt: number | null
}

/** The instant from which a backup is due: so many days after the last one, or after the first entry. Null while nothing new is in the ledger. */
export function backupDueAt({ last, firstAt, changedAt }: BackupStanding, everyDays: number): number | null {
  if (firstAt === null || changedAt === null || (last !== null && changedAt <= last.at)) return null
  return (last?.at ?? firstAt) + everyDays * DAY_MS
}

/** Whole days that have passed since. */
export function daysSince(at: number, now: number): number {
  return Math.max(0, Math.floor((now - at) / DAY_MS))
}

/** `margin-backup-2026-11-25-1405.jsonl`, by the clock of the zone: in a folder they sort by age. */
export function backupFileName(at: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  const time = `${String(local.hour).padStart(2, '0')}${String(local.minute).padStart(2, '0')}`
  return `margin-backup-${local.toPlainDate().toString()}-${time}.jsonl`
}
