import { Temporal } from 'temporal-polyfill'
import { HOUR_MS, minorDigits, roundHalfEven } from './money'

/** Plain decimal digits of an integer with a scale: (125, 4) is `0.0125`, (-5, 2) is `-0.05`. */
function digits(amount: bigint, scale: number): string {
  const sign = amount < 0n ? '-' : ''
  const all = String(amount < 0n ? -amount : amount).padStart(scale + 1, '0')
  return scale === 0 ? sign + all : `${sign}${all.slice(0, -scale)}.${all.slice(-scale)}`
}

/** An integer with a scale, every digit written: the text gives both back by {@link readDecimal}. */
export function decimalText(amount: number, scale: number): string {
  return digits(BigInt(amount), scale)
}

/** Minor units as an exact amount: 1250 of USD is `12.50`, of JPY `1250`. */
export function amountText(minor: number, currency: string): string {
  return decimalText(minor, minorDigits(currency))
}

/** Hours to four decimals, which is a third of a second, rounded once, half to even. */
export function hoursText(ms: number): string {
  return digits(roundHalfEven(BigInt(ms) * 10_000n, BigInt(HOUR_MS)), 4)
}

/** Exact seconds: `1380`, `1380.25`. */
export function secondsText(ms: number): string {
  return ms % 1000 === 0 ? String(ms / 1000) : digits(BigInt(ms), 3).replace(/0+$/, '')
}

/** An integer with its scale from plain decimal digits; null for anything else or what a number cannot keep exactly. */
export function readDecimal(text: string): { amount: number; scale: number } | null {
  const match = /^(-?\d+)(?:\.(\d{1,12}))?$/.exec(text.trim())
  if (!match) return null
  const amount = Number(`${match[1]}${match[2] ?? ''}`)
  return Number.isSafeInteger(amount) ? { amount: amount === 0 ? 0 : amount, scale: match[2]?.length ?? 0 } : null
}

/** Seconds of at most three decimals, in milliseconds; null for anything else. */
export function readSeconds(text: string): number | null {
  const read = readDecimal(text)
  if (!read || read.scale > 3 || read.amount < 0) return null
  const ms = read.amount * 10 ** (3 - read.scale)
  return Number.isSafeInteger(ms) ? ms : null
}

/** Minor units from an amount in major units; null where it is finer than the currency, or no amount. */
export function readAmount(text: string, currency: string): number | null {
  const read = readDecimal(text)
  const more = minorDigits(currency) - (read?.scale ?? 0)
  if (!read || more < 0) return null
  const minor = read.amount * 10 ** more
  return Number.isSafeInteger(minor) ? minor : null
}

/** ISO 8601 in the zone's own time with its offset: `2026-03-04T14:05:00+01:00`. */
export function isoText(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString({ timeZone: zone })
}

/** Epoch milliseconds of an ISO time with an offset or `Z`; null for anything else, a time without an offset too. */
export function readIso(text: string): number | null {
  try {
    const instant = Temporal.Instant.from(text.trim())
    return instant.epochNanoseconds % 1_000_000n === 0n ? instant.epochMilliseconds : null
  } catch {
    return null
  }
}
