import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertMinor, type ExchangeRate, RateBook } from '../../src/core/exchange-rate'

const rate = (from: string, to: string, day: string, amount = 1, scale = 0): ExchangeRate => ({
  ...{ from, to, day, amount, scale, enteredAt: 0 },
})

describe('converting', () => {
  it.each([
    ['cents to cents', 1000, 'USD', { currency: 'EUR', amount: 9215, scale: 4 }, 922],
    ['a tie to the even, down', 1000, 'USD', { currency: 'EUR', amount: 9205, scale: 4 }, 920],
    ['a tie to the even, up', 1000, 'USD', { currency: 'EUR', amount: 9215, scale: 4 }, 922],
    ['a clawback as its payment', -1000, 'USD', { currency: 'EUR', amount: 9205, scale: 4 }, -920],
    ['into yen, which have no cents', 1234, 'USD', { currency: 'JPY', amount: 14_925, scale: 2 }, 1842],
    ['from yen', 1842, 'JPY', { currency: 'USD', amount: 67, scale: 4 }, 1234],
    ['into dinars, which have three digits', 1000, 'USD', { currency: 'KWD', amount: 3071, scale: 4 }, 3071],
    ['the other way round', 1000, 'USD', { currency: 'EUR', amount: 10_852, scale: 4, inverse: true as const }, 921],
    ['the other way round, by thirds', 100, 'USD', { currency: 'EUR', amount: 3, scale: 0, inverse: true as const }, 33],
    ['the other way round, yen', 14_925, 'JPY', { currency: 'USD', amount: 14_925, scale: 2, inverse: true as const }, 10_000],
    ['nothing', 0, 'USD', { currency: 'EUR', amount: 9215, scale: 4 }, 0],
  ])('%s', (_, minor, from, by, expected) => expect(convertMinor(minor, from, by)).toBe(expected))

  it('refuses what a number cannot hold exactly', () =>
    expect(() => convertMinor(Number.MAX_SAFE_INTEGER, 'USD', { currency: 'EUR', amount: 2, scale: 0 })).toThrow(RangeError))

  it('is off by half a minor unit at most, in either direction', () => {
    const code = fc.constantFrom('USD', 'JPY', 'KWD')
    const unit = { USD: 100n, JPY: 1n, KWD: 1000n }
    const any = fc.record({
      minor: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      from: code,
      to: code,
      amount: fc.integer({ min: 1, max: 1_000_000 }),
      scale: fc.integer({ min: 0, max: 4 }),
    })
    fc.assert(
      fc.property(any, ({ minor, from, to, amount, scale }) => {
        const [power, rate] = [10n ** BigInt(scale), BigInt(amount)]
        const isNear = (got: number, times: bigint, by: bigint) => {
          // |got − minor × times ÷ by| ≤ ½, without a fraction.
          const off = 2n * (BigInt(got) * by * unit[from] - BigInt(minor) * times * unit[to])
          return off <= by * unit[from] && -off <= by * unit[from]
        }
        const by = { currency: to, amount, scale }
        expect(isNear(convertMinor(minor, from, by), rate, power)).toBe(true)
        expect(isNear(convertMinor(minor, from, { ...by, inverse: true }), power, rate)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the rate of a day', () => {
  const book = new RateBook([
    rate('USD', 'EUR', '2026-03-01', 92, 2),
    rate('USD', 'EUR', '2026-01-01', 95, 2),
    rate('EUR', 'USD', '2026-02-01', 108, 2),
    rate('EUR', 'USD', '2026-03-01', 109, 2),
    rate('GBP', 'USD', '2026-01-01', 125, 2),
  ])

  it.each([
    ['before the first there is none', 'USD', 'EUR', '2025-12-31', null],
    ['on its own day', 'USD', 'EUR', '2026-01-01', { amount: 95, rateDay: '2026-01-01' }],
    ['until the next', 'USD', 'EUR', '2026-01-31', { amount: 95 }],
    ['which may be the other way round', 'USD', 'EUR', '2026-02-27', { amount: 108, inverse: true }],
    ['of two for one day the direct one', 'USD', 'EUR', '2026-03-01', { amount: 92 }],
    ['and in the other direction likewise', 'EUR', 'USD', '2026-03-01', { amount: 109 }],
    ['the last holds on', 'USD', 'EUR', '2030-01-01', { amount: 92 }],
    ['back by a rate that was given forth', 'USD', 'GBP', '2026-05-05', { amount: 125, inverse: true }],
    ['never over a third currency', 'GBP', 'EUR', '2026-05-05', null],
    ['nor for what was never entered', 'CHF', 'EUR', '2026-05-05', null],
  ])('%s', (_, from, to, day, expected) => {
    const found = book.on(from, to, day)
    if (expected === null) expect(found).toBeNull()
    else expect(found).toMatchObject({ currency: to, ...expected })
    if (expected && !('inverse' in expected)) expect(found).not.toHaveProperty('inverse')
  })

  it('is the newest on or before it, whatever the order of entering', () => {
    const days = fc.uniqueArray(
      fc.integer({ min: 10, max: 28 }).map((n) => `2026-01-${n}`),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(days, fc.integer({ min: 10, max: 28 }), (entered, n) => {
        const day = `2026-01-${n}`
        const right = entered
          .filter((each) => each <= day)
          .sort()
          .at(-1)
        expect(new RateBook(entered.map((each) => rate('USD', 'EUR', each))).on('USD', 'EUR', day)?.rateDay).toBe(right)
      }),
    )
  })
})
