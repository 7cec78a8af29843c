import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allot } from '../../src/core/allot'
import { attemptRows } from '../../src/core/attempt-row'
import { beginningCost } from '../../src/core/beginning-cost'
import { BLOCK_HOURS, earningsOf, hourGrid, splitDays } from '../../src/core/chart-hours'
import { learningCurves, median, windowOf } from '../../src/core/chart-learning'
import { figures } from '../../src/core/report'
import { contributionOf } from '../../src/core/rollup'
import { Dice } from '../simulate/random'
import { attemptsOf, lifeOf, rollupsOf } from './chart-samples'
import { anyClosed, entryOf, HOUR, MINUTE, perTask } from './samples'

const KEPT = ['expected', 'pending', 'approved', 'paid'] as const

describe('the rows of an entry', () => {
  it('add up to its roll-ups', () =>
    fc.assert(
      fc.property(anyClosed, ({ entry, payLines }) => {
        const rows = attemptRows(entry, payLines)
        const parts = contributionOf(entry, payLines)
        const sum = (values: number[]) => values.reduce((all, each) => all + each, 0)
        expect(sum(rows.map(({ countedMs }) => countedMs))).toBe(sum(parts.map(({ countedMs }) => countedMs)))
        expect(sum(rows.map(({ unpaidMs }) => unpaidMs))).toBe(sum(parts.map(({ unpaidMs }) => unpaidMs)))
        for (const { currency, minor } of rows)
          expect(minor).toBe(
            sum(
              parts
                .filter((part) => part.currency === currency)
                .flatMap(({ pay, bonus }) => KEPT.map((state) => pay[state] + bonus[state])),
            ),
          )
        expect(sum(rows.map(({ submitted }) => submitted))).toBe(sum(parts.map(({ times }) => times.n)))
      }),
    ))

  it.each([
    // Clocks went back at 03:00 on that day: 08:30 in Berlin is nine and a half hours after midnight.
    ['2026-10-25T07:30:00Z', 'Europe/Berlin', { day: '2026-10-25', weekday: 7, hour: 8 }],
    ['2026-10-26T07:30:00Z', 'Europe/Berlin', { day: '2026-10-26', weekday: 1, hour: 8 }],
    ['2026-07-01T22:30:00Z', 'Asia/Kathmandu', { day: '2026-07-02', weekday: 4, hour: 4 }],
    ['2026-07-01T23:50:00Z', 'UTC', { day: '2026-07-01', weekday: 3, hour: 23 }],
  ])('begin at %s in %s', (begun, zone, expected) => {
    const startedAt = Date.parse(begun)
    const entry = entryOf({ closedAt: startedAt + 30 * MINUTE, zone })
    expect(attemptRows(entry, [])[0]).toMatchObject(expected)
  })
})

const life = lifeOf(new Dice(12), { days: 60 })
const rows = attemptsOf(life)

describe('the week', () => {
  it('holds all that was earned and all time of the true rate', () => {
    const cells = hourGrid(rows, 'USD')
    const whole = figures(rollupsOf(life)).currencies[0]
    expect(cells).toHaveLength(7 * (24 / BLOCK_HOURS))
    expect(cells.reduce((sum, { minor }) => sum + minor, 0)).toBe(whole?.earned.minor)
    expect(cells.reduce((sum, { ms }) => sum + ms, 0)).toBe(whole?.rates.true.ms)
    expect(cells.every(({ ms, perHour }) => ms > 0 === (perHour !== null))).toBe(true)
  })

  it('leaves other currencies out', () =>
    expect(hourGrid(rows, 'EUR').every(({ ms, minor }) => ms === 0 && minor === 0)).toBe(true))

  it('is split into a part of each day and the rest, with nothing lost', () => {
    const earnings = earningsOf(rows, 'USD')
    const days = splitDays(earnings, ({ hour }) => hour >= 12)
    const minor = days.reduce((sum, [within, rest]) => sum + within.minor + rest.minor, 0)
    expect(minor).toBe(earnings.reduce((sum, { earning }) => sum + earning.minor, 0))
    expect(allot(rows)).toHaveLength(rows.length)
  })
})

describe('a learning curve', () => {
  const begun = Date.UTC(2026, 2, 4, 8)
  const tasks = (...minutes: number[]) =>
    attemptsOf(
      minutes.map((each, index) =>
        entryOf({ id: `t${index}`, closedAt: begun + index * HOUR + each * MINUTE, terms: perTask(500) }, each * MINUTE),
      ),
    )

  it('has a time for each submitted task in order, and sets the first ten against the later ones', () => {
    const list = [...Array.from({ length: 10 }, () => 30), ...Array.from({ length: 15 }, () => 12)]
    const [curve] = learningCurves(tasks(...list).toReversed(), () => 0)
    expect(curve?.times).toEqual(list.map((each) => each * MINUTE))
    expect(curve).toMatchObject({ firstMs: 30 * MINUTE, laterMs: 12 * MINUTE, before: 0 })
    expect(curve?.smooth[0]).toBe(30 * MINUTE)
    expect(curve?.smooth.at(-1)).toBe(12 * MINUTE)
    expect(curve?.smooth).toHaveLength(25)
  })

  it('is not moved by one long task', () => {
    const list = Array.from({ length: 30 }, (_, index) => (index === 15 ? 600 : 10))
    expect(Math.max(...(learningCurves(tasks(...list), () => 0)[0]?.smooth ?? []))).toBe(10 * MINUTE)
  })

  it('knows no beginning where tasks came before', () => {
    const [curve] = learningCurves(tasks(...Array.from({ length: 25 }, () => 10)), () => 7)
    expect(curve).toMatchObject({ before: 7, firstMs: null, laterMs: null })
  })

  it('is none of few tasks, nor of work without a project', () => {
    expect(learningCurves(tasks(10, 10, 10), () => 0)).toEqual([])
    const nameless = tasks(...Array.from({ length: 25 }, () => 10)).map((row) => ({ ...row, project: '' }))
    expect(learningCurves(nameless, () => 0)).toEqual([])
  })

  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
  ])('has of %j the median %d', (values, middle) => expect(median(values)).toBe(middle))

  it.each([
    [20, 5],
    [100, 11],
    [5000, 51],
  ])('of %i tasks runs over %i', (n, window) => expect(windowOf(n)).toBe(window))

  it('costs what the first ten tasks brought less than the later ones', () => {
    // $5 a task: $10/hr at first, $25/hr later. Five hours at first would have brought $125 later; they brought $50.
    const [cost] = beginningCost(tasks(...Array.from({ length: 10 }, () => 30), ...Array.from({ length: 15 }, () => 12)), () => 0)
    expect(cost).toMatchObject({ projects: 1, currency: 'USD', ratio: null, costOfOne: { minor: 7500, currency: 'USD' } })
    expect([cost?.first.perHour.minor, cost?.later.perHour.minor]).toEqual([1000, 2500])
  })

  it('costs nothing that is known of a project begun before', () =>
    expect(beginningCost(tasks(...Array.from({ length: 25 }, () => 30)), () => 3)).toEqual([]))
})
