import { type Day, daysBetween } from '../core/day'
import { groupBy } from '../core/group-by'
import { type Money, sumByCurrency } from '../core/money'
import type { PayLine, PayLineState } from '../core/pay'
import { dayWindows } from './day-windows'
import type { ReadTransaction } from './schema'
import type { Store } from './store'
import { read } from './transaction'

/** Pay that did not arrive yet. */
const AWAITED = ['expected', 'pending', 'approved'] as const satisfies readonly PayLineState[]

/** Pay of one platform in one state that is waited for. */
export interface Awaited {
  platform: string
  state: (typeof AWAITED)[number]
  /** Oldest first. */
  lines: PayLine[]
  sums: Money[]
  /** Whole days since the oldest was earned. */
  days: number
}

/** Pay that was earned on a day or earlier and has not arrived; the longest wait first. Amounts of nothing are left out. */
export function awaitedPay(store: Store, until: Day, today: Day): Promise<Awaited[]> {
  return read(store, ['payLines'], async (transaction) => {
    const lines: PayLine[] = []
    for (const state of AWAITED) lines.push(...(await linesIn(transaction, state, until)))
    const groups = groupBy(
      lines.filter(({ minor }) => minor !== 0),
      ({ platform, state }) => [platform, state],
    )
    return groups
      .map((group): Awaited => {
        const inOrder = group.sort((a, b) => (a.day === b.day ? a.at - b.at : a.day < b.day ? -1 : 1))
        const [{ platform, state }] = group
        return {
          ...{ platform, state: state as Awaited['state'], lines: inOrder, sums: sumByCurrency(group) },
          days: daysBetween(inOrder[0]?.day ?? today, today),
        }
      })
      .sort((a, b) => b.days - a.days)
  })
}

async function linesIn(transaction: ReadTransaction<'payLines'>, state: PayLineState, until: Day): Promise<PayLine[]> {
  const index = transaction.objectStore('payLines').index('state')
  const first = await index.openKeyCursor(IDBKeyRange.bound([state, ''], [state, until]))
  const lines: PayLine[] = []
  if (first === null) return lines
  for (const { from, to } of dayWindows(first.key[1], until))
    lines.push(...(await index.getAll(IDBKeyRange.bound([state, from], [state, to]))))
  return lines
}
