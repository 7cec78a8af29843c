import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chances, fitKind, fitType, kindSum, typeScores } from './fit'

const kind = (values: Record<string, number>, isTask: boolean) => ({ values, isTask, weight: 1 })

describe('fitKind', () => {
  it('learns from what it sees and keeps its guess of what it does not', () => {
    const pages = Array.from({ length: 40 }, (_, n) => kind({ good: n % 2, never: 0 }, n % 2 === 1))
    const table = fitKind(pages, { bias: 0, good: 0.1, never: -0.7 }, 0.1)
    expect(kindSum({ good: 1 }, table)).toBeGreaterThan(1)
    expect(kindSum({ good: 0 }, table)).toBeLessThan(-1)
    expect(table.never).toBeCloseTo(-0.7)
  })

  it('never lets a sign count against its meaning', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 12 }), (rows) => {
        const pages = rows.map(([a, b, isTask]) => kind({ plus: Number(a), minus: Number(b) }, isTask))
        const table = fitKind(pages, { bias: 0, plus: 0.5, minus: -0.5 }, 0.05)
        expect([(table.plus ?? -1) >= 0, (table.minus ?? 1) <= 0]).toEqual([true, true])
      }),
      { numRuns: 15 },
    )
  })
})

describe('fitType', () => {
  it('moves weight to the signs that tell types apart', () => {
    const seen = (rating: number[], review: number[], right: string) => ({
      values: { rating, review },
      right: [right],
      weight: 1,
    })
    const pages = [
      ...Array.from({ length: 10 }, () => seen([1, 0], [1], 'rating')),
      ...Array.from({ length: 10 }, () => seen([0, 1], [1], 'review')),
    ]
    const table = fitType(pages, { rating: [1, 1], review: [1] }, 0.1, 1, -5)
    const likeliest = (rating: number[]) =>
      [...chances(typeScores({ rating, review: [1] }, table, -5), 1)].sort((a, b) => b[1] - a[1])[0]?.[0]
    expect([likeliest([1, 0]), likeliest([0, 1])]).toEqual(['rating', 'review'])
  })

  it('gives chances that add up to one', () => {
    const p = chances(new Map([['a', 800], ['b', 799], ['c', -3]]), 1.4) // biome-ignore format: a table
    expect([...p.values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1)
  })
})
