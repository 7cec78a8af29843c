import { addDays, type Day } from '../core/day'
import { type Money, sumByCurrency } from '../core/money'
import type { Store } from './store'
import { ask } from './transaction'

/** Pay that has been pending for long. */
export interface AgedPay {
  /** By currency. */
  sums: Money[]
  lines: number
  /** The day of the oldest line. */
  since: Day
  /** More lines are as old than were looked at. */
  isMore: boolean
}

/** Enough for any week's worth of looking after; a ledger in which far more is pending must not slow the popup. */
const MOST_LINES = 1000

/** What is pending since before `today` less `days`; null where nothing is. Reads those lines alone, by their index. */
export async function agedPay(store: Store, today: Day, days: number): Promise<AgedPay | null> {
  const before = addDays(today, -days)
  const range = IDBKeyRange.bound(['pending', ''], ['pending', before], false, true)
  const lines = await ask(store, (db) => db.getAllFromIndex('payLines', 'state', range, MOST_LINES + 1))
  const [first] = lines
  if (!first) return null
  const shown = lines.slice(0, MOST_LINES)
  return { sums: sumByCurrency(shown), lines: shown.length, since: first.day, isMore: lines.length > MOST_LINES }
}
