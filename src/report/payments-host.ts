import { addDays } from '../core/day'
import { awaitedPay } from '../store/awaited-pay'
import { inBulk } from '../store/exclusively'
import { matchStatements } from '../store/match-statements'
import { readLedger } from '../store/read-ledger'
import { addForRows, ignoreRows, setLineStates, settle, takeBack } from '../store/settle'
import { acceptMatches } from '../store/settle-bulk'
import type { Store } from '../store/store'
import type { PaymentsHost } from './payments/host'
import { importHost } from './payments/import/store-host'

/** Days on either side of a payment's, in which its entry is looked for. */
const AROUND_DAYS = 4

/** Payments in a database. `tell` lets the other surfaces know of a change; that it could not undoes none. */
export function paymentsHost(store: Store, now: () => number, tell: () => Promise<unknown>): PaymentsHost {
  const told = async <T>(change: Promise<T>): Promise<T> => {
    const done = await change
    tell().catch(console.error)
    return done
  }
  return {
    import: importHost(store, now, tell),
    match: (onProgress, signal) => matchStatements(store, undefined, onProgress, signal),
    settle: (settling) => told(settle(store, settling, now())),
    accept: (settlings, onProgress, signal) => told(inBulk(() => acceptMatches(store, settlings, now(), onProgress, signal))),
    add: (wanted) => told(addForRows(store, wanted, now())),
    ignore: (rows) => told(ignoreRows(store, rows, now())),
    setStates: (lines, state) => told(setLineStates(store, lines, state, now())),
    takeBack: (rowId) => told(takeBack(store, rowId, now())),
    entriesAround: async (platform, day) => {
      const range = { from: addDays(day, -AROUND_DAYS), to: addDays(day, AROUND_DAYS) }
      const { rows } = await readLedger(store, range, (entry) => entry.platform === platform, Number.POSITIVE_INFINITY)
      return rows.toSorted((a, b) => a.entry.startedAt - b.entry.startedAt)
    },
    awaited: (until) => awaitedPay(store, until),
  }
}
