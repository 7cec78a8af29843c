import type { HourReport } from '../../core/hour-report'
import type { HoursForm } from '../../core/hours-form'
import type { HoursEvidence } from '../../core/hours-to-report'
import type { PlatformSite } from '../../platforms/platform'

/** What the hours to report ask of the store and the browser; the same in every surface that shows them. */
export interface HoursHost {
  sites: readonly PlatformSite[]
  evidence(): Promise<HoursEvidence>
  /** Days that the evidence looks back. */
  lookBackDays: number
  formOf(platform: string): HoursForm | undefined
  /** Rejects where the project's last report is another than `lastId` names. */
  mark(report: HourReport, lastId: string | undefined): Promise<void>
  takeBack(id: string): Promise<void>
  copy(text: string): Promise<void>
  now(): number
}
