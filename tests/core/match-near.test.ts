import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byKey, nearPairs, type Sized, TOLERANCE, timeOf } from '../../src/core/match-near'

const MINUTE = 60_000
const anySizes = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 })
const sized = (sizes: readonly number[]) =>
  sizes.map((minutes, i): Sized<number> => ({ of: i, size: minutes * MINUTE, id: String(i) }))

/** The most pairs that there can be, by trying all. */
function most(left: readonly number[], right: readonly number[]): number {
  const [first, ...rest] = left
  if (first === undefined) return 0
  const with_ = right.flatMap((size, i) =>
    Math.abs(size - first) * MINUTE <= TOLERANCE.time(first * MINUTE) ? 1 + most(rest, right.toSpliced(i, 1)) : [],
  )
  return Math.max(most(rest, right), ...with_)
}

describe('pairs that are near', () => {
  it('are near, use nothing twice, and are as many as there can be', () => {
    fc.assert(
      fc.property(anySizes, anySizes, (left, right) => {
        const pairs = nearPairs(sized(left), sized(right), TOLERANCE.time)
        for (const [i, j] of pairs)
          expect(Math.abs((left[i] ?? 0) - (right[j] ?? 0)) * MINUTE).toBeLessThanOrEqual(TOLERANCE.time((left[i] ?? 0) * MINUTE))
        expect(new Set(pairs.map(([i]) => i)).size).toBe(pairs.length)
        expect(new Set(pairs.map(([, j]) => j)).size).toBe(pairs.length)
        expect(pairs).toHaveLength(most(left, right))
      }),
    )
  })

  it('a tolerance never lets a longer time reach less far down than a shorter one', () => {
    fc.assert(
      fc.property(fc.nat(10 * 60 * MINUTE), fc.nat(10 * 60 * MINUTE), (a, b) => {
        const [short, long] = a < b ? [a, b] : [b, a]
        expect(short - TOLERANCE.time(short)).toBeLessThanOrEqual(long - TOLERANCE.time(long))
      }),
    )
  })
})

it('lists meet by key, and what has no partner is left out', () => {
  const groups = byKey(
    ['a1', 'a2', 'b1', '?'],
    ['a3', 'c1'],
    (one) => (one === '?' ? null : (one[0] ?? '')),
    (one) => one[0] ?? '',
  )
  expect(groups).toEqual([{ left: ['a1', 'a2'], right: ['a3'] }])
})

it('the platform’s own timer goes before our count', () => {
  expect([timeOf({ countedMs: 5 }), timeOf({ countedMs: 5, platformTimerMs: 7 })]).toEqual([5, 7])
})
