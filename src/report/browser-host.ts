import { browser } from 'wxt/browser'
import type { PlatformSite } from '../platforms/platform'
import {
  addEntry,
  answerAbsence,
  deleteEntries,
  editEntries,
  editEntry,
  mergeEntries,
  redo,
  revisions,
  splitEntry,
  undo,
} from '../store/ledger-edits'
import { allProjects } from '../store/projects'
import { ledgerMark, readLedger, readLedgerRow, searchTask } from '../store/read-ledger'
import { rollupsBetween } from '../store/rollups'
import { readSettings } from '../store/settings'
import { openStore, type Store } from '../store/store'
import { ask, onStateChanged } from '../ui/client'
import type { LedgerHost, ReportHost } from './host'

const SEARCHED = 500
const REVISIONS = 100

export function browserHost(sites: readonly PlatformSite[]): ReportHost {
  const store = openStore()
  const entryId = new URLSearchParams(location.search).get('entry')
  return {
    sites,
    onStateChanged,
    settings: () => readSettings(store),
    projects: () => allProjects(store),
    ledger: ledgerHost(store),
    openOptions: () => browser.tabs.create({ url: `${location.origin}/options.html` }),
    ...(entryId === null ? {} : { entryId }),
    now: Date.now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}

function ledgerHost(store: Store): LedgerHost {
  return {
    rollups: (from, to) => rollupsBetween(store, from, to),
    read: (range, keep, atLeast) => readLedger(store, range, keep, atLeast),
    search: (taskId) => searchTask(store, taskId, SEARCHED),
    row: (id) => readLedgerRow(store, id),
    mark: async () => ledgerMark(store, await revisions(store, REVISIONS)),
    revisions: () => revisions(store, REVISIONS),
    edit: (id, edit) => told(editEntry(store, id, edit, Date.now())),
    editLabels: (ids, edit) => told(editEntries(store, ids, edit, Date.now())),
    split: (id, splitAt, choice) => told(splitEntry(store, id, splitAt, Date.now(), choice)),
    merge: (ids) => told(mergeEntries(store, ids, Date.now())),
    delete: (ids) => told(deleteEntries(store, ids, Date.now())),
    add: (draft) => told(addEntry(store, draft, Date.now())),
    answer: (id, stretch, answer) => told(answerAbsence(store, id, stretch, answer, Date.now())),
    undo: () => told(undo(store, Date.now())),
    redo: () => told(redo(store, Date.now())),
  }
}

/** Lets popup, panel and other reports know. That they could not be told undoes no correction: they read again when they are next shown. */
async function told<T>(correction: Promise<T>): Promise<T> {
  const done = await correction
  await ask('ledger.changed', {}).catch(console.error)
  return done
}
