import type { BackupFailure } from '../../core/backup'

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)

/** Wording of what popup and options both say of backups. */
export const backup = {
  never: 'No backup yet',
  neverWhy: 'Everything is in this browser alone. If it is reset or the disk fails, all of it is gone.',
  last: (age: number) => `Last backup: ${age === 0 ? 'today' : age === 1 ? 'yesterday' : `${days(age)} ago`}`,
  due: 'There is new work since.',
  save: 'Save one now',
  failed: 'The last automatic backup failed',
  failures: {
    permission: 'Margin may not save files any more. Allow it again, or save a backup by hand.',
    reading: 'The ledger could not be read. Restart the browser, then save a backup by hand.',
    saving:
      'The browser could not save the file. Look whether the downloads folder is there and has room, then save a backup by hand.',
  } satisfies Record<BackupFailure['what'], string>,
  unguarded: 'Margin was updated without a safety copy',
  unguardedWhy: 'There was no room for it on the disk. Nothing seems to be lost; save a backup to be sure.',
}
