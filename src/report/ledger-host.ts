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
import { ledgerMark, readLedger, readLedgerRow, searchTask } from '../store/read-ledger'
import { rollupsBetween } from '../store/rollups'
import type { Store } from '../store/store'
import type { LedgerHost } from './host'

const SEARCHED = 500
const REVISIONS = 100

/** The ledger in a database. `tell` lets the other surfaces know of a correction; that it could not undoes none. */
export function ledgerHost(store: Store, now: () => number, tell: () => Promise<unknown>): LedgerHost {
  const told = async <T>(correction: Promise<T>): Promise<T> => {
    const done = await correction
    await tell().catch(console.error)
    return done
  }
  return {
    rollups: (from, to) => rollupsBetween(store, from, to),
    read: (range, keep, atLeast) => readLedger(store, range, keep, atLeast),
    search: (taskId) => searchTask(store, taskId, SEARCHED),
    row: (id) => readLedgerRow(store, id),
    mark: () => ledgerMark(store),
    revisions: () => revisions(store, REVISIONS),
    edit: (id, edit) => told(editEntry(store, id, edit, now())),
    editLabels: (ids, edit) => told(editEntries(store, ids, edit, now())),
    split: (id, splitAt, choice) => told(splitEntry(store, id, splitAt, now(), choice)),
    merge: (ids) => told(mergeEntries(store, ids, now())),
    delete: (ids) => told(deleteEntries(store, ids, now())),
    add: (draft) => told(addEntry(store, draft, now())),
    answer: (id, stretch, answer) => told(answerAbsence(store, id, stretch, answer, now())),
    undo: () => told(undo(store, now())),
    redo: () => told(redo(store, now())),
  }
}
