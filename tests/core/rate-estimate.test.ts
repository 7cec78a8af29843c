import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR_MS } from '../../src/core/money'
import { type Earning, LEAST_DAYS, pooledRate, rateInterval, rateRatio } from '../../src/core/rate-estimate'
import { Dice } from '../simulate/random'

const day = (minor: number, hours: number): Earning => ({ minor, ms: hours * HOUR_MS })
const alike = (n: number, one: Earning) => Array.from({ length: n }, () => one)
/** Worked by hand from the definition, day by day, without what the code shares. */
const DAYS = [20, 31, 12, 25, 40, 18, 22, 27, 35, 16].map((dollars, index) => day(dollars * 100, 1 + (index % 3) / 2))

describe('a rate', () => {
  it('is all that was earned by all time', () => expect(pooledRate([day(1000, 1), day(5000, 2)])).toBe(2000))
  it('is none without time', () => expect(pooledRate([day(500, 0)])).toBeNull())
})

describe('the interval of a rate', () => {
  it('follows the jackknife’s definition', () => {
    const [sum, hours] = [DAYS.reduce((all, { minor }) => all + minor, 0), DAYS.reduce((all, { ms }) => all + ms, 0) / HOUR_MS]
    const left = DAYS.map(({ minor, ms }) => Math.log((sum - minor) / (hours - ms / HOUR_MS)))
    const middle = left.reduce((a, b) => a + b, 0) / 10
    const error = Math.sqrt((9 / 10) * left.reduce((all, each) => all + (each - middle) ** 2, 0))
    const found = rateInterval(DAYS)
    // 2.2622: Student’s distribution with nine degrees of freedom.
    expect(found?.from).toBeCloseTo((sum / hours) * Math.exp(-2.2622 * error), 0)
    expect(found?.to).toBeCloseTo((sum / hours) * Math.exp(2.2622 * error), 0)
  })

  it('has no width where every day paid the same by the hour', () => {
    const found = rateInterval([day(2500, 1), ...alike(12, day(5000, 2))])
    expect(found?.from).toBeCloseTo(2500, 6)
    expect(found?.to).toBeCloseTo(2500, 6)
  })

  it.each([
    ['too few days', alike(LEAST_DAYS - 1, day(1000, 1))],
    ['days without time', [...alike(LEAST_DAYS - 1, day(1000, 1)), day(500, 0)]],
    ['nothing earned but on one day', [day(1000, 1), ...alike(12, day(0, 1))]],
    ['more taken back than earned', [day(-90_000, 1), ...alike(12, day(1000, 1))]],
  ])('is none for %s', (_why, days) => expect(rateInterval(days)).toBeNull())

  it('holds the rate, is positive, and does not depend on the order of days', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 1, max: 12 })), {
          minLength: 10,
          maxLength: 60,
        }),
        (pairs) => {
          const days = pairs.map(([minor, hours]) => day(minor, hours))
          const found = rateInterval(days)
          const rate = pooledRate(days)
          if (!found || rate === null) throw new Error('no interval')
          expect(found.from).toBeGreaterThan(0)
          expect(found.from).toBeLessThanOrEqual(rate * 1.000001)
          expect(found.to).toBeGreaterThanOrEqual(rate * 0.999999)
          expect(rateInterval(days.toReversed())?.to).toBeCloseTo(found.to, 4)
        },
      ),
    ))

  it('holds the true rate about nineteen times in twenty', () => {
    const dice = new Dice(4)
    let held = 0
    for (let world = 0; world < 400; world += 1) {
      const days = Array.from({ length: 15 }, () => {
        const tasks = dice.int(2, 9)
        const hours = Array.from({ length: tasks }, () => 0.1 + 0.5 * dice.next() ** 2).reduce((a, b) => a + b, 0)
        return day(tasks * 500, hours)
      })
      // A task takes 0.1 + 0.5/3 hours on average.
      const truth = 500 / (0.1 + 0.5 / 3)
      const found = rateInterval(days)
      if (found && found.from <= truth && truth <= found.to) held += 1
    }
    expect(held / 400).toBeGreaterThan(0.92)
    expect(held / 400).toBeLessThan(0.98)
  })
})

describe('a ratio of rates', () => {
  const pairs = (n: number, first: Earning, second: Earning) => Array.from({ length: n }, () => [first, second] as const)

  it('is one where both sides are paid alike', () => {
    const found = rateRatio(pairs(12, day(1000, 1), day(3000, 3)), 3)
    expect(found?.value).toBeCloseTo(1, 9)
    expect(found?.interval.from).toBeCloseTo(1, 9)
  })

  it('takes what lifts both sides of a day for no difference', () => {
    const moods = [1, 2, 1.5, 0.7, 1.2, 3, 0.5, 1, 1.1, 2.5, 0.9, 1.4]
    const found = rateRatio(
      moods.map((mood) => [day(1000 * mood, 1), day(2000 * mood, 1)] as const),
      1,
    )
    expect(found?.value).toBeCloseTo(0.5, 9)
    expect((found?.interval.to ?? 0) - (found?.interval.from ?? 1)).toBeLessThan(1e-9)
  })

  it('is wider for more comparisons', () => {
    const days = DAYS.map((each, index) => [each, DAYS[(index + 3) % 10] as Earning] as const)
    const [one, many] = [rateRatio(days, 1), rateRatio(days, 20)]
    expect(many?.interval.from).toBeLessThan(one?.interval.from ?? 0)
    expect(many?.interval.to).toBeGreaterThan(one?.interval.to ?? 9)
  })

  it('is none where a side has too few days', () => {
    const days = [...pairs(9, day(1000, 1), day(1000, 1)), ...pairs(5, day(1000, 1), day(0, 0))]
    expect(rateRatio(days, 1)).toBeNull()
  })
})
