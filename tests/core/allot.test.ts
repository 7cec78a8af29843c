import { expect, it } from 'vitest'
import { allot } from '../../src/core/allot'
import { emptyRollup, type Rollup } from '../../src/core/rollup'

const row = (over: Partial<Rollup>): Rollup => ({
  ...emptyRollup({
    day: '2026-03-10',
    platform: 'outlier',
    project: 'Kestrel',
    taskType: 'rating',
    domain: 'general',
    workKind: 'task',
    currency: '',
  }),
  ...over,
})
const carried = (rows: Rollup[]) => allot(rows).map(({ trueMs }) => Object.fromEntries(trueMs))

it('gives paid time to its own currency, and unpaid time to its project’s', () => {
  const paid = row({ currency: 'USD', countedMs: 100 })
  expect(carried([paid, row({ workKind: 'instructions', unpaidMs: 40 })])).toEqual([{ USD: 100 }, { USD: 40 }])
})

it('looks to the platform, then to all work, where the project earned nothing', () => {
  const usd = row({ project: 'Heron', currency: 'USD', countedMs: 100 })
  const gbp = row({ platform: 'mercor', project: 'Wren', currency: 'GBP', countedMs: 300 })
  expect(carried([usd, gbp, row({ unpaidMs: 8 })])[2]).toEqual({ USD: 8 })
  expect(carried([usd, gbp, row({ platform: 'appen', unpaidMs: 8 })])[2]).toEqual({ GBP: 6, USD: 2 })
})

it('splits every millisecond once, and leaves out task time whose pay is not known', () => {
  const rows = [
    row({ currency: 'USD', countedMs: 1 }),
    row({ currency: 'GBP', countedMs: 2 }),
    row({ unpaidMs: 100 }),
    row({ countedMs: 50 }),
  ]
  const [, , unpaid, unknown] = carried(rows)
  expect(Object.values(unpaid ?? {}).reduce((sum, ms) => sum + ms, 0)).toBe(100)
  expect(unknown).toEqual({})
})
