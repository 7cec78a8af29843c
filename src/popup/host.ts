import type { BackupStanding } from '../core/backup'
import type { Rollup } from '../core/rollup'
import type { PlatformSite } from '../platforms/platform'
import type { AgedPay } from '../store/aged-pay'
import type { Access } from '../ui/access/access'
import type { ask, onStateChanged } from '../ui/client'
import type { HoursHost } from '../ui/hours/host'

/** The tab that the popup was opened on. */
export interface ActiveTab {
  id: number
  windowId: number
  /** Known after a click on the toolbar button, or where access was given. */
  url?: string
  /** Width of its page, CSS px. */
  width?: number
  /** Margin's panel stands beside it already. */
  panelOpen: boolean
}

export interface KnownProject {
  platform: string
  project: string
  weeklyCapMs?: number
}

/** All that the popup asks of the browser and of Margin, passed in so that tests and pictures run without either. */
export interface PopupHost {
  access: Access
  sites: readonly PlatformSite[]
  ask: typeof ask
  onStateChanged: typeof onStateChanged
  activeTab(): Promise<ActiveTab | null>
  /** Roll-ups of these local days, both included. */
  rollups(from: string, to: string): Promise<Rollup[]>
  projects(): Promise<KnownProject[]>
  /** What is pending for more than so many days; null where nothing is. */
  agedPay(today: string, days: number): Promise<AgedPay | null>
  backup(): Promise<BackupStanding>
  hours: HoursHost
  /** Opens the options, which save a backup at once: a popup closes too easily for it. */
  saveBackup(): Promise<unknown>
  /** Call it before any `await` in a click's handler. */
  openPanel(windowId: number): Promise<void>
  /** Opens the panel as a window of its own, which speaks of the given browser window. */
  openPanelWindow(fromWindowId: number): Promise<unknown>
  openPage(name: 'options' | 'practice' | 'welcome'): Promise<unknown>
  /** Opens the report, at an entry where one is named. */
  openReport(entryId?: string): Promise<unknown>
  openReportPart(part: 'earnings' | 'payments'): Promise<unknown>
  /** Closes the popup, where it is one. */
  close(): void
  now(): number
  /** IANA zone of the machine. */
  zone: string
}
