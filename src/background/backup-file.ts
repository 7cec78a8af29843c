import type { IDBPDatabase } from 'idb'
import { browser } from 'wxt/browser'
import { writeBackup } from '../store/backup/write-backup'
import { openStore, type Store } from '../store/store'

/** A backup file that waits at an address of the browser. */
export interface MadeBackup {
  url: string
  at: number
  entries: number
  bytes: number
}

/** Writes the ledger into a file, where there is a document to make its address. `app` is the version of Margin. */
export async function backupFile(store: Store, app: string): Promise<MadeBackup> {
  const at = Date.now()
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const db = (await store.use()) as unknown as IDBPDatabase<unknown>
  const { file, counts } = await writeBackup(db, { createdAt: at, zone, app })
  return { url: URL.createObjectURL(file), at, entries: counts.entries ?? 0, bytes: file.size }
}

/**
 * The whole life of the hidden document: it makes one file, tells the background, and is closed by it. Browsers let it speak to the
 * background and nothing else, so the version comes with its address.
 */
export async function makeBackupFile(): Promise<void> {
  const store = openStore()
  const word = await backupFile(store, new URLSearchParams(location.search).get('app') ?? '').then(
    (payload) => ({ name: 'backup.made', payload }),
    (error: unknown) => ({
      name: 'backup.failed',
      payload: { at: Date.now(), detail: error instanceof Error ? error.message : String(error) },
    }),
  )
  store.close()
  await browser.runtime.sendMessage(word)
}
