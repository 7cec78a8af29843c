import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMoney,
  hourlyToMinor,
  minorDigits,
  perHour,
  roundHalfEven,
  splitMoney,
  sumByCurrency,
  toMinor,
} from '../../src/core/money'

describe('money', () => {
  it.each([
    ['USD', 2],
    ['EUR', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['VND', 0],
    ['KWD', 3],
    ['TND', 3],
    ['CLF', 4],
    // V8's Intl says 0 for these; ISO 4217 says 2, and a ledger must read alike in every browser.
    ['PKR', 2],
    ['COP', 2],
    ['IDR', 2],
    ['HUF', 2],
  ])('%s has %i minor digits', (currency, digits) => expect(minorDigits(currency)).toBe(digits))

  it.each(['', 'usd', 'US', '$', 'USDT'])('refuses %j as a currency', (code) =>
    expect(() => minorDigits(code)).toThrow(RangeError),
  )

  it.each([
    [5n, 2n, 2n],
    [7n, 2n, 4n],
    [-5n, 2n, -2n],
    [-7n, 2n, -4n],
    [9n, 4n, 2n],
    [11n, 4n, 3n],
    [-11n, 4n, -3n],
    [0n, 3n, 0n],
    [6n, 3n, 2n],
  ])('%s / %s rounds to %s', (a, b, expected) => expect(roundHalfEven(a, b)).toBe(expected))

  it('refuses to divide by nothing', () => expect(() => roundHalfEven(1n, 0n)).toThrow(RangeError))

  it('rounds to within half, and a tie to even', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (a, b) => {
        const twice = 2n * (a - roundHalfEven(a, b) * b)
        const size = twice < 0n ? -twice : twice
        expect(size <= b).toBe(true)
        if (size === b) expect(roundHalfEven(a, b) % 2n).toBe(0n)
      }),
    )
  })

  it('never adds two currencies', () => {
    expect(() => addMoney({ minor: 1, currency: 'USD' }, { minor: 1, currency: 'EUR' })).toThrow(/USD and EUR/)
    expect(
      sumByCurrency([
        { minor: 5, currency: 'USD' },
        { minor: 7, currency: 'EUR' },
        { minor: -2, currency: 'USD' },
      ]),
    ).toEqual([
      { minor: 7, currency: 'EUR' },
      { minor: 3, currency: 'USD' },
    ])
  })

  it('refuses amounts that are not whole or too large to be exact', () => {
    expect(() => addMoney({ minor: 0.5, currency: 'USD' }, { minor: 1, currency: 'USD' })).toThrow(RangeError)
    expect(() => addMoney({ minor: Number.MAX_SAFE_INTEGER, currency: 'USD' }, { minor: 1, currency: 'USD' })).toThrow(RangeError)
  })

  it('splits so that the parts add up and none is off by a unit', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 12 })
      .filter((w) => w.some((each) => each > 0))
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), weights, (minor, list) => {
        const parts = splitMoney({ minor, currency: 'USD' }, list)
        const all = list.reduce((a, b) => a + b, 0)
        expect(parts.reduce((sum, part) => sum + part.minor, 0)).toBe(minor)
        for (const [i, part] of parts.entries())
          expect(Math.abs(part.minor - (minor * (list[i] ?? 0)) / all)).toBeLessThan(1.000001)
      }),
    )
    expect(splitMoney({ minor: 100, currency: 'USD' }, [1, 1, 1]).map((p) => p.minor)).toEqual([34, 33, 33])
    expect(splitMoney({ minor: -100, currency: 'USD' }, [1, 1, 1]).map((p) => p.minor)).toEqual([-34, -33, -33])
    expect(() => splitMoney({ minor: 1, currency: 'USD' }, [0, 0])).toThrow(RangeError)
    expect(() => splitMoney({ minor: 1, currency: 'USD' }, [-1, 2])).toThrow(RangeError)
  })

  it('turns rates into minor units once, half to even', () => {
    expect(hourlyToMinor({ amount: 2500, scale: 2, currency: 'USD' }, 23 * 60_000)).toBe(958) // 958.33
    expect(hourlyToMinor({ amount: 18, scale: 0, currency: 'USD' }, 1_000)).toBe(0) // 0.5 exactly, to even
    expect(hourlyToMinor({ amount: 54, scale: 0, currency: 'USD' }, 1_000)).toBe(2) // 1.5 exactly, to even
    expect(hourlyToMinor({ amount: 1500, scale: 0, currency: 'JPY' }, 3_600_000)).toBe(1500)
    expect(hourlyToMinor({ amount: 12345678, scale: 6, currency: 'KWD' }, 3_600_000)).toBe(12346)
    expect(toMinor({ amount: 125, scale: 4, currency: 'USD' })).toBe(1) // $0.0125
    expect(perHour(100, 0)).toBeNull()
    expect(perHour(958, 23 * 60_000)).toBe(2499)
  })
})
