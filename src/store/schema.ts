import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { TimeEntry } from '../core/entry'
import type { AppliedRate, ExchangeRate } from '../core/exchange-rate'
import type { Feedback } from '../core/feedback'
import type { HourReport } from '../core/hour-report'
import type { Lesson } from '../core/lesson'
import type { OpenSession } from '../core/open-session'
import type { OwnItem } from '../core/own-item'
import type { OwnRubric } from '../core/own-rubric'
import type { PayLine, PayTerms } from '../core/pay'
import type { Sitting } from '../core/practice-sitting'
import type { Project } from '../core/project'
import type { Recognition } from '../core/recognition'
import type { Rollup, rollupKey } from '../core/rollup'
import type { SelfReview } from '../core/self-review'
import type { CsvMapping, Settlement, Statement, StatementRow } from '../core/statement'
import type { PageKind } from '../core/task'
import type { TimePolicy } from '../core/time-policy'

/** One record as it was at one time; `value` is undefined where there was none. */
export interface Image {
  store: 'entries' | 'payLines' | 'reviews' | 'projects' | 'statementRows'
  key: IDBValidKey
  value: unknown
}

/** A change of the ledger that can be undone and done again. */
export interface Revision {
  id: string
  at: number
  /** What was done, in a word that the message catalogue knows (`edit`, `split`, `merge`, `delete`, `add`, `policy` …). */
  what: string
  before: Image[]
  after: Image[]
  /** Entries that were only counted anew, in a form small enough for all of a ledger: counting loses nothing, so the policies are enough. */
  recounted?: Recounted[]
  /** Entries that were only given other terms, in as small a form: what follows from terms can be told anew. */
  repriced?: Repriced[]
  /** Statement rows that were settled as they were proposed: each row keeps what its lines were before. */
  settledRows?: string[]
  /** What these rows were settled with, by their place, while that is undone: an open row does not know it. */
  settledWith?: SettledWith[]
  /** Pay lines that were only converted, in as small a form: a home amount follows from the line's amount and the rate. */
  converted?: Converted[]
  undoneAt?: number
  /** It was undone and something else was done then: it stays as history and cannot be done again. */
  dropped?: true
}

/** Entries that were counted by one policy before and by another after. `unnamed`: they did not name the one before. */
export interface Recounted {
  from: TimePolicy
  unnamed?: true
  to: TimePolicy
  ids: string[]
}

/** Entries that carried these terms before and others after. */
export interface Repriced {
  from: PayTerms | null
  to: PayTerms | null
  ids: string[]
}

/** Pay lines that were frozen at one rate before, or at none, and at another after. */
export interface Converted {
  from: AppliedRate | null
  to: AppliedRate | null
  ids: string[]
}

/** How a row was settled, and with which lines. */
export type SettledWith = Pick<Settlement, 'how' | 'lineIds'>

/** The database as the newest migration leaves it. */
export interface MarginSchema extends DBSchema {
  /** Open sessions; a row is gone once its entry is written. */
  sessions: { key: string; value: OpenSession }
  entries: {
    key: string
    value: TimeEntry
    indexes: { day: string; project: [platform: string, project: string]; taskId: string; closedAt: number }
  }
  payLines: { key: string; value: PayLine; indexes: { entryId: string; day: string; state: [state: string, day: string] } }
  projects: { key: [platform: string, project: string]; value: Project }
  /** Keyed by the session's id, which becomes the entry's. */
  reviews: { key: string; value: SelfReview }
  /** Kept in the same transaction as the entries they sum up (L9). Sorted by day first. */
  rollups: { key: ReturnType<typeof rollupKey>; value: Rollup }
  /** The same by month: `day` is the month's first. For ranges of years. */
  monthRollups: { key: ReturnType<typeof rollupKey>; value: Rollup }
  revisions: { key: string; value: Revision; indexes: { at: number } }
  /** The practice room's own; never part of the ledger. */
  practice: { key: string; value: Sitting }
  /** The user's own rubrics and overlays. */
  rubrics: { key: string; value: OwnRubric }
  feedback: {
    key: string
    value: Feedback
    indexes: { at: number; entryId: string; project: [platform: string, project: string] }
  }
  /** Checklist items of the trainer's own. */
  ownItems: { key: string; value: OwnItem }
  statements: { key: string; value: Statement }
  statementRows: {
    key: string
    value: StatementRow
    indexes: { task: [platform: string, taskId: string]; day: [platform: string, day: string]; open: number }
  }
  csvMappings: { key: string; value: CsvMapping }
  rates: { key: [from: string, to: string, day: string]; value: ExchangeRate }
  hourReports: { key: string; value: HourReport; indexes: { project: [platform: string, project: string] } }
  /** What the trainer, or a pack, taught Margin of pages. */
  lessons: { key: string; value: Lesson; indexes: { site: string } }
  /** How pages were recognised of late, for the page on health. */
  recognitions: { key: [site: string, shape: string, pageKind: PageKind]; value: Recognition }
  /** Single records by name: `settings`, `desk`, `problem`. */
  meta: { key: string; value: unknown }
}

export type StoreName = StoreNames<MarginSchema>
export type MarginDatabase = IDBPDatabase<MarginSchema>
export type ReadTransaction<N extends StoreName> = IDBPTransaction<MarginSchema, N[], 'readonly'>
export type WriteTransaction<N extends StoreName> = IDBPTransaction<MarginSchema, N[], 'readwrite'>
