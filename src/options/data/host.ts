import type { BackupStanding } from '../../core/backup'
import type { RestoreChoices } from '../../core/restore-plan'
import type { Inspection } from '../../store/backup/inspect'
import type { Restored } from '../../store/backup/restore'
import type { Run } from '../../store/run'
import type { Snapshot } from '../../store/snapshots'

/** What the browser says of Margin's storage; null where it says nothing. */
export interface StorageFigures {
  usage: number | null
  quota: number | null
  persisted: boolean | null
}

export interface SavedBackup {
  file: string
  entries: number
  bytes: number
  /** Revisions that were too long for the file. */
  leftOut: number
}

/** All that the section "Your data" asks of the browser and the store. */
export interface DataHost {
  standing(): Promise<BackupStanding>
  /** Writes a backup and hands it to the browser's downloads. */
  saveBackup(run: Run): Promise<SavedBackup>
  /** Whether the browser lets Margin save files by itself. */
  maySaveFiles(): Promise<boolean>
  /** Call it straight in a click's handler, before any `await`. */
  askToSaveFiles(): Promise<boolean>
  /** Throws a BackupRefused. */
  inspect(file: Blob, run: Run): Promise<Inspection>
  restore(inspection: Inspection, choices: RestoreChoices, run: Run): Promise<Restored>
  snapshots(): Promise<Snapshot[]>
  snapshotFile(id: string): Promise<Blob | null>
  deleteSnapshot(id: string): Promise<void>
  wipe(forGood: boolean, run: Run): Promise<Snapshot | null>
  storage(): Promise<StorageFigures>
  persist(): Promise<boolean>
  /** The page was opened in order to save a backup. */
  saveAtOnce: boolean
}
