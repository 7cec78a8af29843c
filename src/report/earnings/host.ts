import type { Day } from '../../core/day'
import type { Rollup } from '../../core/rollup'

/** What the part "Earnings" of the report asks of the store. */
export interface EarningsHost {
  /** Roll-ups of these local days, both included. */
  days(from: Day, to: Day): Promise<Rollup[]>
  /** Roll-ups of whole months; `from` and `to` are first days of months. */
  months(from: Day, to: Day): Promise<Rollup[]>
}
