import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weeksOf } from '../../src/core/chart-buckets'
import { daysWorked } from '../../src/core/chart-days'
import { PAY_AGES, payByAge } from '../../src/core/chart-pay-age'
import { steadiness } from '../../src/core/chart-steadiness'
import { timeBars, timeSummary, timesBy, timesOf } from '../../src/core/chart-task-times'
import { combineTimes, NO_TIMES, taskTime } from '../../src/core/task-times'
import { row } from '../popup/rows'
import { Dice } from '../simulate/random'
import { lifeOf, rollupsOf } from './chart-samples'
import { MINUTE } from './samples'

const of = (...minutes: number[]) => minutes.reduce((sum, each) => combineTimes(sum, taskTime(each * MINUTE), 1), NO_TIMES)
const timed = (key: Parameters<typeof row>[0], ...minutes: number[]) => ({ ...row(key, 1, 0, 0), times: of(...minutes) })

describe('task times', () => {
  it('stand in bars without gaps that hold every task', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 40 }), (seconds) => {
        const bars = timeBars(seconds.reduce((sum, each) => combineTimes(sum, taskTime(each * 1000), 1), NO_TIMES))
        expect(bars.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(seconds.length)
        for (const [index, { from }] of bars.slice(1).entries()) expect(from).toBe(bars[index]?.to)
        for (const { from, to, tasks } of bars) expect(seconds.filter((each) => each >= from && each < to)).toHaveLength(tasks)
      }),
    ))

  it('are none without tasks', () => {
    expect(timeBars(NO_TIMES)).toEqual([])
    expect(timeSummary(NO_TIMES)).toBeNull()
  })

  it('have their middle half', () => {
    const found = timeSummary(of(...Array.from({ length: 100 }, (_, index) => 10 + index / 10)))
    expect(found?.tasks).toBe(100)
    expect((found?.medianMs ?? 0) / MINUTE).toBeCloseTo(15, 0)
    expect((found?.lowerMs ?? 0) / MINUTE).toBeCloseTo(12.5, 0)
    expect((found?.upperMs ?? 0) / MINUTE).toBeCloseTo(17.5, 0)
  })

  it('come by type, most tasks first, and add up', () => {
    const rows = [timed({ taskType: 'rating' }, 5), timed({ taskType: 'ranking' }, 20, 30), row({ taskType: 'review' }, 1, 0, 0)]
    expect(timesBy(rows, ({ taskType }) => taskType).map(({ key, tasks }) => [key, tasks])).toEqual([
      ['ranking', 2],
      ['rating', 1],
    ])
    expect(timesOf(rows).n).toBe(3)
  })
})

describe('steadiness', () => {
  const weeks = weeksOf({ from: '2026-11-16', to: '2026-11-29' }, 1)

  it('is tasks by their own hours, and the spread within each type', () => {
    const even = Array.from({ length: 10 }, () => 10)
    const found = steadiness(
      [timed({ taskType: 'rating' }, ...even), timed({ taskType: 'ranking' }, ...even.map(() => 40))],
      weeks,
    )
    expect(found[0]).toMatchObject({ tasks: 0, tasksPerHour: null, spread: null })
    // Two types of very different length, each as even as can be.
    expect(found[1]).toMatchObject({ tasks: 20, spread: 0 })
    expect(found[1]?.tasksPerHour).toBeCloseTo(20 / (500 / 60), 9)
  })

  it('is the coefficient of variation', () => {
    const found = steadiness([timed({}, 5, 15, 5, 15, 5, 15, 5, 15, 5, 15)], weeks)
    expect(found[1]?.spread).toBeCloseTo(Math.sqrt((10 * 25) / 9) / 10, 6)
  })

  it('is not told of few tasks', () => expect(steadiness([timed({}, 5, 15)], weeks)[1]?.spread).toBeNull())
})

describe('days', () => {
  it('are counted with and without work, with the longest stretch of each', () => {
    const rows = ['2026-11-02', '2026-11-03', '2026-11-06'].map((day) => row({ day }, 1, 0, 0))
    const found = daysWorked([...rows, row({ day: '2026-11-05' }, 0, 0, 500)], { from: '2026-11-01', to: '2026-11-08' })
    expect(found).toMatchObject({
      ...{ worked: 3, free: 5 },
      longestWork: { from: '2026-11-02', to: '2026-11-03' },
      longestFree: { from: '2026-11-04', to: '2026-11-05' },
    })
    expect(found.days).toHaveLength(8)
  })

  it('are all free without work', () =>
    expect(daysWorked([], { from: '2026-11-01', to: '2026-11-02' })).toMatchObject({ worked: 0, free: 2, longestWork: null }))
})

describe('pay by age', () => {
  it.each([
    ['2026-11-24', 0],
    ['2026-11-17', 0],
    ['2026-11-16', 1],
    ['2026-10-25', 1],
    ['2026-10-24', 2],
    ['2026-09-25', 2],
    ['2026-09-24', 3],
    // Ahead of today, as after a trip.
    ['2026-11-25', 0],
  ])('of %s is in part %i', (day, part) => {
    const [found] = payByAge([row({ day }, 1, 0, 700)], '2026-11-24')
    expect(found?.ages.map(({ expected }) => expected)).toEqual(PAY_AGES.map((_, index) => (index === part ? 700 : 0)))
  })

  it('adds up to all pay by state, each currency by itself', () => {
    const rows = rollupsOf(lifeOf(new Dice(8), { days: 50 }))
    const found = payByAge([...rows, row({ currency: 'EUR' }, 1, 0, 900)], '2026-02-20')
    expect(found.map(({ currency }) => currency)).toEqual(['EUR', 'USD'])
    for (const { ages, byState } of found) expect(ages.reduce((sum, { expected }) => sum + expected, 0)).toBe(byState.expected)
    expect(found[1]?.byState.expected).toBe(rows.reduce((sum, { pay }) => sum + pay.expected, 0))
  })
})
