import { IDBFactory } from 'fake-indexeddb'
import { SITES } from '../../../src/background/sites'
import { closeSession } from '../../../src/core/closing'
import type { TimeEntry } from '../../../src/core/entry'
import type { OpenSession } from '../../../src/core/open-session'
import { payLinesFor } from '../../../src/core/pay'
import type { RestorePlan } from '../../../src/core/restore-plan'
import { timePolicy } from '../../../src/platforms/leaving'
import { inspectBackup } from '../../../src/store/backup/inspect'
import { restoreBackup } from '../../../src/store/backup/restore'
import { writeBackup } from '../../../src/store/backup/write-backup'
import { openStore, type Store } from '../../../src/store/store'
import type { Margin } from './margin'

/** A second browser of the same user, with an empty ledger. What `use` opens there is its own. */
export async function inSecondBrowser<T>(margin: Margin, use: (second: Margin) => Promise<T>): Promise<T> {
  const own = globalThis.indexedDB
  // The first keeps its connection.
  await margin.store.use()
  globalThis.indexedDB = new IDBFactory()
  const store = openStore()
  try {
    return await use({ ...margin, store })
  } finally {
    store.close()
    globalThis.indexedDB = own
  }
}

export async function backupOf(store: Store): Promise<Blob> {
  return (await writeBackup((await store.use()) as never, { createdAt: Date.now(), zone: 'UTC', app: '' })).file
}

/** As the surface closes what was open in a backup. */
function closeOpen(session: OpenSession) {
  const around = {
    zone: session.zone,
    makeId: () => `${session.id}-line`,
    policyFor: (platform: string, taskType: OpenSession['taskType']) => timePolicy(SITES, [], { platform, taskType }),
    askAfterMs: Number.POSITIVE_INFINITY,
  }
  const entry = { ...closeSession(session, 'unknown', around), doubt: 'open in the backup' }
  return { entry, payLines: payLinesFor(entry, entry.terms, around.makeId) }
}

/** Adds a file to a ledger; what differs is taken where it is newer, and what is counted here already stays out. */
export async function restoreInto(store: Store, file: Blob): Promise<RestorePlan> {
  const inspection = await inspectBackup(store, file, closeOpen)
  const choices = { mode: 'add', conflicts: 'newer', overlaps: 'skip' } as const
  const { plan } = await restoreBackup(store, inspection, choices, closeOpen)
  return plan
}

/** The entries of a file, those that were open closed. */
export async function entriesIn(file: Blob): Promise<TimeEntry[]> {
  const lines = (await file.text()).trimEnd().split('\n')
  const records = lines.map((line) => JSON.parse(line) as { store?: string; value?: unknown })
  return records.flatMap(({ store, value }) => {
    if (store === 'entries') return [value as TimeEntry]
    return store === 'sessions' ? [closeOpen(value as OpenSession).entry] : []
  })
}
