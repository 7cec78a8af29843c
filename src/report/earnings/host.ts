import type { AttemptRow } from '../../core/attempt-row'
import type { Day } from '../../core/day'
import type { Rollup } from '../../core/rollup'

/** What the part "Earnings" of the report asks of the store. */
export interface EarningsHost {
  /** Roll-ups of these local days, both included. */
  days(from: Day, to: Day): Promise<Rollup[]>
  /** Roll-ups of whole months; `from` and `to` are first days of months. */
  months(from: Day, to: Day): Promise<Rollup[]>
  /** Single entries that closed on these local days, both included; null where they were not wanted any more. `tell` hears how many were read so far. */
  attempts(days: { from: Day; to: Day }, tell: (entries: number) => void, isWanted: () => boolean): Promise<AttemptRow[] | null>
}
