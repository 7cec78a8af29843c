import type { Match } from '../../core/match'
import type { ReportHost } from '../host'
import type { Deeds } from './use-deeds'

/** What every part of the payments needs. */
export interface PaymentsDesk {
  host: ReportHost
  deeds: Deeds
  /** Lines that settled rows have: no other row may have them. */
  taken: ReadonlySet<string>
  /** All that is open. */
  matches: readonly Match[]
}
