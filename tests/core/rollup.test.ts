import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { dayRange } from '../../src/core/day'
import type { TimeEntry } from '../../src/core/entry'
import { countedByDay, elapsedByDay } from '../../src/core/entry-days'
import { type PayLine, payLinesFor } from '../../src/core/pay'
import {
  addRollup,
  contributionOf,
  contributionOfLine,
  emptyRollup,
  type Rollup,
  rateText,
  rollupKey,
  sameRollup,
  subtractRollup,
} from '../../src/core/rollup'
import { OUTCOMES } from '../../src/core/task'
import { binOf } from '../../src/core/task-times'
import { countedMs } from '../../src/core/time-policy'
import { anyClosed, entryOf, HOUR, hourly, MINUTE } from './samples'

// Properties take seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

type Rows = Map<string, Rollup>
const put = (rows: Rows, list: Rollup[], combine = addRollup) => {
  for (const row of list) {
    const id = JSON.stringify(rollupKey(row))
    rows.set(id, combine(rows.get(id) ?? emptyRollup(row), row))
  }
  return rows
}
const total = (list: Rollup[], value: (row: Rollup) => number) => list.reduce((sum, row) => sum + value(row), 0)
const closed = fc.array(anyClosed, { maxLength: 12 })

describe('roll-ups', () => {
  it('come back to where they were when a contribution is taken out again, whatever the order', () => {
    fc.assert(
      fc.property(closed, anyClosed, (list, one) => {
        const before = list.reduce((rows, { entry, payLines }) => put(rows, contributionOf(entry, payLines)), new Map() as Rows)
        const after = put(
          put(new Map(before), contributionOf(one.entry, one.payLines)),
          contributionOf(one.entry, one.payLines),
          subtractRollup,
        )
        for (const [id, row] of after) expect(before.get(id) ?? emptyRollup(row)).toEqual(row)
      }),
    )
  })

  it('do not depend on the order of entries', () => {
    fc.assert(
      fc.property(closed, fc.infiniteStream(fc.nat()), (list, order) => {
        const shuffled = list.map((item) => ({ item, by: order.next().value ?? 0 })).sort((a, b) => a.by - b.by)
        const rows = (items: typeof list) =>
          items.reduce((all, { entry, payLines }) => put(all, contributionOf(entry, payLines)), new Map() as Rows)
        const [a, b] = [rows(list), rows(shuffled.map(({ item }) => item))]
        expect(new Map([...b].sort())).toEqual(new Map([...a].sort()))
      }),
    )
  })

  it('add up to their entries', () => {
    fc.assert(
      fc.property(anyClosed, ({ entry, payLines }) => {
        const rows = contributionOf(entry, payLines)
        expect(total(rows, (r) => r.countedMs)).toBe(entry.countedMs)
        expect(total(rows, (r) => r.elapsedMs)).toBe(entry.elapsedMs)
        expect(total(rows, (r) => total([r], ({ counts }) => OUTCOMES.reduce((n, o) => n + counts[o], 0)))).toBe(1)
        for (const currency of new Set(payLines.map((line) => line.currency))) {
          const minor = payLines.filter((line) => line.currency === currency).reduce((sum, line) => sum + line.minor, 0)
          const kept = rows.filter((row) => row.currency === currency)
          expect(total(kept, (r) => [...Object.values(r.pay), ...Object.values(r.bonus)].reduce((a, b) => a + b, 0))).toBe(minor)
        }
        for (const row of rows) {
          expect(
            [row.countedMs, row.paidMs, row.unpaidMs, row.overCapMs, row.elapsedMs].every(
              (ms) => Number.isSafeInteger(ms) && ms >= 0,
            ),
          ).toBe(true)
          expect(row.paidMs + row.unpaidMs).toBeLessThanOrEqual(row.countedMs)
          if (row.currency !== '') expect(row.paidMs + row.unpaidMs).toBe(row.countedMs)
          expect(row.overCapMs).toBeLessThanOrEqual(row.unpaidMs)
          const { fromAt, toAt } = dayRange(row.day, entry.zone)
          expect(row.countedMs).toBeLessThanOrEqual(toAt - fromAt)
        }
      }),
    )
  })

  it('split time at midnight as the policy counts it, and keep count, pay and task time on the day of closing', () => {
    const midnight = dayRange('2026-03-29', 'Europe/Berlin').fromAt
    const spans: TimeEntry['spans'] = [
      { kind: 'work', fromAt: midnight - 20 * MINUTE, toAt: midnight - 12 * MINUTE },
      // Two spans, one stretch of away: five minutes of it count, three of them before midnight.
      { kind: 'away', fromAt: midnight - 3 * MINUTE, toAt: midnight - MINUTE },
      { kind: 'away', fromAt: midnight - MINUTE, toAt: midnight + 10 * MINUTE },
      { kind: 'work', fromAt: midnight + 10 * MINUTE, toAt: midnight + 30 * MINUTE },
    ]
    const counted = countedMs(spans, { stillMs: 0, awayMs: 5 * MINUTE })
    const terms = hourly(6000, { capMs: 15 * MINUTE })
    const entry = entryOf({
      spans,
      zone: 'Europe/Berlin',
      closedAt: midnight + 30 * MINUTE,
      countedMs: counted,
      elapsedMs: 41 * MINUTE,
      terms,
    })
    expect(countedByDay(entry)).toEqual([
      ['2026-03-28', 11 * MINUTE],
      ['2026-03-29', 22 * MINUTE],
    ])
    expect(elapsedByDay(entry)).toEqual([
      ['2026-03-28', 11 * MINUTE],
      ['2026-03-29', 30 * MINUTE],
    ])
    const [before, after] = contributionOf(
      entry,
      payLinesFor(entry, terms, () => 'x'),
    )
    expect(before).toMatchObject({
      day: '2026-03-28',
      countedMs: 11 * MINUTE,
      paidMs: 11 * MINUTE,
      unpaidMs: 0,
      overCapMs: 0,
      times: { n: 0 },
    })
    expect(before?.counts.submitted).toBe(0)
    expect(before?.pay.expected).toBe(0)
    expect(after).toMatchObject({
      day: '2026-03-29',
      countedMs: 22 * MINUTE,
      paidMs: 4 * MINUTE,
      unpaidMs: 18 * MINUTE,
      overCapMs: 18 * MINUTE,
    })
    expect(after?.counts.submitted).toBe(1)
    expect(after?.pay.expected).toBe(1500)
    expect(after?.times).toEqual({ n: 1, seconds: 1980, squares: 1980 * 1980, bins: { [binOf(1980)]: 1 } })
    expect(after?.quotedMs).toEqual({ '60/0': 22 * MINUTE })
  })

  it('quote a rate with its priority add-on', () => {
    const entry = entryOf({ terms: hourly(2500, { priorityAmount: 350 }) })
    const [row] = contributionOf(
      entry,
      payLinesFor(entry, entry.terms, () => 'x'),
    )
    expect(row?.quotedMs).toEqual({ '285/1': 30 * MINUTE })
    expect(row?.pay.expected).toBe(1250 + 175)
  })

  it('give each day what the policy counts of it', () => {
    fc.assert(
      fc.property(anyClosed, ({ entry, awayMs }) => {
        const countedUntil = (at: number) => {
          const begun = entry.spans
            .filter(({ fromAt }) => fromAt < at)
            .map((span) => ({ ...span, toAt: Math.min(span.toAt, at) }))
          return countedMs(begun, { stillMs: 0, awayMs })
        }
        for (const [day, ms] of countedByDay(entry)) {
          const { fromAt, toAt } = dayRange(day, entry.zone)
          expect([day, ms]).toEqual([day, countedUntil(toAt) - countedUntil(fromAt)])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('put time that no span shows on the day of closing', () => {
    expect(countedByDay(entryOf({ spans: [], countedMs: 2 * HOUR }))).toEqual([['2026-03-04', 2 * HOUR]])
  })

  it('keep time apart whose pay is not known: no terms, or a fixed sum that has not come', () => {
    for (const terms of [null, hourly(90_000, { scheme: 'fixed' })]) {
      const entry = entryOf({ terms })
      expect(contributionOf(entry, [])).toMatchObject([{ currency: '', countedMs: 30 * MINUTE, paidMs: 0, unpaidMs: 0 }])
      const line: PayLine = {
        ...{ id: 'p', entryId: 'e1', kind: 'task', state: 'paid', minor: 700, currency: 'USD', at: 0 },
        day: entry.day,
        platform: 'outlier',
        project: 'Crab',
      }
      expect(contributionOf(entry, [line])).toMatchObject([
        { currency: 'USD', paidMs: 30 * MINUTE, unpaidMs: 0, pay: { paid: 700 } },
      ])
      expect(contributionOf(entry, [{ ...line, kind: 'bonus' }])).toMatchObject([
        { currency: '', countedMs: 30 * MINUTE },
        { currency: 'USD', countedMs: 0, bonus: { paid: 700 } },
      ])
    }
  })

  it('hold money of no entry on its own day', () => {
    const line: PayLine = {
      id: 'p',
      entryId: null,
      kind: 'referral',
      state: 'pending',
      minor: 5000,
      currency: 'EUR',
      day: '2026-02-01',
      platform: 'appen',
      project: '',
      at: 0,
    }
    expect(contributionOfLine(line)).toMatchObject({
      day: '2026-02-01',
      platform: 'appen',
      countedMs: 0,
      bonus: { pending: 5000 },
      pay: { pending: 0 },
    })
  })

  it('refuse what would spoil a sum', () => {
    for (const bad of [Number.NaN, -1, 0.5, Number.POSITIVE_INFINITY])
      expect(() => contributionOf(entryOf({ countedMs: bad }), [])).toThrow(RangeError)
    const [a] = contributionOf(entryOf(), [])
    const [b] = contributionOf(entryOf({ project: 'Other' }), [])
    expect(() => a && b && addRollup(a, b)).toThrow(TypeError)
    expect(a && sameRollup(a, a) && b && !sameRollup(a, b)).toBe(true)
  })

  it('know that 25.00 and 25 are one rate', () =>
    expect([rateText(hourly(2500)), rateText({ amount: 25, scale: 0 }), rateText({ amount: 125, scale: 4 })]).toEqual([
      '25/0',
      '25/0',
      '125/4',
    ]))
})
