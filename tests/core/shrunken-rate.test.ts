import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR_MS } from '../../src/core/money'
import { type Earning, pooledRate } from '../../src/core/rate-estimate'
import { shrunkenRates } from '../../src/core/shrunken-rate'
import { Dice } from '../simulate/random'

const day = (minor: number, hours: number): Earning => ({ minor, ms: hours * HOUR_MS })

/** Days of an hourly rate that varies by about `spread` from hour to hour. */
const daysOf = (dice: Dice, rate: number, days: number, spread = 600) =>
  Array.from({ length: days }, () => {
    const hours = dice.int(1, 5)
    return day(Math.round(rate * hours + spread * Math.sqrt(hours) * (dice.next() * 3.46 - 1.73)), hours)
  })

describe('small samples', () => {
  it('are drawn towards the mean of all, the smaller the more', () => {
    const dice = new Dice(1)
    const groups = [daysOf(dice, 2000, 60), daysOf(dice, 3000, 60), daysOf(dice, 2500, 60), [day(12_000, 2)], [day(30_000, 5)]]
    const mean = pooledRate(groups.flat()) ?? 0
    const [, , , two = 0, five = 0] = shrunkenRates(groups)
    // Both earned 6000 an hour.
    expect(two).toBeLessThan(five ?? 0)
    expect(two).toBeGreaterThan(mean)
    expect(five).toBeLessThan(6000)
  })

  it('lie nearer the truth than bare rates do', () => {
    const dice = new Dice(2)
    let [bare, drawn] = [0, 0]
    for (let world = 0; world < 200; world += 1) {
      const truths = Array.from({ length: 6 }, () => 2000 + 600 * (dice.next() * 2 - 1))
      const groups = truths.map((truth, index) => daysOf(dice, truth, index < 3 ? 2 : 25, 1500))
      const shrunken = shrunkenRates(groups)
      for (let index = 0; index < 3; index += 1) {
        bare += ((pooledRate(groups[index] ?? []) ?? 0) - (truths[index] ?? 0)) ** 2
        drawn += ((shrunken[index] ?? 0) - (truths[index] ?? 0)) ** 2
      }
    }
    expect(drawn).toBeLessThan(0.7 * bare)
  })

  it.each([
    ['one group', [[day(1000, 1), day(3000, 1)]], [2000]],
    ['a group without time', [[day(1000, 1), day(1000, 1)], [day(500, 0)]], [1250, null]],
    ['no time at all', [[day(500, 0)]], [null]],
  ])('are told of %s too', (_what, groups, expected) => expect(shrunkenRates(groups)).toEqual(expected))

  it('never leave the range between the bare rate and the mean', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.tuple(fc.integer({ min: -2000, max: 50_000 }), fc.integer({ min: 1, max: 10 })), {
            minLength: 1,
            maxLength: 8,
          }),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        (lists) => {
          const groups = lists.map((list) => list.map(([minor, hours]) => day(minor, hours)))
          const mean = pooledRate(groups.flat()) ?? 0
          for (const [index, shrunk] of shrunkenRates(groups).entries()) {
            const bare = pooledRate(groups[index] ?? []) ?? 0
            expect(shrunk).toBeGreaterThanOrEqual(Math.min(bare, mean) - 1e-6)
            expect(shrunk).toBeLessThanOrEqual(Math.max(bare, mean) + 1e-6)
          }
        },
      ),
    ))
})
