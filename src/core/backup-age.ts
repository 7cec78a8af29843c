const DAY_MS = 24 * 3_600_000

/** A backup file that was handed to the browser's downloads. */
export interface BackupNote {
  at: number
  entries: number
  bytes: number
  file: string
  by: 'user' | 'itself'
}

/** What is known of the backups of this ledger. */
export interface BackupStanding {
  last: BackupNote | null
  /** The last backup that Margin tried by itself failed; gone once one succeeds. */
  failure: { at: number; reason: string } | null
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
