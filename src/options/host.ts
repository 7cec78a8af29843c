import type { PolicyPreview } from '../core/policy-preview'
import type { Project } from '../core/project'
import type { RepricePreview } from '../core/reprice-preview'
import type { Settings } from '../core/settings'
import type { PolicyRule } from '../core/time-policy'
import type { CatalogueEntry } from '../platforms/listed'
import type { OnProgress } from '../store/ledger-pass'
import type { RecountScope } from '../store/recount-ledger'
import type { RepriceScope } from '../store/reprice-ledger'
import type { Access } from '../ui/access/access'
import type { ask, onStateChanged } from '../ui/client'
import type { DataHost } from './data/host'
import type { HealthHost } from './health/host'
import type { LessonsHost } from './lessons/host'
import type { MoneyHost } from './money/host'
import type { RubricsHost } from './rubrics/host'
import type { StoredStore } from './stored'
import type { BulkDone } from './use-bulk-work'

/** The optional permission to show notifications of the browser. */
export interface NoticePermission {
  isGranted(): Promise<boolean>
  /** Call it straight in a click's handler, before any `await`. */
  request(): Promise<unknown>
  remove(): Promise<unknown>
  /** Hears grants and removals; returns the way to stop. */
  onChange(listener: () => void): () => void
}

/** All that the options ask of the browser and of Margin, passed in so that tests and pictures run without either. */
export interface OptionsHost {
  access: Access
  notices: NoticePermission
  platforms: readonly CatalogueEntry[]
  ask: typeof ask
  onStateChanged: typeof onStateChanged
  settings(): Promise<Settings>
  projects(): Promise<Project[]>
  stored(): Promise<StoredStore[]>
  ledger: LedgerBulk
  money: MoneyHost
  data: DataHost
  health: HealthHost
  rubrics: RubricsHost
  lessons: LessonsHost
  openPractice(): Promise<unknown>
  openWelcome(): Promise<unknown>
  openReport(): Promise<unknown>
  now(): number
  /** IANA zone of the machine. */
  zone: string
}

/** Work on the whole ledger by the user's rules. Each rejects with the signal's reason when it is called off, and then nothing is changed. */
export interface LedgerBulk {
  preview(rules: readonly PolicyRule[], scope: RecountScope, onProgress: OnProgress, signal: AbortSignal): Promise<PolicyPreview>
  /** How many entries were counted anew, by which revision; null where nothing changes. */
  recount(
    rules: readonly PolicyRule[],
    scope: RecountScope,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<BulkDone | null>
  previewTerms(scope: RepriceScope, onProgress: OnProgress, signal: AbortSignal): Promise<RepricePreview>
  /** How many entries were given other terms, by which revision; null where nothing changes. */
  reprice(scope: RepriceScope, onProgress: OnProgress, signal: AbortSignal): Promise<BulkDone | null>
  /** Takes that revision back; refuses when something else was corrected since. */
  undo(revisionId: string): Promise<void>
}
