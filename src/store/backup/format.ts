import type { StoreName } from '../schema'

/**
 * A backup is a text in UTF-8: one JSON value per line, each line ended by a line feed. First a header, then the records, store by store
 * and in the order of their keys, last a footer with the CRC-32 of all bytes before it. So it can be written and read piece by piece, a
 * fault has a line, and a file that was cut off or changed shows it.
 */
export const FORMAT = 'margin-backup'
/** Raised only when older versions of Margin could not read the file any more. */
export const FORMAT_VERSION = 1
/** No line is longer, in UTF-16 units; only a revision of very many entries could be, and is then left out. */
export const LONGEST_LINE = 32_000_000

/** Records by store. */
export type Counts = Record<string, number>

export interface BackupHeader {
  format: typeof FORMAT
  version: number
  /** Version of the database from which the records come. */
  schema: number
  createdAt: number
  /** IANA zone of the machine. */
  zone: string
  /** Version of Margin. */
  app: string
  /** What was in the ledger. */
  counts: Counts
}

export interface BackupRecord {
  store: string
  /** For records that do not hold their own key. */
  key?: IDBValidKey
  value: unknown
}

export interface BackupFooter {
  end: typeof FORMAT
  /** What is in the file; stores of which there is nothing are not named. */
  counts: Counts
  /** Of all bytes before this line, as eight hexadecimal digits. */
  crc32: string
}

type RollupStore = 'rollups' | 'monthRollups'
/** The stores of today of which something goes into a backup. */
export type BackedStore = Exclude<StoreName, RollupStore>

/** Every store, and what of it goes into a backup. A store that is not here existed in an older version only, and goes in whole. */
export const IN_BACKUP: Readonly<
  Record<BackedStore, 'whole' | 'without its page' | 'settings'> & Record<RollupStore, 'nothing'>
> = {
  projects: 'whole',
  entries: 'whole',
  payLines: 'whole',
  reviews: 'whole',
  // An open session goes in with its evidence: restored, it is an entry that ends there.
  sessions: 'without its page',
  revisions: 'whole',
  practice: 'whole',
  rubrics: 'whole',
  feedback: 'whole',
  ownItems: 'whole',
  statements: 'whole',
  statementRows: 'whole',
  csvMappings: 'whole',
  rates: 'whole',
  hourReports: 'whole',
  lessons: 'whole',
  recognitions: 'whole',
  // The rest of it is of this browser alone.
  meta: 'settings',
  // They follow from the entries, and are made anew.
  rollups: 'nothing',
  monthRollups: 'nothing',
}
