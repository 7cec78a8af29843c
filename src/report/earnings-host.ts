import { readAttempts } from '../store/read-attempts'
import { monthRollupsBetween, rollupsBetween } from '../store/rollups'
import type { Store } from '../store/store'
import type { EarningsHost } from './earnings/host'

export function earningsHost(store: Store): EarningsHost {
  return {
    days: (from, to) => rollupsBetween(store, from, to),
    months: (from, to) => monthRollupsBetween(store, from, to),
    attempts: (days, tell, isWanted) => readAttempts(store, days, tell, isWanted),
  }
}
