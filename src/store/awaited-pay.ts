import { AWAITED_STATES } from '../core/awaited-pay'
import type { Day } from '../core/day'
import type { PayLine, PayLineState } from '../core/pay'
import { dayWindows } from './day-windows'
import type { ReadTransaction } from './schema'
import type { Store } from './store'
import { read } from './transaction'

/** Pay that was earned on a day or earlier and has not arrived. */
export function awaitedPay(store: Store, until: Day): Promise<PayLine[]> {
  return read(store, ['payLines'], async (transaction) => {
    const lines: PayLine[] = []
    for (const state of AWAITED_STATES) for (const line of await linesIn(transaction, state, until)) lines.push(line)
    return lines
  })
}

async function linesIn(transaction: ReadTransaction<'payLines'>, state: PayLineState, until: Day): Promise<PayLine[]> {
  const index = transaction.objectStore('payLines').index('state')
  const first = await index.openKeyCursor(IDBKeyRange.bound([state, ''], [state, until]))
  if (first === null) return []
  const parts: PayLine[][] = []
  for (const { from, to } of dayWindows(first.key[1], until))
    parts.push(await index.getAll(IDBKeyRange.bound([state, from], [state, to])))
  return parts.flat()
}
