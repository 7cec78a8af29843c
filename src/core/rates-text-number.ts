import { type DecimalSign, decimalSignOf, exactNumber } from './amount-text'

/** A positive decimal as it was written: `amount` / 10^`scale`, without trailing zeros. */
export interface WrittenRate {
  amount: number
  scale: number
}

const SHAPE = /^[\d.,'’ ]*\d$/
/** More digits than any rate has, and still exact as a number. */
const MOST_DIGITS = 15
const MOST_DECIMALS = 12

const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ').trim()
const MINUS = /^[-−–]\s*/

/** Whether a cell is meant as a number, good or bad. */
export const looksLikeNumber = (text: string) => SHAPE.test(plain(text).replace(MINUS, ''))

/** The decimal sign that the numbers of a table prove; null where they prove none, or one of them the one and one the other. */
export function decimalSign(texts: readonly string[]): DecimalSign | null {
  const proven = new Set(texts.map((text) => decimalSignOf(plain(text))).filter((sign) => sign !== null && sign !== undefined))
  const [only] = proven
  return proven.size === 1 ? (only ?? null) : null
}

/** A number by the decimal sign, or by what it shows itself; what is wrong with it where it cannot be read in one way only. */
export function readRate(text: string, sign: DecimalSign | null): WrittenRate | 'rate' | 'ambiguous-rate' | 'not-positive' {
  if (!looksLikeNumber(text)) return 'rate'
  if (MINUS.test(plain(text))) return 'not-positive'
  const number = exactNumber(plain(text), sign ?? undefined)
  if (typeof number === 'string') return number === 'two-ways' ? 'ambiguous-rate' : 'rate'
  if (number.amount === 0n) return 'not-positive'
  let { amount, scale } = number
  while (scale > 0 && amount % 10n === 0n) {
    amount /= 10n
    scale -= 1
  }
  return scale > MOST_DECIMALS || amount >= 10n ** BigInt(MOST_DIGITS) ? 'rate' : { amount: Number(amount), scale }
}
