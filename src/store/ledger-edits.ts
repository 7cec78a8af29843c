import type { AbsenceAnswer } from '../core/absence'
import type { EntryDraft, EntryEdit, LabelEdit } from '../core/ledger-edit'
import type { Stretch } from '../core/span'
import type { Revision } from './schema'
import type { Store } from './store'

export { EditRefused } from '../core/edit-refused'
export type { EntryDraft, EntryEdit, LabelEdit, LineEdit } from '../core/ledger-edit'

const soon = (): never => {
  throw new Error('not built yet')
}

export async function editEntry(_store: Store, _id: string, _edit: EntryEdit, _at: number): Promise<Revision> {
  return soon()
}

/** One revision for all of them. */
export async function editEntries(_store: Store, _ids: readonly string[], _edit: LabelEdit, _at: number): Promise<Revision> {
  return soon()
}

/** Which part stays the task, with its outcome, id, review, note and bonuses; and how many units the first part gets. */
export interface SplitChoice {
  keeps?: 'first' | 'second'
  units?: number
}

export async function splitEntry(
  _store: Store,
  _id: string,
  _splitAt: number,
  _at: number,
  _choice: SplitChoice = {},
): Promise<Revision> {
  return soon()
}

export async function mergeEntries(_store: Store, _ids: readonly string[], _at: number): Promise<Revision> {
  return soon()
}

export async function deleteEntries(_store: Store, _ids: readonly string[], _at: number): Promise<Revision> {
  return soon()
}

export async function addEntry(_store: Store, _draft: EntryDraft, _at: number): Promise<Revision> {
  return soon()
}

export async function answerAbsence(
  _store: Store,
  _id: string,
  _stretch: Stretch,
  _answer: AbsenceAnswer,
  _at: number,
): Promise<Revision> {
  return soon()
}

/** Undoes the newest revision that is not undone. Null when there is none. With `only`, refuses when that is another one. */
export async function undo(_store: Store, _at: number, _only?: string): Promise<Revision | null> {
  return soon()
}

/** Does again what was undone last, unless something new was done since. Null when there is nothing. */
export async function redo(_store: Store, _at: number): Promise<Revision | null> {
  return soon()
}

/** Newest first. */
export async function revisions(_store: Store, _limit: number): Promise<Revision[]> {
  return soon()
}
