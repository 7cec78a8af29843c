import { browser } from 'wxt/browser'
import { type BackupFailure, backupDueAt, backupFileName } from '../core/backup'
import { noteBackup, noteBackupFailure, readBackupStanding } from '../store/backup-standing'
import { readSettings } from '../store/settings'
import { backupFile, type MadeBackup } from './backup-file'
import { store } from './store'
import { broadcast, tellProblem } from './word-out'

export const BACKUP_ALARM = 'backup'
/** A backup that was due while the browser was closed, or that failed, is tried at most so much later. */
const TRY_MINUTES = 60

/** The alarm rings while backups by themselves are switched on, and only then. Browsers may forget alarms, so this runs at every start. */
export async function keepBackupAlarm(): Promise<void> {
  const { autoBackup } = await readSettings(store)
  const alarm = await browser.alarms.get(BACKUP_ALARM)
  if (autoBackup && !alarm) await browser.alarms.create(BACKUP_ALARM, { delayInMinutes: 1, periodInMinutes: TRY_MINUTES })
  if (!autoBackup && alarm) await browser.alarms.clear(BACKUP_ALARM)
}

/** Saves a backup when one is due. The first one is due as soon as there is an entry. */
export async function onBackupAlarm(): Promise<void> {
  const [settings, standing] = await Promise.all([readSettings(store), readBackupStanding(store)])
  if (!settings.autoBackup) return keepBackupAlarm()
  const dueAt = standing.last === null ? standing.firstAt : backupDueAt(standing, settings.backupEveryDays)
  if (dueAt === null || dueAt > Date.now()) return
  if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) return fail('permission', '')
  try {
    if (typeof URL.createObjectURL === 'function') {
      const made = await backupFile(store, version())
      await saveBackupFile(made)
      URL.revokeObjectURL(made.url)
    } else {
      await openBackupDocument()
    }
  } catch (error) {
    await fail('reading', error instanceof Error ? error.message : String(error))
  }
}

/** Hands a file to the browser's downloads, in a folder of Margin's own, and waits until it lies there. */
export async function saveBackupFile({ url, at, entries, bytes }: MadeBackup): Promise<void> {
  const name = backupFileName(at, Intl.DateTimeFormat().resolvedOptions().timeZone)
  try {
    const id = await browser.downloads.download({ url, filename: `margin/${name}`, conflictAction: 'uniquify', saveAs: false })
    await saved(id)
    await noteBackup(store, { at, entries, bytes, file: `margin/${name}`, by: 'itself' })
    await broadcast({ name: 'state.changed' })
  } catch (error) {
    await fail('saving', error instanceof Error ? error.message : String(error))
  } finally {
    await closeBackupDocument()
  }
}

export async function backupFailed(detail: string): Promise<void> {
  await fail('reading', detail)
  await closeBackupDocument()
}

const version = () => browser.runtime.getManifest().version

const EVERY_MS = 250
const LONGEST_MS = 10 * 60_000

/** Asked again and again: each question also keeps a resting background awake. */
async function saved(id: number): Promise<void> {
  for (let waited = 0; waited < LONGEST_MS; waited += EVERY_MS) {
    const [item] = await browser.downloads.search({ id })
    if (item?.state === 'complete') return
    if (item === undefined || item.state === 'interrupted') throw new Error(item?.error ?? 'cancelled')
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
  }
  throw new Error('timed out')
}

async function fail(what: BackupFailure['what'], detail: string): Promise<void> {
  await noteBackupFailure(store, { at: Date.now(), what, detail }).catch(tellProblem)
  await broadcast({ name: 'state.changed' })
}

/** Chromium's worker can make no address of a file. A hidden document can; it says `backup.made` when the file is there. */
async function openBackupDocument(): Promise<void> {
  if (await browser.offscreen.hasDocument()) return
  await browser.offscreen.createDocument({
    url: `backup.html?app=${version()}`,
    reasons: ['BLOBS'],
    justification: 'Makes the backup file that is then saved to the downloads folder.',
  })
}

async function closeBackupDocument(): Promise<void> {
  if (browser.offscreen !== undefined) await browser.offscreen.closeDocument().catch(() => {})
}
