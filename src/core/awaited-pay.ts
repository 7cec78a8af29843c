import { type Day, daysBetween } from './day'
import { groupBy } from './group-by'
import { type Money, sumByCurrency } from './money'
import type { PayLine, PayLineState } from './pay'

/** Pay that did not arrive yet. */
export const AWAITED_STATES = ['expected', 'pending', 'approved'] as const satisfies readonly PayLineState[]

/** Pay of one platform in one state that is waited for. */
export interface Awaited {
  platform: string
  state: PayLineState
  /** Oldest first. */
  lines: PayLine[]
  sums: Money[]
  /** Whole days since the oldest was earned. */
  days: number
}

/** Lines that are waited for by platform and state, the longest wait first. Amounts of nothing are left out. */
export function awaitedGroups(lines: readonly PayLine[], today: Day): Awaited[] {
  const groups = groupBy(
    lines.filter(({ minor }) => minor !== 0),
    ({ platform, state }) => [platform, state],
  )
  return groups
    .map((group): Awaited => {
      const inOrder = group.sort((a, b) => (a.day === b.day ? a.at - b.at : a.day < b.day ? -1 : 1))
      const [{ platform, state }] = group
      return {
        ...{ platform, state, lines: inOrder, sums: sumByCurrency(group) },
        days: daysBetween(inOrder[0]?.day ?? today, today),
      }
    })
    .sort((a, b) => b.days - a.days)
}
