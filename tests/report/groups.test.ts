import { expect, it } from 'vitest'
import { byDay, earnedOf, ofRows } from '../../src/report/ledger/groups'
import { HOUR, MINUTE } from '../core/samples'
import { rollupsOfRows, rowOf } from './sample-ledger'

const work = { platform: 'outlier', project: 'Crab', taskType: 'comparison' as const }
const terms = { scheme: 'hourly', amount: 2400, scale: 2, currency: 'USD', validFrom: 0, source: 'user' } as const
const at = (text: string) => Date.parse(`${text}Z`)

const morning = rowOf(at('2026-11-23T09:00'), [{ kind: 'work' }], [30], { ...work, terms, zone: 'UTC' })
const night = rowOf(at('2026-11-23T23:30'), [{ kind: 'work' }], [60], { ...work, terms, zone: 'UTC' })
const euros = rowOf(at('2026-11-24T09:00'), [{ kind: 'work' }], [30], {
  ...work,
  terms: { ...terms, currency: 'EUR' },
  zone: 'UTC',
})

it('a day has the time that lies on it, and the pay of what closed on it', () => {
  const rows = [euros, night, morning]
  const groups = byDay(rows, rollupsOfRows(rows))
  expect(groups.map(({ day, rows: of, countedMs, earned }) => [day, of.length, countedMs, earned])).toEqual([
    [
      '2026-11-24',
      2,
      60 * MINUTE,
      [
        { minor: 1200, currency: 'EUR' },
        { minor: 2400, currency: 'USD' },
      ].toSorted((a, b) => (a.currency < b.currency ? -1 : 1)),
    ],
    ['2026-11-23', 1, 60 * MINUTE, [{ minor: 1200, currency: 'USD' }]],
  ])
})

it('without roll-ups a day is the sum of what is shown', () => {
  expect(byDay([night, morning], null).map(({ day, countedMs }) => [day, countedMs])).toEqual([
    ['2026-11-24', HOUR],
    ['2026-11-23', 30 * MINUTE],
  ])
})

it('currencies are never added, and what was rejected is not earned', () => {
  expect(ofRows([morning, euros]).earned).toEqual([
    { minor: 1200, currency: 'EUR' },
    { minor: 1200, currency: 'USD' },
  ])
  expect(earnedOf(morning.payLines.map((line) => ({ ...line, state: 'rejected' })))).toEqual([])
})
