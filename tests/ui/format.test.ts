import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bytes,
  clock,
  dateTime,
  day,
  decimalString,
  duration,
  exactDuration,
  fullDay,
  money,
  payTerms,
  percent,
  ratePerHour,
  scaled,
  time,
} from '../../src/ui/format'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

describe('times', () => {
  test.each([
    [-5, '0:00'],
    [999, '0:00'],
    [7 * SECOND, '0:07'],
    [23 * MINUTE + 45 * SECOND, '23:45'],
    [59 * MINUTE + 59_999, '59:59'],
    [HOUR + 23 * MINUTE + 45 * SECOND, '1:23:45'],
    [100 * HOUR, '100:00:00'],
  ])('the clock shows %d ms as %s', (ms, text) => expect(clock(ms)).toBe(text))

  test.each([
    [0, '0 min'],
    [-MINUTE, '0 min'],
    [59_999, 'under 1 min'],
    [23 * MINUTE + 59_999, '23 min'],
    [HOUR, '1 h'],
    [HOUR + 5 * MINUTE, '1 h 05 min'],
    [12 * HOUR + 30 * MINUTE, '12 h 30 min'],
  ])('a duration of %d ms is %s', (ms, text) => expect(duration(ms)).toBe(text))

  test.each([
    [0, '0 s'],
    [999, '0 s'],
    [45 * SECOND, '45 s'],
    [MINUTE, '1 min'],
    [HOUR + 9 * SECOND, '1 h 9 s'],
    [4 * HOUR + 10 * MINUTE + 30_500, '4 h 10 min 30 s'],
  ])('to the second, %d ms are %s', (ms, text) => expect(exactDuration(ms)).toBe(text))

  test('a day with its year is the same in every zone', () => expect(fullDay('2026-11-01')).toBe('Nov 1, 2026'))

  test('a later clock never shows less', () => {
    const seconds = (text: string) => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
    fc.assert(fc.property(fc.nat(1e9), fc.nat(1e7), (a, more) => seconds(clock(a)) <= seconds(clock(a + more))))
  })

  test('a time is of its own zone, in 24 hours', () => {
    const at = Date.UTC(2026, 0, 5, 23, 5)
    expect(time(at, 'UTC')).toBe('23:05')
    expect(time(at, 'Asia/Kolkata')).toBe('04:35')
    expect(time(Date.UTC(2026, 0, 5, 0, 5), 'UTC')).toBe('00:05')
  })

  test('a day is shown as that day in every zone', () => expect(day('2026-11-23')).toBe('Mon, Nov 23'))
})

describe('money', () => {
  test.each([
    [123_450, 'USD', '$1,234.50'],
    [5, 'USD', '$0.05'],
    [-250, 'USD', '-$2.50'],
    [1235, 'JPY', '¥1,235'],
    [1_234_567, 'KWD', 'KWD\u00a01,234.567'],
    // V8 writes PKR without a minor unit, although ISO 4217 gives it two digits.
    [150_050, 'PKR', 'PKR\u00a01,500.50'],
    [9_007_199_254_740_991, 'USD', '$90,071,992,547,409.91'],
  ])('%d minor units of %s are %s', (minor, currency, text) => expect(money({ minor, currency })).toBe(text))

  test.each([
    [125, 4, '$0.0125'],
    [2650, 2, '$26.50'],
    [265, 1, '$26.50'],
    [26, 0, '$26.00'],
    [265_000, 4, '$26.50'],
    [0, 4, '$0.00'],
  ])('%d with scale %d is %s', (amount, scale, text) => expect(scaled(amount, scale, 'USD')).toBe(text))

  test('no amount is rounded in being shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 8 }), (amount, scale) => {
        const digits = scaled(amount, scale, 'USD').replaceAll(/[$,]/g, '')
        const [whole = '', fraction = ''] = digits.split('.')
        const shown = BigInt(whole + fraction) * 10n ** BigInt(8 - fraction.length)
        expect(shown).toBe(BigInt(amount) * 10n ** BigInt(8 - scale))
      }),
    )
  })

  test.each([
    [-5, 2, '-0.05'],
    [125, 4, '0.0125'],
    [7, 0, '7'],
  ])('%d with scale %d has the digits %s', (amount, scale, text) => expect(decimalString(amount, scale)).toBe(text))

  test('rates and terms name their unit', () => {
    const terms = { amount: 2650, scale: 2, currency: 'USD' }
    expect(ratePerHour({ minor: 2650, currency: 'USD' })).toBe('$26.50/hr')
    expect(payTerms({ ...terms, scheme: 'hourly' })).toBe('$26.50/hr')
    expect(payTerms({ ...terms, scheme: 'per-task' })).toBe('$26.50 per task')
    expect(payTerms({ ...terms, amount: 125, scale: 4, scheme: 'per-unit' })).toBe('$0.0125 per unit')
    expect(payTerms({ ...terms, scheme: 'hourly', priorityAmount: 200 })).toBe('$26.50/hr + $2.00 priority')
    expect(payTerms({ ...terms, scheme: 'hourly', priorityAmount: 0 })).toBe('$26.50/hr')
    expect(payTerms({ ...terms, scheme: 'fixed' })).toBe('$26.50 fixed')
    expect(payTerms({ ...terms, scheme: 'unpaid' })).toBe('unpaid')
  })

  test('a share is a whole percentage', () => expect(percent(0.624)).toBe('62%'))
})

describe('files', () => {
  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [208_240, '208.2 kB'],
    [2_500_000, '2.5 MB'],
    [83_062_011_440, '83.1 GB'],
    [5e15, '5,000 TB'],
  ])('%d bytes are %s', (n, text) => expect(bytes(n)).toBe(text))

  test('a moment is told with its year, in the zone of its record', () => {
    const at = Date.parse('2026-11-23T23:05:00Z')
    expect(dateTime(at, 'UTC')).toBe('Nov 23, 2026, 23:05')
    expect(dateTime(at, 'Europe/Berlin')).toBe('Nov 24, 2026, 00:05')
  })
})
