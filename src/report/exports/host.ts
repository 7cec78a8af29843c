import type { Day } from '../../core/day'
import type { Feedback } from '../../core/feedback'
import type { OverlapChoice, PlannedRow } from '../../core/import-plan'
import type { ImportedRow } from '../../core/import-row'
import type { EditSurroundings, LedgerItem } from '../../core/ledger-edit'
import type { PayLine } from '../../core/pay'
import type { Rollup } from '../../core/rollup'
import type { DayRange, EntryFormat, LineFormat, WrittenFile } from '../../store/export-ledger'
import type { Run } from '../../store/run'
import type { HoursHost } from '../../ui/hours/host'

/** What the part "Export and import" of the report asks of the store and the browser. */
export interface ExportsHost {
  entriesFile(range: DayRange, format: EntryFormat, run: Run, type: string): Promise<WrittenFile>
  linesFile(range: DayRange, format: LineFormat, zone: string, run: Run, type: string): Promise<WrittenFile>
  rollups(from: Day, to: Day): Promise<Rollup[]>
  month(range: DayRange): Promise<{ items: LedgerItem[]; otherLines: PayLine[] }>
  /** What reviewers said from one instant up to another. */
  feedback(fromAt: number, toAt: number): Promise<Feedback[]>

  /** Makes entries with what is known of projects now; `make` may be called twice. */
  withSurroundings<T>(make: (around: EditSurroundings) => T): Promise<T>
  preview(rows: readonly ImportedRow[], choice: OverlapChoice): Promise<PlannedRow[]>
  /** All or none. */
  importAll(items: readonly LedgerItem[]): Promise<unknown>
  /** Most entries that can be imported at once. */
  mostImported: number
  /** Takes an import back, if nothing else was corrected since. */
  undo(): Promise<unknown>
  /** Why a record of a file is none that can be kept; null when it is one. Loads what it needs first. */
  faultOf(): Promise<(store: 'entries' | 'payLines', value: unknown) => string | null>

  /** Hands a file to the browser's downloads. */
  save(file: Blob, name: string): void
  copy(text: string): Promise<void>
  /** Prints an element of the page alone. */
  print(element: HTMLElement): void
  hours: HoursHost
}
