import type { IDBPDatabase } from 'idb'
import { browser } from 'wxt/browser'
import { backupFileName } from '../../core/backup'
import { closeSession } from '../../core/closing'
import { laterTerms } from '../../core/first-tasks'
import type { OpenSession } from '../../core/open-session'
import { payLinesFor } from '../../core/pay'
import type { TaskType } from '../../core/task'
import type { PolicyRule } from '../../core/time-policy'
import { timePolicy } from '../../platforms/leaving'
import type { CatalogueEntry } from '../../platforms/listed'
import { inspectBackup } from '../../store/backup/inspect'
import { restoreBackup } from '../../store/backup/restore'
import { wipeLedger } from '../../store/backup/wipe'
import { writeBackup } from '../../store/backup/write-backup'
import { noteBackup, readBackupStanding } from '../../store/backup-standing'
import type { ClosedEntry } from '../../store/entries'
import type { Run } from '../../store/run'
import { readSettings } from '../../store/settings'
import { deleteSnapshot, listSnapshots, readSnapshot } from '../../store/snapshots'
import type { Store } from '../../store/store'
import { ask } from '../../ui/client'
import { data as words } from '../../ui/messages/data'
import type { DataHost, SavedBackup } from './host'

const DOWNLOADS = { permissions: ['downloads' as const] }

export function browserData(store: Store, platforms: readonly CatalogueEntry[]): DataHost {
  let rules: readonly PolicyRule[] = []
  const closeOpen = (session: OpenSession) => closedInBackup(session, platforms, rules)
  /** Badges, the alarm and other surfaces follow what was done to the ledger. */
  const told = async <T>(done: Promise<T>): Promise<T> => {
    const result = await done
    await ask('ledger.announce', {})
    return result
  }
  return {
    standing: () => readBackupStanding(store),
    saveBackup: (run) => told(saveBackup(store, run)),
    maySaveFiles: () => browser.permissions.contains(DOWNLOADS),
    askToSaveFiles: () => browser.permissions.request(DOWNLOADS),
    inspect: async (file, run) => {
      // What is restored closes by the rules that were looked at with it.
      rules = (await readSettings(store)).policyRules
      return inspectBackup(store, file, closeOpen, run)
    },
    restore: (inspection, choices, run) => told(restoreBackup(store, inspection, choices, closeOpen, run)),
    snapshots: () => listSnapshots(store.name),
    snapshotFile: (id) => readSnapshot(store.name, id),
    deleteSnapshot: (id) => deleteSnapshot(store.name, id),
    wipe: (forGood, run) => told(wipeLedger(store, forGood, run)),
    storage: async () => {
      const [estimate, persisted] = await Promise.all([
        navigator.storage.estimate().catch(() => null),
        navigator.storage.persisted().catch(() => null),
      ])
      return { usage: estimate?.usage ?? null, quota: estimate?.quota ?? null, persisted }
    },
    persist: () => navigator.storage.persist(),
    saveAtOnce: new URLSearchParams(location.search).has('save'),
  }
}

/** The session of a backup as an entry that ends with its last evidence. */
function closedInBackup(session: OpenSession, platforms: readonly CatalogueEntry[], rules: readonly PolicyRule[]): ClosedEntry {
  const sites = platforms.map(({ site }) => site)
  const makeId = () => crypto.randomUUID()
  const policyFor = (platform: string, taskType: TaskType) => timePolicy(sites, rules, { platform, taskType })
  // No time passes here, so nothing is asked.
  const around = { zone: session.zone, makeId, policyFor, askAfterMs: Number.POSITIVE_INFINITY }
  const closed = closeSession(session, 'unknown', around)
  // Which task of its project it was is not known here; an entry carries plain terms in any case.
  const entry = { ...closed, terms: closed.terms && laterTerms(closed.terms), doubt: words.doubt }
  return { entry, payLines: payLinesFor(entry, entry.terms, makeId) }
}

/** The last file stays at its address: a browser that asks where to save it may read it much later. */
let lastUrl = ''

async function saveBackup(store: Store, run: Run): Promise<SavedBackup> {
  const at = Date.now()
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const db = (await store.use()) as unknown as IDBPDatabase<unknown>
  const app = browser.runtime.getManifest().version
  const { file, counts, leftOut } = await writeBackup(db, { createdAt: at, zone, app }, run)
  const name = backupFileName(at, zone)
  URL.revokeObjectURL(lastUrl)
  lastUrl = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = lastUrl
  link.download = name
  link.click()
  const saved = { file: name, entries: counts.entries ?? 0, bytes: file.size }
  await noteBackup(store, { ...saved, at, by: 'user' })
  return { ...saved, leftOut }
}
