import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEAST_PAIRS, type Pair, rankCorrelation, ranksOf } from '../../src/core/rank-correlation'

const FIRST = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4]
const SECOND = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5, 9, 0, 4, 5, 2, 3, 5, 3]
const together = (first: readonly number[], second: readonly number[]) =>
  first.map((one, index): Pair => [one, second[index] ?? 0])
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index)

describe('ranks', () => {
  it.each([
    [[], []],
    [
      [30, 10, 20],
      [3, 1, 2],
    ],
    [
      [5, 5, 1, 9],
      [2.5, 2.5, 1, 4],
    ],
    [
      [7, 7, 7],
      [2, 2, 2],
    ],
  ])('of %j are %j', (values, ranks) => expect(ranksOf(values)).toEqual(ranks))
})

describe('Spearman’s correlation', () => {
  it.each([
    [1, -0.27897, 0.58679],
    [5, -0.4114, 0.67696],
  ])('of twenty pairs with ties, %i compared, has the interval %f to %f', (comparisons, from, to) => {
    const correlation = rankCorrelation(together(FIRST, SECOND), comparisons)
    if (typeof correlation === 'string') throw new Error(correlation)
    expect(correlation.value).toBeCloseTo(0.19073, 5)
    expect(correlation.interval.from).toBeCloseTo(from, 4)
    expect(correlation.interval.to).toBeCloseTo(to, 4)
  })

  it('is 1 where both rise, however unevenly, and -1 where one falls', () => {
    const up = upTo(30)
    const value = (second: number[]) => {
      const correlation = rankCorrelation(together(up, second), 1)
      return typeof correlation === 'string' ? correlation : correlation.value
    }
    expect(value(up.map((n) => n ** 3))).toBe(1)
    expect(value(up.map((n) => -n))).toBe(-1)
  })

  it('is none of too few pairs, nor where one never changes', () => {
    expect(rankCorrelation(together(upTo(LEAST_PAIRS - 1), upTo(LEAST_PAIRS - 1)), 1)).toBe('few')
    expect(rankCorrelation(together(upTo(40), Array(40).fill(1)), 1)).toBe('uniform')
    expect(rankCorrelation([], 1)).toBe('few')
  })

  it('lies within its interval and within -1 and 1, whatever the order of pairs', () => {
    const pair = fc.tuple(fc.nat(12), fc.nat(4))
    fc.assert(
      fc.property(fc.array(pair, { minLength: LEAST_PAIRS, maxLength: 60 }), (pairs) => {
        const correlation = rankCorrelation(pairs, 3)
        expect(rankCorrelation(pairs.toReversed(), 3)).toEqual(correlation)
        if (typeof correlation === 'string') return
        const { value, interval } = correlation
        expect(interval.from).toBeGreaterThanOrEqual(-1)
        expect(interval.from).toBeLessThanOrEqual(value)
        expect(interval.to).toBeGreaterThanOrEqual(value)
        expect(interval.to).toBeLessThanOrEqual(1)
      }),
    )
  })
})
