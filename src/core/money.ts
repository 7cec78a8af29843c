/** An exact amount: integer minor units (cents, pence, yen) of an ISO 4217 currency. */
export interface Money {
  minor: number
  currency: string
}

/** An amount or rate finer than minor units: `amount` is an integer scaled by 10^`scale`, in major units of `currency`. */
export interface ScaledAmount {
  amount: number
  scale: number
  /** ISO 4217. */
  currency: string
}

export const HOUR_MS = 3_600_000

/**
 * Currencies whose minor unit is not a hundredth, from ISO 4217 list one. `Intl.NumberFormat` is not asked: V8 answers 0 for PKR, COP,
 * IDR, HUF and a dozen more where ISO and Firefox say 2, and an amount kept in one browser must mean the same in the other.
 */
const DIGITS = new Map<string, number>([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ...'CLF UYW'.split(' ').map((code) => [code, 4] as const),
])

/** Decimal digits of a currency's minor unit. Throws a RangeError for anything that is not a three-letter code. */
export function minorDigits(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) throw new RangeError(`"${currency}" is not an ISO 4217 currency code`)
  return DIGITS.get(currency) ?? 2
}

/** The sum of two amounts of the same currency. Throws a TypeError when the currencies differ: they are never added unconverted (L7). */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new TypeError(`${a.currency} and ${b.currency} cannot be added without a rate`)
  return { minor: safe(BigInt(a.minor) + BigInt(b.minor)), currency: a.currency }
}

/** One sum per currency, by code. Empty for no lines. */
export function sumByCurrency(lines: Iterable<Money>): Money[] {
  const sums = new Map<string, Money>()
  for (const { minor, currency } of lines) {
    sums.set(currency, addMoney(sums.get(currency) ?? { minor: 0, currency }, { minor, currency }))
  }
  return [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1))
}

/** The quotient rounded to the nearest integer, a tie to the even one. Throws a RangeError when the denominator is not positive. */
export function roundHalfEven(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('the denominator must be positive')
  const rest = ((numerator % denominator) + denominator) % denominator
  const floor = (numerator - rest) / denominator
  const twice = rest * 2n
  if (twice === denominator) return floor % 2n === 0n ? floor : floor + 1n
  return twice < denominator ? floor : floor + 1n
}

/** `total` in whole parts by weight, largest remainder first, ties to the earlier. The parts add up to `total`. */
export function splitWhole(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => {
    if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError('weights must be whole and not negative')
    return all + BigInt(weight)
  }, 0n)
  if (sum === 0n) throw new RangeError('at least one weight must be more than nothing')
  const sign = total < 0 ? -1n : 1n
  const size = BigInt(total) * sign
  const parts = weights.map((weight, index) => ({
    index,
    part: (size * BigInt(weight)) / sum,
    rest: (size * BigInt(weight)) % sum,
  }))
  let left = size - parts.reduce((all, { part }) => all + part, 0n)
  for (const part of parts.toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))) {
    if (left === 0n) break
    part.part += 1n
    left -= 1n
  }
  return parts.map(({ part }) => safe(part * sign))
}

/** An amount in parts by weight, largest remainder first. The parts add up to the amount. Throws a RangeError when no weight is positive. */
export function splitMoney(money: Money, weights: readonly number[]): Money[] {
  return splitWhole(money.minor, weights).map((minor) => ({ minor, currency: money.currency }))
}

/** A scaled amount, a whole number of `times`, in minor units, rounded once, half to even. */
export function toMinor(value: ScaledAmount, times = 1): number {
  const numerator = BigInt(value.amount) * BigInt(times) * 10n ** BigInt(minorDigits(value.currency))
  return safe(roundHalfEven(numerator, 10n ** BigInt(value.scale)))
}

/** What `ms` milliseconds earn at an hourly rate, in minor units, rounded once, half to even. */
export function hourlyToMinor(rate: ScaledAmount, ms: number): number {
  const numerator = BigInt(rate.amount) * 10n ** BigInt(minorDigits(rate.currency)) * BigInt(ms)
  return safe(roundHalfEven(numerator, 10n ** BigInt(rate.scale) * BigInt(HOUR_MS)))
}

/** Minor units per hour for an amount earned in `ms` milliseconds, rounded once, half to even; null where there is no time. */
export function perHour(minor: number, ms: number): number | null {
  return ms > 0 ? safe(roundHalfEven(BigInt(minor) * BigInt(HOUR_MS), BigInt(ms))) : null
}

/** The same integer as a number. Throws a RangeError where a number would not be exact. */
export function safe(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is too large to be kept exactly`)
  // Number(-0n) is 0, so nothing here can be minus zero.
  return number
}
