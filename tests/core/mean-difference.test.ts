import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Difference, LEAST_EACH, meanDifference } from '../../src/core/mean-difference'

const times = (n: number, value: number) => Array.from({ length: n }, () => value)
const poor = [0.25, 0.5, 0.5, 0.75, 0.75, 0.75, 0.5, 0.25, 1, 0.5]
const good = [0.75, 1, 1, 0.75, 0.5, 1, 1, 0.75, 1, 1, 0.75, 1]
const figures = (difference: ReturnType<typeof meanDifference>) => {
  if (typeof difference === 'string') throw new Error(difference)
  return [difference.value, difference.interval.from, difference.interval.to]
}
const expectFigures = (difference: ReturnType<typeof meanDifference>, wanted: number[]) =>
  figures(difference).forEach((value, index) => {
    expect(value).toBeCloseTo(wanted[index] ?? Number.NaN, 3)
  })

describe('the difference of two means', () => {
  it('takes the error of dealing by chance where that is the larger', () =>
    // Variances 0.05833 and 0.02462; of all together 0.06236: √(0.06236 (1/10 + 1/12)) = 0.10693, times 2.0860 at 20 degrees.
    expectFigures(meanDifference(poor, good, 1), [-0.3, -0.523, -0.077]))

  it('is wider when twelve comparisons must hold together, and then says nothing', () =>
    expectFigures(meanDifference(poor, good, 12), [-0.3, -0.6457, 0.0457]))

  it('takes Welch’s error where the small side is scattered: 0.2778 / 10 + 0.0016 / 40, 9.03 degrees', () =>
    expectFigures(meanDifference([...times(5, 0), ...times(5, 1)], [...times(39, 0.75), 0.5], 1), [-0.2438, -0.6209, 0.1334]))

  it('does not take a small side that is the best throughout for certain', () => {
    // One in ten of the larger side is not the best: ten of ten then happen one time in three.
    const difference = meanDifference(times(10, 1), [...times(81, 1), ...times(9, 0.5)], 1) as Difference
    expect(difference.interval.from).toBeLessThan(0)
    expect(difference.interval.to).toBeGreaterThan(0)
  })

  it('sees two sides that share no value', () => {
    const difference = meanDifference(times(10, 0.5), times(20, 1), 10) as Difference
    expect(difference.interval.to).toBeLessThan(0)
  })

  it.each([
    ['too few on one side', times(LEAST_EACH - 1, 0.5), good, 'few'],
    ['too few on the other', good, times(LEAST_EACH - 1, 0.5), 'few'],
    ['none', [], [], 'few'],
    ['all the same', times(20, 1), times(30, 1), 'uniform'],
  ] as const)('is none with %s', (_what, first, second, reason) => expect(meanDifference(first, second, 1)).toBe(reason))

  it('turns its sign with its sides, keeps whatever the order, and is a number', () => {
    const shares = fc.array(fc.constantFrom(0, 0.25, 0.5, 0.75, 1), { minLength: LEAST_EACH, maxLength: 40 })
    fc.assert(
      fc.property(shares, shares, fc.integer({ min: 1, max: 50 }), (first, second, comparisons) => {
        const one = meanDifference(first, second, comparisons)
        expect(meanDifference(first.toReversed(), second.toReversed(), comparisons)).toEqual(one)
        if (typeof one === 'string') return
        const [value = 0, from = 0, to = 0] = figures(meanDifference(second, first, comparisons))
        expect(value).toBeCloseTo(-one.value, 12)
        expect(from).toBeCloseTo(-one.interval.to, 12)
        expect(to).toBeCloseTo(-one.interval.from, 12)
        expect(one.interval.from).toBeLessThan(one.interval.to)
      }),
    )
  })
})
