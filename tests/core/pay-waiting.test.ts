import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { addDays } from '../../src/core/day'
import { recentSince, WAITING_STATES, waitingByAge } from '../../src/core/pay-waiting'
import { figures } from '../../src/core/report'
import { contributionOf, emptyRollup, ofMonth, type Rollup } from '../../src/core/rollup'
import { anyClosed } from './samples'

vi.setConfig({ testTimeout: 30_000 })

const TODAY = '2026-11-25'
const row = (daysAgo: number, more: Partial<Rollup['pay']>, currency = 'USD'): Rollup => {
  const empty = emptyRollup({
    ...{ day: addDays(TODAY, -daysAgo), platform: 'outlier', project: '', taskType: 'other', domain: 'general' },
    ...{ workKind: 'task', currency },
  })
  return { ...empty, pay: { ...empty.pay, ...more } }
}
const ages = (rows: Rollup[], today = TODAY) =>
  waitingByAge(
    rows.map(ofMonth),
    rows.filter(({ day }) => day >= recentSince(today)),
    today,
  )

describe('pay that has not arrived', () => {
  it('comes by age, the last day of an age in it, days to come in the youngest', () => {
    const rows = [
      row(-1, { expected: 1 }),
      row(7, { expected: 2 }),
      row(8, { pending: 3 }),
      row(30, { pending: 4 }),
      row(31, { approved: 5, paid: 100, rejected: 100 }),
      row(90, { pending: 6 }, 'EUR'),
      row(91, { pending: 7 }),
      row(400, { pending: 8 }),
    ]
    const sums = ages(rows).map(({ fromDays, toDays, sums }) => [
      [fromDays, toDays],
      ...WAITING_STATES.map((state) => sums[state].map(({ minor, currency }) => `${minor} ${currency}`).join()),
    ])
    expect(sums).toEqual([
      [[0, 7], '3 USD', '', ''],
      [[8, 14], '', '3 USD', ''],
      [[15, 30], '', '4 USD', ''],
      [[31, 60], '', '', '5 USD'],
      [[61, 90], '', '6 EUR', ''],
      [[91, null], '', '15 USD', ''],
    ])
  })

  it('is nothing where all arrived, or was taken back', () => {
    expect(ages([row(1, { paid: 5 }), row(2, { pending: 5 }), row(9, { pending: -5 })])).toHaveLength(2)
    expect(ages([row(1, { paid: 5 }), row(100, { pending: 5 }), row(101, { pending: -5 })])).toEqual([])
  })

  it('has ages that add up to all that waits, in each currency', () => {
    fc.assert(
      fc.property(fc.array(anyClosed, { maxLength: 15 }), fc.integer({ min: -5, max: 200 }), (list, later) => {
        const rows = list.flatMap(({ entry, payLines }) => contributionOf(entry, payLines))
        const found = ages(rows, addDays('2026-04-02', later))
        for (const { currency, byState } of figures(rows).currencies) {
          for (const state of WAITING_STATES) {
            const own = found.flatMap(({ sums }) => sums[state].filter((money) => money.currency === currency))
            expect(own.reduce((all, { minor }) => all + minor, 0)).toBe(byState[state].minor)
          }
        }
      }),
    )
  })
})
