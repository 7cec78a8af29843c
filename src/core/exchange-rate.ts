import type { Day } from './day'

/** A rate that the user typed or pasted: one major unit of `from` is `amount` / 10^`scale` major units of `to`, from `day` on. */
export interface ExchangeRate {
  /** ISO 4217. */
  from: string
  to: string
  day: Day
  amount: number
  scale: number
  enteredAt: number
}
