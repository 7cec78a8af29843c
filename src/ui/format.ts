import { type Money, minorDigits } from '../core/money'
import type { PayTerms } from '../core/pay'
import { common } from './messages/common'

/** How figures are written, on every surface. The wording is English, so numbers and dates are written as in English too. */
const LOCALE = 'en-US'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Formats by their options: making one takes longer than a hundred uses, and a long list uses few of them often. */
function kept<O extends object, F>(make: (options: O) => F): (options: O) => F {
  const formats = new Map<string, F>()
  return (options) => {
    const key = JSON.stringify(options)
    const format = formats.get(key) ?? make(options)
    formats.set(key, format)
    return format
  }
}
const numberFormat = kept((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(LOCALE, options))
const dateFormat = kept((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(LOCALE, options))

const two = (n: number) => String(n).padStart(2, '0')

/** A running clock: `0:07`, `23:45`, `1:23:45`. Negative time is shown as nothing. */
export function clock(ms: number): string {
  const s = Math.max(0, Math.floor(ms / 1000))
  const h = Math.floor(s / 3600)
  const m = Math.floor((s % 3600) / 60)
  return h > 0 ? `${h}:${two(m)}:${two(s % 60)}` : `${m}:${two(s % 60)}`
}

/** A closed duration, in whole minutes and never rounded up: `0 min`, `under 1 min`, `23 min`, `1 h 05 min`, `12 h`. */
export function duration(ms: number): string {
  if (ms <= 0) return `0 ${common.minuteUnit}`
  if (ms < MINUTE) return common.underAMinute
  const h = Math.floor(ms / HOUR)
  const m = Math.floor((ms % HOUR) / MINUTE)
  if (h === 0) return `${m} ${common.minuteUnit}`
  return m === 0 ? `${h} ${common.hourUnit}` : `${h} ${common.hourUnit} ${two(m)} ${common.minuteUnit}`
}

/** To the second, for sums that are to be checked: `4 h 10 min 30 s`, `45 s`. */
export function exactDuration(ms: number): string {
  const seconds = Math.floor((ms % MINUTE) / 1000)
  if (ms < MINUTE) return `${seconds} ${common.secondUnit}`
  return seconds === 0 ? duration(ms) : `${duration(ms)} ${seconds} ${common.secondUnit}`
}

/** A limit that is put beside a clock: `1 h 30 min`, and `0:40` where minutes would say too little. */
export function limitLength(ms: number): string {
  return ms < MINUTE ? clock(ms) : duration(ms)
}

/** `$1,234.50`, `¥1,235`. Exact: the digits are placed, never divided (L7). */
export function money({ minor, currency }: Money): string {
  return scaled(minor, minorDigits(currency), currency)
}

/** An amount that is an integer with a scale: `$0.0125` is 125 with scale 4. Shown to the minor unit at least, never rounded. */
export function scaled(amount: number, scale: number, currency: string): string {
  const least = minorDigits(currency)
  const spare = Math.max(0, trailingZeros(amount, scale - least))
  const options = { minimumFractionDigits: least, maximumFractionDigits: Math.max(least, scale - spare) }
  return numberFormat({ style: 'currency', currency, ...options }).format(
    decimalString(amount, scale) as Intl.StringNumericLiteral,
  )
}

/** A rate: `$26.50/hr`. */
export function ratePerHour(rate: Money): string {
  return common.perHour(money(rate))
}

/** What pay terms say, in a few words: `$26.50/hr`, `$15.00/hr + $2.00 priority`, `$4.00 per task`, `unpaid`. */
export function payTerms(terms: Pick<PayTerms, 'scheme' | 'amount' | 'scale' | 'currency' | 'priorityAmount'>): string {
  const { scheme, scale, currency, priorityAmount = 0 } = terms
  if (scheme === 'unpaid') return common.unpaid
  const amount = scaled(terms.amount, scale, currency)
  if (scheme === 'fixed') return common.fixedAmount(amount)
  const per = { hourly: common.perHour, 'per-task': common.perTask, 'per-unit': common.perUnit }[scheme]
  return priorityAmount > 0 ? common.withPriority(per(amount), scaled(priorityAmount, scale, currency)) : per(amount)
}

/** 0 to 1 as `62%`. */
export function percent(share: number): string {
  return numberFormat({ style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** A number with grouping and at most one digit after the point. */
export function number(n: number): string {
  return numberFormat({ maximumFractionDigits: 1 }).format(n)
}

/** `Mon, Nov 23`; the zone is the record's own, else the browser's. */
function date(at: number, zone?: string): string {
  return dateFormat({ weekday: 'short', month: 'short', day: 'numeric', ...(zone ? { timeZone: zone } : {}) }).format(at)
}

/** A local day `YYYY-MM-DD` as `Mon, Nov 23`. */
export function day(isoDay: string): string {
  return date(Date.parse(`${isoDay}T12:00:00Z`), 'UTC')
}

/** A local day `YYYY-MM-DD` as `Nov 23, 2026`. */
export function fullDay(isoDay: string): string {
  const options = { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' } as const
  return dateFormat(options).format(Date.parse(`${isoDay}T12:00:00Z`))
}

/** `Nov 23, 2026`: for what may lie long ago. */
export function fullDate(at: number): string {
  return new Intl.DateTimeFormat(LOCALE, { year: 'numeric', month: 'short', day: 'numeric' }).format(at)
}

/** A month `YYYY-MM` as `Nov 2026`. */
export function month(isoMonth: string): string {
  return dateFormat({ month: 'short', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${isoMonth}-15T12:00:00Z`))
}

/** `14:05`. */
export function time(at: number, zone?: string): string {
  return dateFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...(zone ? { timeZone: zone } : {}) }).format(at)
}

/** `14:05–14:30`. */
export function timeRange(fromAt: number, toAt: number, zone?: string): string {
  return common.range(time(fromAt, zone), time(toAt, zone))
}

/** `Nov 23, 2026, 14:05`; the zone is the record's own, else the browser's. */
export function dateTime(at: number, zone?: string): string {
  const day = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', ...(zone ? { timeZone: zone } : {}) }).format(at)
  return `${day}, ${time(at, zone)}`
}

/** `512 B`, `1.2 MB`, `3 GB`: powers of a thousand, as disks are sold. */
export function bytes(n: number): string {
  const power = Math.min(4, n < 1000 ? 0 : Math.floor(Math.log10(n) / 3))
  return `${number(n / 1000 ** power)} ${['B', 'kB', 'MB', 'GB', 'TB'][power]}`
}

/** Plain decimal digits of an integer with a scale: (125, 4) is `0.0125`, (-5, 2) is `-0.05`. */
export function decimalString(amount: number, scale: number): string {
  const digits = String(Math.abs(amount)).padStart(scale + 1, '0')
  const sign = amount < 0 ? '-' : ''
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** How many zeros an integer ends with, at most `limit`. */
function trailingZeros(amount: number, limit: number): number {
  let zeros = 0
  for (let rest = amount; zeros < limit && rest % 10 === 0; rest /= 10) zeros++
  return zeros
}
