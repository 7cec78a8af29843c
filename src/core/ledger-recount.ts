import type { TimeEntry } from './entry'
import type { LedgerItem } from './ledger-edit'
import { inOrder } from './ledger-edit-spans'
import { policyOfEntry, recount, repriced } from './recount'
import { sameValue } from './same-value'
import type { TimePolicy } from './time-policy'

/** How an entry was counted before and after. `unnamed`: it named no policy before. */
export interface Counting {
  from: TimePolicy
  unnamed?: true
  to: TimePolicy
}

/** The item counted by another policy, with the pay that follows; null where that comes to the same. */
export function recounted(item: LedgerItem, policy: TimePolicy, makeId: () => string): LedgerItem | null {
  const { entry, payLines } = item
  if (sameValue(entry.policy, policy)) return null
  const next = recount(entry, policy)
  if (next.countedMs === entry.countedMs && sameValue(next.spans, inOrder(entry.spans))) return null
  return { ...item, entry: next, payLines: repriced(next, payLines, makeId) }
}

export function countingOf(entry: TimeEntry, to: TimePolicy): Counting {
  return { from: policyOfEntry(entry), to, ...(entry.policy ? {} : { unnamed: true }) }
}

/** The item counted as it was before, or as it was after. Null when it is not counted as the other side says: something else changed it since. */
export function turned(
  item: LedgerItem,
  { from, to, unnamed }: Counting,
  way: 'back' | 'forth',
  makeId: () => string,
): LedgerItem | null {
  const { policy, ...plain } = item.entry
  const expected = way === 'back' ? to : unnamed ? undefined : from
  if (!sameValue(policy, expected)) return null
  const next = recount({ ...plain, ...(policy ? { policy } : {}) }, way === 'back' ? from : to)
  const { policy: _policy, ...bare } = next
  const entry = way === 'back' && unnamed ? bare : next
  return { ...item, entry, payLines: repriced(entry, item.payLines, makeId) }
}

/**
 * Whether policies alone lead from one state to the other and back, to the letter. Not where pay lines come or go, whose ids nothing
 * tells again, nor for an entry that was never counted by its policy.
 */
export function turnsExactly(before: LedgerItem, after: LedgerItem, counting: Counting): boolean {
  const fresh = () => ''
  return isSame(before, turned(after, counting, 'back', fresh)) && isSame(after, turned(before, counting, 'forth', fresh))
}

/** Whether two states of an item are the same to the letter. Lines have no order of their own. */
export function isSame(a: LedgerItem, b: LedgerItem | null): boolean {
  const linesOf = ({ payLines }: LedgerItem) => Object.fromEntries(payLines.map((line) => [line.id, line]))
  return b !== null && sameValue(a.entry, b.entry) && sameValue(linesOf(a), linesOf(b))
}
