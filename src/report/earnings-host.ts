import { agedPay } from '../store/aged-pay'
import { readAttempts } from '../store/read-attempts'
import { closedBetween, waitingSince } from '../store/read-earnings'
import { monthRollupsBetween, rollupsBetween } from '../store/rollups'
import type { Store } from '../store/store'
import type { EarningsHost } from './earnings/host'

export function earningsHost(store: Store): EarningsHost {
  return {
    days: (from, to) => rollupsBetween(store, from, to),
    months: (from, to) => monthRollupsBetween(store, from, to),
    closedBetween: (platform, fromAt, toAt) => closedBetween(store, platform, fromAt, toAt),
    waitingSince: (day) => waitingSince(store, day),
    agedPay: (today, days) => agedPay(store, today, days),
    attempts: (days, tell, isWanted) => readAttempts(store, days, tell, isWanted),
  }
}
