import { addDays, type Day } from '../core/day'
import { groupBy } from '../core/group-by'
import { type Money, sumByCurrency } from '../core/money'
import type { PayLine } from '../core/pay'
import type { Store } from './store'
import { ask } from './transaction'

/** Pay that has been pending for long. */
export interface AgedPay {
  /** By currency. */
  sums: Money[]
  lines: number
  /** The day of the oldest line. */
  since: Day
  platforms: { platform: string; sums: Money[]; lines: number; since: Day }[]
  /** More lines are as old than were looked at. */
  isMore: boolean
}

/** Enough for any week's worth of looking after; a ledger in which far more is pending must not slow the popup. */
const MOST_LINES = 1000

/** What is pending since before `today` less `days`; null where nothing is. Reads those lines alone, by their index, the oldest first. */
export async function agedPay(store: Store, today: Day, days: number): Promise<AgedPay | null> {
  const range = IDBKeyRange.bound(['pending', ''], ['pending', addDays(today, -days)], false, true)
  const found = await ask(store, (db) => db.getAllFromIndex('payLines', 'state', range, MOST_LINES + 1))
  const [first, ...others] = found.slice(0, MOST_LINES)
  if (!first) return null
  const platforms = groupBy([first, ...others], ({ platform }) => [platform]).map((group) => ({
    platform: group[0].platform,
    ...summed(group),
  }))
  return { ...summed([first, ...others]), platforms, isMore: found.length > MOST_LINES }
}

const summed = (lines: [PayLine, ...PayLine[]]) => ({
  ...{ sums: sumByCurrency(lines), lines: lines.length, since: lines[0].day },
})
