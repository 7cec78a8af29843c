import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { addDays } from '../../src/core/day'
import { ALL_TIME, type EarningsRange } from '../../src/core/earnings-range'
import { figures } from '../../src/core/report'
import { emptyRollup, ofMonth, type Rollup } from '../../src/core/rollup'
import { DEFAULT_SETTINGS } from '../../src/core/settings'
import { readEarnings } from '../../src/report/earnings/read-earnings'
import type { ReportHost } from '../../src/report/host'

const TODAY = '2026-11-24'

/** Rows by day and by month, as the store keeps them; nothing else is asked for. */
function hostOf(rows: readonly Rollup[]) {
  const between = (list: readonly Rollup[]) => async (from: string, to: string) =>
    list.filter(({ day }) => day >= from && day <= to).sort((a, b) => (a.day < b.day ? -1 : 1))
  const earnings = { days: vi.fn(between(rows)), months: vi.fn(between(rows.map(ofMonth))) }
  const host = {
    earnings,
    settings: async () => DEFAULT_SETTINGS,
    sites: [],
    now: () => Date.parse(`${TODAY}T15:00Z`),
    zone: 'UTC',
  }
  return { earnings, host: host as unknown as ReportHost }
}

const row = (day: string, minutes: number, more: Partial<Rollup> = {}): Rollup => {
  const key = {
    day,
    platform: 'outlier',
    project: '',
    taskType: 'other',
    domain: 'general',
    workKind: 'task',
    currency: 'USD',
  } as const
  const countedMs = minutes * 60_000
  return { ...emptyRollup({ ...key, ...more }), countedMs, paidMs: countedMs, ...more }
}
const custom = (from: string, to: string): EarningsRange => ({ kind: 'custom', from, to })
const plain = (rows: readonly Rollup[], { from, to }: EarningsRange) =>
  figures(rows.filter(({ day }) => day >= from && day <= to)).countedMs

describe('what a range has to show', () => {
  it('is the same, whether it is read by day or by month', async () => {
    const anyRow = fc.record({ ago: fc.integer({ min: 0, max: 2000 }), minutes: fc.integer({ min: 1, max: 600 }) })
    const anyRange = fc.record({ ago: fc.integer({ min: -10, max: 2100 }), length: fc.integer({ min: 0, max: 1800 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 30 }), anyRange, async (list, { ago, length }) => {
        const rows = list.map((each) => row(addDays(TODAY, -each.ago), each.minutes))
        const from = addDays(TODAY, -ago)
        const range = custom(from, addDays(from, length))
        const { earnings, host } = hostOf(rows)
        const data = await readEarnings(host, range, {})
        expect(figures(data.rows).countedMs).toBe(plain(rows, range))
        expect(data.grain).toBe(length < 731 ? 'day' : 'month')
        // Years are never read day by day.
        for (const [first, last] of earnings.days.mock.calls) expect(addDays(first, 731) > last).toBe(true)
        const before = data.beforeDays && custom(data.beforeDays.from, data.beforeDays.to)
        expect(figures(data.before).countedMs).toBe(before ? plain(rows, before) : 0)
        const all = await readEarnings(host, ALL_TIME, {})
        expect(figures(all.rows).countedMs).toBe(figures(rows).countedMs)
      }),
      { numRuns: 60 },
    )
  })

  it('of all time begins on the first day with anything, and ends today or on a day that a trip was ahead', async () => {
    const range = async (rows: Rollup[]) => (await readEarnings(hostOf(rows).host, ALL_TIME, {})).range
    expect(await range([])).toEqual({ kind: 'all', from: TODAY, to: TODAY })
    expect(await range([row('2026-03-05', 1), row('2026-11-20', 1)])).toEqual({ kind: 'all', from: '2026-03-05', to: TODAY })
    expect(await range([row('2026-03-05', 1), row('2026-11-25', 1)])).toEqual({
      kind: 'all',
      from: '2026-03-05',
      to: '2026-11-25',
    })
    expect(await range([row('2020-03-05', 1), row('2026-11-25', 1)])).toEqual({ kind: 'all', from: '2020-03-01', to: TODAY })
    expect(await range([row('2020-03-05', 1), row('2026-12-01', 1)])).toEqual({
      kind: 'all',
      from: '2020-03-01',
      to: '2026-12-31',
    })
    expect(await range([row('2020-03-05', 1), row('2022-03-05', 1)])).toEqual({ kind: 'all', from: '2020-03-01', to: TODAY })
  })

  it('keeps to the filter, in the time before too', async () => {
    const other = { platform: 'appen', taskType: 'rating', domain: 'math', project: 'P' } as const
    const rows = [row('2026-11-03', 1), row('2026-11-04', 2, other), row('2026-10-04', 4, other), row('2026-10-05', 8)]
    const { host } = hostOf(rows)
    const month: EarningsRange = { kind: 'month', from: '2026-11-01', to: '2026-11-30' }
    for (const filter of [other, { platform: 'appen' }, { taskType: 'rating' }, { domain: 'math' }] as const) {
      const data = await readEarnings(host, month, filter)
      expect([data.rows, data.before]).toEqual([[rows[1]], [rows[2]]])
    }
    expect((await readEarnings(host, month, { platform: 'outlier', project: 'P' })).rows).toEqual([])
  })
})
