import type { TimeEntry } from './entry'
import { STRADDLES, settledTerms } from './first-tasks'
import type { LedgerItem } from './ledger-edit'
import { isSame } from './ledger-recount'
import type { PayTerms } from './pay'
import { paysAlike } from './pays-alike'
import { repriced } from './recount'
import { sameValue } from './same-value'

/** The terms that an entry carried before and after. */
export interface Pricing {
  from: PayTerms | null
  to: PayTerms | null
}

/**
 * The item under other terms of its project, with the pay that follows; `done` tasks of it were submitted before. Lines that are settled or written stay.
 * Null where the terms pay the same.
 */
export function underTerms(item: LedgerItem, terms: PayTerms, done: number, makeId: () => string): LedgerItem | null {
  const { entry } = item
  const { terms: plain, straddles } = settledTerms(terms, done, entry.units)
  const doubted = straddles && entry.workKind === 'task' ? (entry.doubt ?? STRADDLES) : entry.doubt
  const doubt = !straddles && doubted === STRADDLES ? undefined : doubted
  if (paysAlike(entry.terms, plain) && doubt === entry.doubt) return null
  const { doubt: _doubt, ...rest } = entry
  return priced(item, { ...rest, ...(doubt === undefined ? {} : { doubt }), terms: plain }, makeId)
}

function priced(item: LedgerItem, entry: TimeEntry, makeId: () => string): LedgerItem {
  return { ...item, entry, payLines: repriced(entry, item.payLines, makeId) }
}

/** The item under the terms of before, or of after. Null when it does not carry what the other side says: something else changed it since. */
export function pricedAs(
  item: LedgerItem,
  { from, to }: Pricing,
  way: 'back' | 'forth',
  makeId: () => string,
): LedgerItem | null {
  const [expected, next] = way === 'back' ? [to, from] : [from, to]
  return sameValue(item.entry.terms, expected) ? priced(item, { ...item.entry, terms: next }, makeId) : null
}

/** Whether the terms alone lead from one state to the other and back, to the letter. Not where pay lines come or go, whose ids nothing tells again. */
export function isPricedExactly(before: LedgerItem, after: LedgerItem, pricing: Pricing): boolean {
  const fresh = () => ''
  return isSame(before, pricedAs(after, pricing, 'back', fresh)) && isSame(after, pricedAs(before, pricing, 'forth', fresh))
}
