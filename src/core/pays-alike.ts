import type { PayTerms } from './pay'
import { rateText } from './rollup'

/** Whether two terms pay the same, whenever they began and wherever they came from. */
export function paysAlike(a: PayTerms | null, b: PayTerms | null): boolean {
  if (a === null || b === null) return a === b
  return said(a) === said(b)
}

function said(terms: PayTerms): string {
  const { scheme, amount, scale, currency, capMs, overtimeAmount = 0, unitsPerTask = 1, priorityAmount = 0, firstTasks } = terms
  const rates = [amount, overtimeAmount, priorityAmount, firstTasks?.amount ?? 0].map((each) => rateText({ amount: each, scale }))
  return JSON.stringify([scheme, currency, capMs, unitsPerTask, firstTasks?.count, firstTasks?.scheme, ...rates])
}
