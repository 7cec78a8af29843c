import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketsOf, sorted, weeksOf } from '../../src/core/chart-buckets'
import { addDays, daysBetween } from '../../src/core/day'

describe('the marks of a chart over time', () => {
  it.each([
    ['2026-11-01', '2026-11-30', 'day', 30],
    ['2026-06-01', '2026-11-30', 'week', 27],
    ['2026-01-01', '2026-12-31', 'month', 12],
    ['2026-11-24', '2026-11-24', 'day', 1],
  ] as const)('from %s to %s are one for each %s', (from, to, unit, count) => {
    const found = bucketsOf({ from, to }, 1)
    expect(found.unit).toBe(unit)
    expect(found.list).toHaveLength(count)
  })

  it('are months where only months are at hand', () =>
    expect(bucketsOf({ from: '2026-11-01', to: '2026-11-30' }, 1, 'month').unit).toBe('month'))

  it('cut the first and the last week short', () =>
    expect(weeksOf({ from: '2026-11-25', to: '2026-12-01' }, 1)).toEqual([
      { from: '2026-11-25', to: '2026-11-29' },
      { from: '2026-11-30', to: '2026-12-01' },
    ]))

  it('cover every day of the range once, and take each row into its own', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom(1 as const, 6 as const, 7 as const),
        (start, length, weekStartsOn) => {
          const from = addDays('2024-01-01', start)
          const to = addDays(from, length)
          const { list } = bucketsOf({ from, to }, weekStartsOn)
          expect(list[0]?.from).toBe(from)
          expect(list.at(-1)?.to).toBe(to)
          for (const [index, { from: next }] of list.slice(1).entries()) expect(next).toBe(addDays(list[index]?.to ?? '', 1))
          const days = Array.from({ length: Math.min(length + 1, 60) }, (_, index) => ({ day: addDays(from, index) }))
          for (const [index, group] of sorted(days, list).entries())
            for (const { day } of group) expect(day >= (list[index]?.from ?? '') && day <= (list[index]?.to ?? '')).toBe(true)
          expect(sorted(days, list).flat()).toHaveLength(days.length)
          expect(list.reduce((sum, each) => sum + daysBetween(each.from, each.to) + 1, 0)).toBe(length + 1)
        },
      ),
      { numRuns: 40 },
    ))

  it('count the first month’s row to a range that begins within that month', () =>
    expect(sorted([{ day: '2024-03-01' }], bucketsOf({ from: '2024-03-12', to: '2026-11-30' }, 1, 'month').list)[0]).toHaveLength(
      1,
    ))
})
