import { type AppliedRate, convertMinor, type RateBook } from './exchange-rate'
import type { HomeAmount, PayLine } from './pay'

/** What a line is worth in the home currency; null where it was not converted into it. */
export function homeMinor(line: Pick<PayLine, 'minor' | 'currency' | 'home'>, homeCurrency: string): number | null {
  if (line.currency === homeCurrency) return line.minor
  return line.home?.currency === homeCurrency ? line.home.minor : null
}

/** The line frozen at a rate. Without one, or where the amount would be too large to be exact, it has no home amount. */
export function atRate(line: PayLine, rate: AppliedRate | null): PayLine {
  const { home: _home, ...rest } = line
  if (rate === null || rate.currency === line.currency) return rest
  const { currency, amount, scale, inverse, rateDay } = rate
  try {
    const minor = convertMinor(line.minor, line.currency, rate)
    return { ...rest, home: { minor, currency, amount, scale, ...(inverse ? { inverse } : {}), rateDay } }
  } catch (error) {
    if (error instanceof RangeError) return rest
    throw error
  }
}

/** The rate at which a line was frozen. */
export function rateOf({ minor: _minor, ...rate }: HomeAmount): AppliedRate {
  return rate
}

/**
 * A changed line at the rate at which it was frozen before: a new amount is converted anew by it, never by a newer one. In another currency
 * that rate says nothing, so the home amount goes.
 */
export function keptHome(line: PayLine, old: Pick<PayLine, 'currency' | 'home'> | undefined): PayLine {
  return atRate(line, old?.home && old.currency === line.currency ? rateOf(old.home) : null)
}

/** A line that closes now, frozen at the rate of its day. One that is frozen already, or that is in the home currency, stays as it is. */
export function frozen(line: PayLine, homeCurrency: string, rates: RateBook): PayLine {
  if (line.home !== undefined || line.currency === homeCurrency) return line
  return atRate(line, rates.on(line.currency, homeCurrency, line.day))
}
