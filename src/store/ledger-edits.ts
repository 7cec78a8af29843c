import type { AbsenceAnswer } from '../core/absence'
import {
  answeredLater,
  type EditSurroundings,
  type EntryEdit,
  edited,
  type LabelEdit,
  type LedgerItem,
} from '../core/ledger-edit'
import { added, type EntryDraft } from '../core/ledger-edit-add'
import { merged } from '../core/ledger-edit-merge'
import { type SplitChoice, split } from '../core/ledger-edit-split'
import type { Stretch } from '../core/span'
import { checkTimeFree } from './claimed-time'
import { frozenNew } from './freeze'
import { imagesBetween, newProjects, readItems, surroundingsOf } from './ledger-items'
import { revise } from './revisions'
import type { Revision } from './schema'
import type { Store } from './store'
import { reading } from './transaction'

export { EditRefused } from '../core/edit-refused'
export type { EntryEdit, LabelEdit } from '../core/ledger-edit'
export type { EntryDraft } from '../core/ledger-edit-add'
export type { LineEdit } from '../core/ledger-edit-lines'
export type { SplitChoice } from '../core/ledger-edit-split'
export { revisions } from './revisions'
export { redo, undo } from './undo'

/*
 * Corrections of the ledger. Each is one transaction: entries, pay lines, reviews, roll-ups and the revision that can take it back change
 * together or not at all. All throw an EditRefused for what would make the ledger untrue, and a StoreFullError when there is no room; nothing
 * is changed then. `at` is now. Where time is gained, idle time, gaps and pauses that other entries have there yield to it.
 */

interface Correction {
  what: string
  ids: readonly string[]
  /** The interval that the user asked for, to be offered clipped where it is not free. */
  wanted?: Stretch
  /** The same money is only divided or put together: it stays frozen at the rate at which it was, or not at all. */
  keepsMoney?: true
  correct: (items: LedgerItem[], around: EditSurroundings) => LedgerItem[]
}

function correct(store: Store, at: number, { what, ids, wanted, keepsMoney, correct }: Correction): Promise<Revision> {
  return revise(store, what, at, async (transaction) => {
    const before = await readItems(transaction, ids)
    const { around, projects, countFirst } = await surroundingsOf(transaction, at)
    let next = correct(before, around)
    if (await countFirst()) next = correct(before, around)
    const after = keepsMoney ? next : await frozenNew(reading(transaction), before, next)
    const entriesOf = (items: readonly LedgerItem[]) => items.map(({ entry }) => entry)
    const yielded = await checkTimeFree(transaction, entriesOf(before), entriesOf(after), at, wanted)
    return [...imagesBetween(before, after).after, ...yielded, ...newProjects(entriesOf(after), projects, at)]
  })
}

export function editEntry(store: Store, id: string, edit: EntryEdit, at: number): Promise<Revision> {
  return correct(store, at, {
    what: 'edit',
    ids: [id],
    correct: (items, around) => items.map((item) => edited(item, edit, around)),
  })
}

/** The same labels for many entries, as one revision. */
export function editEntries(store: Store, ids: readonly string[], edit: LabelEdit, at: number): Promise<Revision> {
  return correct(store, at, {
    what: 'edit',
    ids,
    correct: (items, around) => items.map((item) => edited(item, edit, around)),
  })
}

/** Cuts an entry at an instant in two. */
export function splitEntry(store: Store, id: string, splitAt: number, at: number, choice: SplitChoice = {}): Promise<Revision> {
  return correct(store, at, {
    what: 'split',
    ids: [id],
    keepsMoney: true,
    correct: (items, around) => items.flatMap((item) => split(item, splitAt, around, choice)),
  })
}

/** Makes entries of the same work one. */
export function mergeEntries(store: Store, ids: readonly string[], at: number): Promise<Revision> {
  return correct(store, at, { what: 'merge', ids, keepsMoney: true, correct: (items, around) => [merged(items, around)] })
}

/** Removes entries with their pay lines and reviews. */
export function deleteEntries(store: Store, ids: readonly string[], at: number): Promise<Revision> {
  return correct(store, at, { what: 'delete', ids, correct: () => [] })
}

/** Writes an entry by hand. */
export function addEntry(store: Store, draft: EntryDraft, at: number): Promise<Revision> {
  return correct(store, at, { what: 'add', ids: [], correct: (_, around) => [added(draft, around)] })
}

/** Says what a long absence of a closed entry was. */
export function answerAbsence(store: Store, id: string, stretch: Stretch, answer: AbsenceAnswer, at: number): Promise<Revision> {
  return correct(store, at, {
    what: 'answer',
    ids: [id],
    wanted: stretch,
    correct: (items, around) => items.map((item) => answeredLater(item, stretch, answer, around)),
  })
}
