import type { AttemptRow } from '../../core/attempt-row'
import type { Day } from '../../core/day'
import type { WaitingLine } from '../../core/pay-payable'
import type { Rollup } from '../../core/rollup'
import type { AgedPay } from '../../store/aged-pay'

/** What the part "Earnings" of the report asks of the store. */
export interface EarningsHost {
  /** Roll-ups of these local days, both included. */
  days(from: Day, to: Day): Promise<Rollup[]>
  /** Roll-ups of whole months; `from` and `to` are first days of months. */
  months(from: Day, to: Day): Promise<Rollup[]>
  /** What entries of a platform that closed between two instants add up to; `toAt` is not in it. */
  closedBetween(platform: string, fromAt: number, toAt: number): Promise<Rollup[]>
  /** What was earned since a day and has not arrived. */
  waitingSince(day: Day): Promise<WaitingLine[]>
  /** What is pending for more than so many days; null where nothing is. */
  agedPay(today: Day, days: number): Promise<AgedPay | null>
  /** Single entries that closed on these local days, both included; null where they were not wanted any more. `tell` hears how many were read so far. */
  attempts(days: { from: Day; to: Day }, tell: (entries: number) => void, isWanted: () => boolean): Promise<AttemptRow[] | null>
}
