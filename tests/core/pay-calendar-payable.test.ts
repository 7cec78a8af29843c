import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarChoice, payableAt, payableOnDay, withdrawableAt } from '../../src/core/pay-calendar'
import { ZONES } from './samples'

const outlier: CalendarChoice = { zone: 'America/Chicago', weekStartsOn: 1, cutOff: '19:00' }
const mercor: CalendarChoice = { zone: 'Asia/Kolkata', weekStartsOn: 6, cutOff: '00:00', paidOn: 3 }
const dataannotation: CalendarChoice = { holdDays: { hourly: 7, perTask: 3 }, withdrawEveryDays: 3 }
const at = (text: string) => Date.parse(text)
const iso = (ms: number | null) => (ms === null ? ms : new Date(ms).toISOString().replace(':00.000Z', 'Z'))

describe('when work is payable', () => {
  const NY = 'America/New_York'
  it.each([
    ['hourly work after its hold', dataannotation, 'hourly', '2026-11-24T12:00:00Z', '2026-12-01T12:00Z'],
    ['work per task after its own', dataannotation, 'per-task', '2026-11-24T12:00:00Z', '2026-11-27T12:00Z'],
    ['work per unit like work per task', dataannotation, 'per-unit', '2026-11-24T12:00:00Z', '2026-11-27T12:00Z'],
    ['a fixed sum, of which nothing is known', dataannotation, 'fixed', '2026-11-24T12:00:00Z', null],
    [
      'a fixed sum where all is held alike',
      { holdDays: { hourly: 5, perTask: 5 } },
      'fixed',
      '2026-11-24T12:00:00Z',
      '2026-11-29T12:00Z',
    ],
    ['unpaid work', mercor, 'unpaid', '2026-11-24T12:00:00Z', null],
    ['days of the calendar where the clock goes back', dataannotation, 'hourly', '2026-10-30T12:00:00Z', '2026-11-06T13:00Z'],
    [
      'days by the platform’s zone where it is known',
      { ...dataannotation, zone: 'UTC' },
      'hourly',
      '2026-10-30T12:00:00Z',
      '2026-11-06T12:00Z',
    ],
    ['work of a week on its pay day', mercor, 'hourly', '2026-11-20T12:00:00Z', '2026-11-24T18:30Z'],
    [
      'with a hold that ends before',
      { ...mercor, holdDays: { hourly: 3, perTask: 3 } },
      'hourly',
      '2026-11-20T12:00:00Z',
      '2026-11-24T18:30Z',
    ],
    [
      'with a hold that ends after: the next pay day',
      { ...mercor, holdDays: { hourly: 7, perTask: 3 } },
      'hourly',
      '2026-11-20T12:00:00Z',
      '2026-12-01T18:30Z',
    ],
    ['by a calendar that knows the week alone', outlier, 'hourly', '2026-11-20T12:00:00Z', null],
    [
      'by a calendar with a pay day of no week',
      { paidOn: 3, holdDays: { hourly: 1, perTask: 1 } },
      'hourly',
      '2026-11-20T12:00:00Z',
      null,
    ],
    ['by an empty calendar', {}, 'hourly', '2026-11-20T12:00:00Z', null],
  ] as const)('%s', (_, calendar, scheme, instant, expected) => {
    expect(iso(payableAt(calendar, scheme, at(instant), NY))).toBe(expected)
  })

  it('is one of two where only the day is known and the week turns within it', () => {
    const calendar: CalendarChoice = { ...outlier, paidOn: 3 }
    expect(payableOnDay(calendar, 'hourly', '2026-11-23', NY)).toEqual({
      earliestAt: at('2026-11-25T06:00:00Z'),
      latestAt: at('2026-12-02T06:00:00Z'),
    })
    const friday = payableOnDay(mercor, 'hourly', '2026-11-20', NY)
    expect(friday?.earliestAt).toBe(at('2026-11-24T18:30:00Z'))
    expect(friday?.latestAt).toBe(friday?.earliestAt)
    expect(payableOnDay(outlier, 'hourly', '2026-11-20', NY)).toBeNull()
  })

  it('is never before the work', () => {
    const days = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        days,
        days,
        fc.boolean(),
        fc.integer({ min: 0, max: 2e12 }),
        (zone, hourly, perTask, withWeek, when) => {
          const calendar: CalendarChoice = { ...(withWeek ? { ...mercor, zone } : {}), holdDays: { hourly, perTask } }
          const payable = payableAt(calendar, 'hourly', when, zone)
          expect(payable !== null && payable >= when).toBe(true)
        },
      ),
    )
  })

  it('can be withdrawn when the days since the last withdrawal are over', () => {
    const payable = at('2026-11-24T12:00:00Z')
    const since = (last: string | null) => iso(withdrawableAt(dataannotation, payable, last === null ? null : at(last), NY))
    expect(since('2026-11-23T12:00:00Z')).toBe('2026-11-26T12:00Z')
    expect(since('2026-11-01T12:00:00Z')).toBe('2026-11-24T12:00Z')
    expect(since(null)).toBeNull()
    expect(withdrawableAt(mercor, payable, null, NY)).toBe(payable)
  })
})
