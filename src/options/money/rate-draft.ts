import { currencyOfCode } from '../../core/amount-text'
import type { Day } from '../../core/day'
import type { ExchangeRate } from '../../core/exchange-rate'
import { readRate } from '../../core/rates-text-number'
import { money as words } from '../../ui/messages/money'

/** One rate as it is being typed. */
export interface RateDraft {
  from: string
  to: string
  amount: string
  day: Day
}
export type RateErrors = Partial<Record<keyof RateDraft, string>>

/** The rate as typed, or what is wrong, field by field. A single point or comma begins the decimals: nothing else could tell. */
export function rateOf(draft: RateDraft, today: Day): { rate: Omit<ExchangeRate, 'enteredAt'> } | { errors: RateErrors } {
  const errors: RateErrors = {}
  const [from, to] = [draft.from, draft.to].map((code) => code.trim().toUpperCase()) as [string, string]
  if (!currencyOfCode(from)) errors.from = words.badCurrency
  if (!currencyOfCode(to)) errors.to = words.badCurrency
  else if (from === to) errors.to = words.badSame
  const marks = draft.amount.replaceAll(/[^.,]/g, '')
  const rate = readRate(draft.amount, marks === ',' ? ',' : marks === '.' ? '.' : null)
  if (typeof rate === 'string') errors.amount = words.badRate
  if (!/^\d{4}-\d{2}-\d{2}$/.test(draft.day) || draft.day > today) errors.day = words.badDate
  if (typeof rate === 'string' || Object.keys(errors).length > 0) return { errors }
  return { rate: { from, to, day: draft.day, ...rate } }
}
