import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { TimeEntry } from '../../src/core/entry'
import type { PayLine } from '../../src/core/pay'
import { figures } from '../../src/core/report'
import { breakdown, GROUPINGS } from '../../src/core/report-groups'
import { TIME_PARTS } from '../../src/core/report-time'
import { unpaidFigures } from '../../src/core/report-unpaid'
import { contributionOf } from '../../src/core/rollup'
import { closedWith, workedExample } from './report-samples'
import { anyClosed, HOUR, hourly, MINUTE } from './samples'

// Properties take seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const rowsOf = (list: { entry: TimeEntry; payLines: PayLine[] }[]) =>
  list.flatMap(({ entry, payLines }) => contributionOf(entry, payLines))
const many = fc.array(anyClosed, { maxLength: 15 })
const sum = <T>(list: readonly T[], value: (item: T) => number) => list.reduce((all, item) => all + value(item), 0)
const all = (parts: Record<string, number>) => sum(Object.values(parts), (ms) => ms)
const minutes = (parts: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(parts)
      .filter(([, ms]) => ms > 0)
      .map(([part, ms]) => [part, ms / MINUTE]),
  )

describe('the parts of time', () => {
  it('agree with an example worked by hand', () => {
    const found = figures(rowsOf(workedExample()))
    const parts = { paid: 150, 'over-cap': 30, attempt: 10, instructions: 60 }
    expect(minutes(found.time)).toEqual(parts)
    expect(minutes(found.currencies[0]?.time ?? {})).toEqual(parts)
  })

  it('add up to the paid and unpaid time, to each task rate and to each true rate', () => {
    fc.assert(
      fc.property(many, (list) => {
        const found = figures(rowsOf(list))
        expect(found.time.paid).toBe(found.paidMs)
        expect(all(found.time)).toBe(found.paidMs + found.unpaidMs)
        for (const { time, rates } of found.currencies) {
          expect(all(time)).toBe(rates.true.ms)
          expect(time.paid).toBe(rates.paid.ms)
          expect(time.paid + time['over-cap'] + time.attempt).toBe(rates.task.ms)
        }
        // Every unpaid minute is in one currency at most.
        for (const part of TIME_PARTS)
          expect(sum(found.currencies, ({ time }) => time[part])).toBeLessThanOrEqual(found.time[part])
      }),
    )
  })
})

describe('unpaid time', () => {
  it('agrees with the example: its money is the time at the task rate', () => {
    const { parts, total } = unpaidFigures(figures(rowsOf(workedExample())))
    // $68.50 in 190 min of tasks: 100 min are $36.05, of which 30 and 10 min are $10.82 and $3.60, and 60 min $21.63.
    expect(parts.map(({ of, ms, notEarned }) => [of, ms / MINUTE, notEarned[0]?.minor])).toEqual([
      ['instructions', 60, 2163],
      ['over-cap', 30, 1082],
      ['attempt', 10, 360],
    ])
    expect(total).toEqual({ ms: 100 * MINUTE, share: 100 / 265, notEarned: [{ minor: 3605, currency: 'USD' }] })
  })

  it('is worth nothing that could be named where no task was paid, and each currency stands alone', () => {
    const reading = closedWith({ terms: null, workKind: 'instructions' }, HOUR)
    expect(unpaidFigures(figures(rowsOf([reading]))).total).toEqual({ ms: HOUR, share: 1, notEarned: [] })
    const two = [
      closedWith({}, HOUR),
      closedWith({ terms: hourly(1000, { currency: 'EUR' }), project: 'Europa' }, HOUR),
      closedWith({ terms: null, workKind: 'waiting', project: '' }, HOUR),
    ]
    expect(unpaidFigures(figures(rowsOf(two))).parts[0]?.notEarned).toEqual([
      { minor: 500, currency: 'EUR' },
      { minor: 1250, currency: 'USD' },
    ])
  })

  it('has parts that add up to its time, its share and its money', () => {
    fc.assert(
      fc.property(many, (list) => {
        const found = figures(rowsOf(list))
        const { parts, total } = unpaidFigures(found)
        expect(total.ms).toBe(found.unpaidMs)
        expect(sum(parts, ({ ms }) => ms)).toBe(total.ms)
        expect(sum(parts, ({ share }) => share)).toBeCloseTo(total.share, 9)
        for (const { currency, minor } of total.notEarned) {
          const own = parts.flatMap(({ notEarned }) => notEarned.filter((money) => money.currency === currency))
          expect(sum(own, (money) => money.minor)).toBe(minor)
          const rate = found.currencies.find((each) => each.currency === currency)?.rates.task
          expect(rate?.ms).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('a breakdown', () => {
  it('keeps projects of the same name on two platforms apart', () => {
    const list = [closedWith({}, HOUR), closedWith({ platform: 'appen' }, 2 * HOUR)]
    expect(breakdown(rowsOf(list), 'project').map(({ row, figures }) => [row.platform, figures.countedMs / HOUR])).toEqual([
      ['appen', 2],
      ['outlier', 1],
    ])
  })

  it.each(GROUPINGS)('by %s has parts that add up to the whole, in time, in each currency and in each state', (by) => {
    fc.assert(
      fc.property(many, (list) => {
        const rows = rowsOf(list)
        const whole = figures(rows)
        const parts = breakdown(rows, by).map((group) => group.figures)
        for (const name of ['countedMs', 'taskMs', 'paidMs', 'unpaidMs', 'overCapMs', 'untermedMs', 'tasks'] as const)
          expect(sum(parts, (part) => part[name])).toBe(whole[name])
        for (const part of TIME_PARTS) expect(sum(parts, (each) => each.time[part])).toBe(whole.time[part])
        for (const { currency, earned, bonuses, byState, rates, time } of whole.currencies) {
          const own = parts.flatMap((part) => part.currencies.filter((each) => each.currency === currency))
          expect(sum(own, (part) => part.earned.minor)).toBe(earned.minor)
          expect(sum(own, (part) => part.bonuses.minor)).toBe(bonuses.minor)
          for (const name of ['paid', 'task', 'true'] as const)
            expect(sum(own, (part) => part.rates[name].ms)).toBe(rates[name].ms)
          for (const [state, money] of Object.entries(byState))
            expect(sum(own, (part) => part.byState[state as keyof typeof byState].minor)).toBe(money.minor)
          for (const part of TIME_PARTS) expect(sum(own, (each) => each.time[part])).toBe(time[part])
        }
      }),
      { numRuns: 50 },
    )
  })
})
