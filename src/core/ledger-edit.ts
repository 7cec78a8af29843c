import { type AbsenceAnswer, withAnswer } from './absence'
import { localDay } from './day'
import { EditRefused } from './edit-refused'
import type { TimeEntry, WorkLabel } from './entry'
import { editedLines, type LineEdit } from './ledger-edit-lines'
import { inOrder, shared, within, without } from './ledger-edit-spans'
import type { PayLine, PayTerms } from './pay'
import { policyOfEntry, recount, repriced } from './recount'
import type { SelfReview } from './self-review'
import type { Stretch } from './span'

/** An entry with all that belongs to it. */
export interface LedgerItem {
  entry: TimeEntry
  payLines: PayLine[]
  review?: SelfReview
}

/** The labels of an entry that can be changed for many at once. An empty `taskId` takes it away. */
export type LabelEdit = Partial<WorkLabel & Pick<TimeEntry, 'outcome'>>

/** What the user changes of an entry. What is not named stays. */
export interface EntryEdit extends LabelEdit {
  /** Tasks done in it, at least 1. */
  units?: number
  /** What is paid per unit, over all its tasks; null leaves it to the terms. */
  paidUnits?: number | null
  /** An empty one takes it away. */
  note?: string
  terms?: PayTerms | null
  /** Epoch milliseconds. Shortening clips the spans; lengthening adds `work` without evidence. */
  startedAt?: number
  closedAt?: number
  /** All lines that the entry is to have. */
  lines?: LineEdit[]
  /** The user has looked: `doubt` and `unanswered` go. */
  resolved?: true
}

/** What an edit may not know by itself and is handed. */
export interface EditSurroundings {
  /** When the edit is made. */
  at: number
  makeId: () => string
  /** The plain terms of a project for an attempt of so many tasks that closed at an instant; null where none are known. */
  termsOf: (platform: string, project: string, at: number, units: number) => PayTerms | null
}

/**
 * The entry as the user corrects it, with the pay that follows. A project that was corrected brings its own terms of that time, if it has
 * any. The day follows the end, in the entry's own zone. Throws an EditRefused for times that cannot be, a RangeError for units or amounts
 * that are no whole numbers.
 */
export function edited(item: LedgerItem, edit: EntryEdit, around: EditSurroundings): LedgerItem {
  let entry = labelled(item.entry, edit, around)
  const { startedAt = entry.startedAt, closedAt = entry.closedAt } = edit
  if (startedAt !== entry.startedAt || closedAt !== entry.closedAt) entry = moved(entry, startedAt, closedAt, around.at)
  if (edit.resolved) {
    const { doubt: _doubt, unanswered: _unanswered, ...rest } = entry
    entry = rest
  }
  const lines = edit.lines ? editedLines(entry, item.payLines, edit.lines, around.makeId) : item.payLines
  return finished({ ...item, entry, payLines: lines }, around)
}

/** The answer to a long absence that was asked about and left open, put into a closed entry. */
export function answeredLater(item: LedgerItem, stretch: Stretch, answer: AbsenceAnswer, around: EditSurroundings): LedgerItem {
  const { unanswered = [], ...entry } = item.entry
  const open = without(unanswered, [stretch])
  const answered = {
    ...entry,
    spans: withAnswer(entry.spans, stretch, answer),
    ...(open.length > 0 ? { unanswered: open } : {}),
  }
  return finished({ ...item, entry: recount(answered, policyOfEntry(item.entry)) }, around)
}

function finished(item: LedgerItem, { at, makeId }: EditSurroundings): LedgerItem {
  const entry = { ...item.entry, editedAt: at }
  return { ...item, entry, payLines: repriced(entry, item.payLines, makeId) }
}

function labelled(entry: TimeEntry, edit: EntryEdit, { termsOf }: EditSurroundings): TimeEntry {
  const { units = entry.units ?? 1, taskId = entry.taskId ?? '', note = entry.note ?? '' } = edit
  const paidUnits = edit.paidUnits === undefined ? entry.paidUnits : (edit.paidUnits ?? undefined)
  checkUnits(units, paidUnits)
  const { taskId: _taskId, note: _note, units: _units, paidUnits: _paidUnits, ...rest } = entry
  const { platform, project, taskType, domain, workKind, outcome } = { ...entry, ...edit }
  const isOther = platform !== entry.platform || project !== entry.project
  const terms = isOther ? (termsOf(platform, project, edit.closedAt ?? entry.closedAt, units) ?? entry.terms) : entry.terms
  return {
    ...rest,
    ...{ platform, project, taskType, domain, workKind, outcome },
    terms: edit.terms === undefined ? terms : edit.terms,
    ...(taskId === '' ? {} : { taskId }),
    ...(note === '' ? {} : { note }),
    ...(units === 1 ? {} : { units }),
    ...(paidUnits === undefined ? {} : { paidUnits }),
    // The defaults follow the type: what the entry was counted by must be named before its type is another.
    ...(taskType === entry.taskType ? {} : { policy: policyOfEntry(entry) }),
  }
}

/** Throws a RangeError for what no entry can have. */
export function checkUnits(units: number, paidUnits: number | undefined): void {
  if (!Number.isSafeInteger(units) || units < 1) throw new RangeError(`${units} is not a whole number of tasks`)
  if (paidUnits !== undefined && (!Number.isSafeInteger(paidUnits) || paidUnits < 0))
    throw new RangeError(`${paidUnits} is not a whole number of paid units`)
}

/** The entry from another start or to another end. Time that it did not have becomes work by the user's word; the doubt about it goes. */
function moved(entry: TimeEntry, startedAt: number, closedAt: number, now: number): TimeEntry {
  checkTimes({ fromAt: startedAt, toAt: closedAt }, now)
  const whole = [{ fromAt: startedAt, toAt: closedAt }]
  const gained = without(whole, [{ fromAt: entry.startedAt, toAt: entry.closedAt }])
  const work = gained.map((stretch) => ({ kind: 'work', ...stretch, was: 'nothing' }) as const)
  const { doubt: _doubt, unanswered = [], ...rest } = entry
  const open = shared(unanswered, whole)
  const next = {
    ...rest,
    ...{ startedAt, closedAt, day: localDay(closedAt, entry.zone) },
    spans: inOrder([...within(entry.spans, whole), ...work]),
    ...(open.length > 0 ? { unanswered: open } : {}),
  }
  return recount(next, policyOfEntry(entry))
}

/** Throws an EditRefused for a time that ends before it begins or has not been lived. */
export function checkTimes({ fromAt, toAt }: Stretch, now: number): void {
  if (!(Number.isSafeInteger(fromAt) && Number.isSafeInteger(toAt) && fromAt >= 0 && fromAt < toAt))
    throw new EditRefused('order', 'The end must be after the start. Nothing was changed.')
  if (toAt > now)
    throw new EditRefused('future', 'That time is still to come: an entry can end now at the latest. Nothing was changed.')
}
