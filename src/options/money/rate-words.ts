import type { ExchangeRate } from '../../core/exchange-rate'
import { decimalString } from '../../ui/format'
import { money as words } from '../../ui/messages/money'

/** `1 USD = 0.9215 EUR`. */
export function rateText({ from, to, amount, scale }: Pick<ExchangeRate, 'from' | 'to' | 'amount' | 'scale'>): string {
  return words.isRate(from, decimalString(amount, scale), to)
}
