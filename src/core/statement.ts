import type { Day } from './day'
import type { PayLine, PayLineKind, PayLineState } from './pay'

export const STATEMENT_SOURCES = ['outlier-csv', 'prolific-csv', 'dataannotation-page', 'mapped-csv'] as const
export type StatementSource = (typeof STATEMENT_SOURCES)[number]

/** One import of what a platform says it pays. */
export interface Statement {
  id: string
  platform: string
  source: StatementSource
  /** The file's name; empty for a page. */
  name: string
  at: number
  /** Rows in it, and how many of them were not known before. */
  rows: number
  newRows: number
  /** First and last day in it. */
  from: Day
  to: Day
}

/** One payment as the platform lists it. Its id is made of what identifies it there, so that the same row read again is the same record. */
export interface StatementRow {
  id: string
  /** The import that brought it first. */
  statementId: string
  platform: string
  /** The platform's label; empty where the statement names none. */
  project: string
  taskId?: string
  /** The day it names, in the platform's own calendar. */
  day: Day
  /** Where it names an instant. */
  at?: number
  durationMs?: number
  kind: PayLineKind
  state: PayLineState
  /** Minor units; negative where money is taken back. */
  minor: number
  currency: string
  /** The platform's own word for the state. */
  status?: string
  /** 1 while nothing is said of it; absent once it is settled. Indexed. */
  open?: 1
  /** What became of it; never of an open row. */
  settled?: Settlement
}

/** What became of a row: the lines it settled, and what each was before, so that it can be taken back. */
export interface Settlement {
  /** `added`: a line was made for it. `ignored`: the user does not want it in the ledger. */
  how: 'task-id' | 'day-amount-time' | 'by-hand' | 'added' | 'ignored'
  at: number
  lineIds: string[]
  was: Pick<PayLine, 'id' | 'kind' | 'state' | 'minor' | 'currency' | 'byUser'>[]
}

/** How the columns of a platform's CSV are to be read, kept by the header that it is for. */
export interface CsvMapping {
  /** The header's cells, as they stand. */
  id: string
  platform: string
  /** Index of the column for each field; a field without one is not in the file. */
  columns: Partial<Record<MappedField, number>>
  /** For amounts without a currency of their own. */
  currency?: string
  /** How a date is written where it can be read in two ways. */
  dates: 'ymd' | 'mdy' | 'dmy'
  decimal: '.' | ','
  /** IANA zone of naive times. */
  zone: string
  /** The state of rows that tell none; `paid` where this is absent. */
  state?: PayLineState
  changedAt: number
}

export const MAPPED_FIELDS = ['day', 'amount', 'currency', 'project', 'taskId', 'duration', 'kind', 'status'] as const
export type MappedField = (typeof MAPPED_FIELDS)[number]
