import type { TimeEntry, WorkLabel } from './entry'
import type { PayLine, PayTerms } from './pay'
import type { SelfReview } from './self-review'

/** An entry with all that belongs to it. */
export interface LedgerItem {
  entry: TimeEntry
  payLines: PayLine[]
  review?: SelfReview
}

/** A pay line as the user writes it. `id` names the line that it was; without one it is new. */
export interface LineEdit extends Pick<PayLine, 'kind' | 'state' | 'minor' | 'currency'> {
  id?: string
}

/** The labels of an entry that can be changed for many at once. An empty `taskId` or `note` takes it away. */
export type LabelEdit = Partial<WorkLabel & Pick<TimeEntry, 'outcome'>>

/** What the user changes of an entry. What is not named stays. */
export interface EntryEdit extends LabelEdit {
  /** Tasks done in it, at least 1. */
  units?: number
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

/** An entry that the user writes, without evidence. */
export interface EntryDraft extends WorkLabel, Pick<TimeEntry, 'startedAt' | 'closedAt' | 'zone' | 'outcome'> {
  units?: number
  note?: string
  /** Absent: the terms of the project at that time. */
  terms?: PayTerms | null
  lines?: LineEdit[]
}
