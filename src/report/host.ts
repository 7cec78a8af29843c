import type { AbsenceAnswer } from '../core/absence'
import type { Day } from '../core/day'
import type { TimeEntry } from '../core/entry'
import type { Project } from '../core/project'
import type { Rollup } from '../core/rollup'
import type { Settings } from '../core/settings'
import type { Stretch } from '../core/span'
import type { PlatformSite } from '../platforms/platform'
import type { EntryDraft, EntryEdit, LabelEdit, SplitChoice } from '../store/ledger-edits'
import type { LedgerPage, LedgerRow } from '../store/read-ledger'
import type { Revision } from '../store/schema'
import type { FeedbackHost } from '../ui/feedback/host'
import type { EarningsHost } from './earnings/host'
import type { ExportsHost } from './exports/host'
import type { PaymentsHost } from './payments/host'
import type { QualityHost } from './quality/host'

export const REPORT_TABS = ['earnings', 'payments', 'ledger', 'quality', 'exports'] as const
export type ReportTab = (typeof REPORT_TABS)[number]

/** All that the report asks of the browser and of Margin, passed in so that tests and pictures run without either. */
export interface ReportHost {
  sites: readonly PlatformSite[]
  /**
   * Hears that the ledger was changed elsewhere, or (`perhaps`) that live work moved on, which may have closed an entry. Returns the way to stop.
   */
  onChanged(callback: (what: 'ledger' | 'perhaps') => void): () => void
  settings(): Promise<Settings>
  projects(): Promise<Pick<Project, 'platform' | 'project'>[]>
  ledger: LedgerHost
  feedback: FeedbackHost
  quality: QualityHost
  earnings: EarningsHost
  payments: PaymentsHost
  exports: ExportsHost
  openOptions(): Promise<unknown>
  /** Id of the entry that the report was opened for. */
  entryId?: string
  /** The part that the report was opened at. */
  tab?: ReportTab
  now(): number
  /** IANA zone of the machine. */
  zone: string
}

/** The ledger as the report reads and corrects it. A correction rejects with an EditRefused where it would make the ledger untrue. */
export interface LedgerHost {
  rollups(from: Day, to: Day): Promise<Rollup[]>
  read(range: { from: Day; to: Day }, keep: (entry: TimeEntry) => boolean, atLeast: number): Promise<LedgerPage>
  search(taskId: string): Promise<LedgerRow[]>
  row(id: string): Promise<LedgerRow | undefined>
  /** Differs from an earlier one when a session has become an entry in between. */
  mark(): Promise<string>
  /** Newest first. */
  revisions(): Promise<Revision[]>

  edit(id: string, edit: EntryEdit): Promise<Revision>
  editLabels(ids: readonly string[], edit: LabelEdit): Promise<Revision>
  split(id: string, splitAt: number, choice: SplitChoice): Promise<Revision>
  merge(ids: readonly string[]): Promise<Revision>
  delete(ids: readonly string[]): Promise<Revision>
  add(draft: EntryDraft): Promise<Revision>
  answer(id: string, stretch: Stretch, answer: AbsenceAnswer): Promise<Revision>
  /** Null when there is nothing to undo. */
  undo(): Promise<Revision | null>
  redo(): Promise<Revision | null>
}
