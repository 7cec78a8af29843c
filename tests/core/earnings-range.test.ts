import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../src/core/day'
import {
  ALL_TIME,
  daysBefore,
  type EarningsRange,
  inMonths,
  lastOfMonth,
  monthOf,
  payWeekRange,
  rangeAround,
  shiftedRange,
} from '../../src/core/earnings-range'

const custom = (from: string, to: string): EarningsRange => ({ kind: 'custom', from, to })
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1999-12-01', n))
const anyKind = fc.constantFrom('week' as const, 'month' as const, 'year' as const)
const anyStart = fc.constantFrom(1 as const, 6 as const, 7 as const)

describe('a range', () => {
  it.each([
    ['week', '2026-11-25', 1, '2026-11-23', '2026-11-29'],
    ['week', '2026-11-25', 6, '2026-11-21', '2026-11-27'],
    ['month', '2028-02-10', 1, '2028-02-01', '2028-02-29'],
    ['year', '2026-11-25', 1, '2026-01-01', '2026-12-31'],
  ] as const)('%s around %s (%s)', (kind, day, start, from, to) => {
    expect(rangeAround(kind, day, start)).toEqual({ kind, from, to })
  })

  it('moves on without a gap, and back to where it was', () => {
    fc.assert(
      fc.property(anyKind, anyDay, anyStart, (kind, day, start) => {
        const range = rangeAround(kind, day, start)
        const next = shiftedRange(range, 1)
        expect(next?.from).toBe(addDays(range.to, 1))
        expect(next && shiftedRange(next, -1)).toEqual(range)
      }),
    )
    expect(shiftedRange(custom('2026-11-03', '2026-11-05'), -1)).toEqual(custom('2026-10-31', '2026-11-02'))
    expect(shiftedRange(ALL_TIME, -1)).toBeNull()
  })

  it.each([
    ['a week on its Wednesday', rangeAround('week', '2026-11-25', 1), '2026-11-25', ['2026-11-16', '2026-11-18']],
    ['a week on its last day', rangeAround('week', '2026-11-25', 1), '2026-11-29', ['2026-11-16', '2026-11-22']],
    ['a week that is over', rangeAround('week', '2026-11-01', 1), '2026-11-29', ['2026-10-19', '2026-10-25']],
    ['a week to come', rangeAround('week', '2026-12-09', 1), '2026-11-29', ['2026-11-30', '2026-12-06']],
    ['March on its 30th, after a short month', rangeAround('month', '2026-03-30', 1), '2026-03-30', ['2026-02-01', '2026-02-28']],
    ['a month that is over', rangeAround('month', '2026-03-30', 1), '2026-05-01', ['2026-02-01', '2026-02-28']],
  ])('%s is compared with as many days', (_, range, today, [from, to]) => {
    expect(daysBefore(range, today)).toEqual({ from, to })
  })

  it('of a pay week turns when the platform’s calendar says, in its zone, over a change of the clock too', () => {
    const outlier = { zone: 'America/Chicago', weekStartsOn: 1, cutOff: '19:00' } as const
    const chicago = (text: string) => Date.parse(text)
    expect(payWeekRange('outlier', outlier, chicago('2026-11-03T00:00-06:00'))).toEqual({
      ...{ kind: 'pay-week', from: '2026-11-02', to: '2026-11-09' },
      payWeek: {
        ...{ platform: 'outlier', zone: 'America/Chicago', beforeAt: chicago('2026-10-26T19:00-05:00') },
        ...{ fromAt: chicago('2026-11-02T19:00-06:00'), toAt: chicago('2026-11-09T19:00-06:00') },
      },
    })
    expect(payWeekRange('outlier', { holdDays: { hourly: 7, perTask: 3 } }, 0)).toBeNull()
  })

  it('of all time has nothing before it', () => expect(daysBefore(ALL_TIME, '2026-11-25')).toBeNull())
})

describe('in months', () => {
  it.each([
    ['2024-01-01', '2026-12-31', { months: { from: '2024-01-01', to: '2026-12-01' }, ends: [] }],
    [
      '2024-01-02',
      '2026-12-30',
      {
        months: { from: '2024-02-01', to: '2026-11-01' },
        ends: [
          { from: '2024-01-02', to: '2024-01-31' },
          { from: '2026-12-01', to: '2026-12-30' },
        ],
      },
    ],
    ['2024-01-02', '2024-01-30', { months: null, ends: [{ from: '2024-01-02', to: '2024-01-30' }] }],
    ['2024-01-20', '2024-02-10', { months: null, ends: [{ from: '2024-01-20', to: '2024-02-10' }] }],
  ])('%s to %s', (from, to, expected) => expect(inMonths({ from, to })).toEqual(expected))

  it('every day is there once', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 2000 }), (from, length) => {
        const to = addDays(from, length)
        const { months, ends } = inMonths({ from, to })
        const all = [...ends, ...(months ? [{ from: months.from, to: lastOfMonth(months.to) }] : [])]
        const sorted = all.sort((a, b) => (a.from < b.from ? -1 : 1))
        expect(sorted[0]?.from).toBe(from)
        expect(sorted.at(-1)?.to).toBe(to)
        for (const [index, each] of sorted.slice(1).entries()) expect(each.from).toBe(addDays(sorted[index]?.to ?? '', 1))
        expect(sorted.reduce((sum, each) => sum + daysBetween(each.from, each.to) + 1, 0)).toBe(length + 1)
        if (months) expect([monthOf(months.from), monthOf(months.to)]).toEqual([months.from, months.to])
      }),
    )
  })
})
