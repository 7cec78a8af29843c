import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { dayRange } from '../../src/core/day'
import { type CalendarChoice, payDayOf, payWeekOf, payWeeksIn, type Weekday } from '../../src/core/pay-calendar'
import { HOUR, ZONES } from './samples'

// Properties take seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const outlier: CalendarChoice = { zone: 'America/Chicago', weekStartsOn: 1, cutOff: '19:00' }
const mercor: CalendarChoice = { zone: 'Asia/Kolkata', weekStartsOn: 6, cutOff: '00:00', paidOn: 3 }
const dataannotation: CalendarChoice = { holdDays: { hourly: 7, perTask: 3 }, withdrawEveryDays: 3 }
const at = (text: string) => Date.parse(text)
const iso = (ms: number | null | undefined) =>
  ms === null || ms === undefined ? ms : new Date(ms).toISOString().replace(':00.000Z', 'Z')
const DAY = 24 * HOUR

describe('the pay week of an instant', () => {
  it.each([
    // Monday 19:00 in Chicago is Tuesday 01:00 in UTC in winter, 00:00 in summer.
    ['just before it turns', outlier, '2026-11-24T00:59:59Z', '2026-11-17T01:00Z', '2026-11-24T01:00Z', '2026-11-16'],
    ['as it turns', outlier, '2026-11-24T01:00:00Z', '2026-11-24T01:00Z', '2026-12-01T01:00Z', '2026-11-23'],
    ['later on its first day', outlier, '2026-11-24T05:00:00Z', '2026-11-24T01:00Z', '2026-12-01T01:00Z', '2026-11-23'],
    [
      'of 167 h, when clocks go forward in Chicago',
      outlier,
      '2026-03-08T12:00:00Z',
      '2026-03-03T01:00Z',
      '2026-03-10T00:00Z',
      '2026-03-02',
    ],
    [
      'of 169 h, when clocks go back in Chicago',
      outlier,
      '2026-11-01T12:00:00Z',
      '2026-10-27T00:00Z',
      '2026-11-03T01:00Z',
      '2026-10-26',
    ],
    // Saturday 00:00 in Kolkata is Friday 18:30 in UTC.
    ['Friday night in Kolkata', mercor, '2026-11-20T18:29:59Z', '2026-11-13T18:30Z', '2026-11-20T18:30Z', '2026-11-14'],
    ['Saturday morning in Kolkata', mercor, '2026-11-20T18:30:00Z', '2026-11-20T18:30Z', '2026-11-27T18:30Z', '2026-11-21'],
    [
      'that turns at an hour that the clock leaps over',
      { zone: 'Europe/Berlin', weekStartsOn: 7, cutOff: '02:30' } as const,
      '2026-03-29T01:00:00Z',
      '2026-03-22T01:30Z',
      '2026-03-29T01:30Z',
      '2026-03-22',
    ],
    [
      'that turns at an hour that comes twice, the first time',
      { zone: 'Europe/Berlin', weekStartsOn: 7, cutOff: '02:30' } as const,
      '2026-10-25T00:30:00Z',
      '2026-10-25T00:30Z',
      '2026-11-01T01:30Z',
      '2026-10-25',
    ],
    [
      'where midnight itself comes twice',
      { zone: 'America/Havana', weekStartsOn: 7, cutOff: '00:00' } as const,
      '2026-11-01T05:30:00Z',
      '2026-11-01T04:00Z',
      '2026-11-08T05:00Z',
      '2026-11-01',
    ],
    [
      'where the clock went back over midnight, from 0:01 to 23:01',
      { zone: 'America/St_Johns', weekStartsOn: 7, cutOff: '00:00' } as const,
      '2010-11-07T03:00:00Z',
      '2010-11-07T02:30Z',
      '2010-11-14T03:30Z',
      '2010-11-07',
    ],
    [
      'in a zone half an hour off',
      { zone: 'Australia/Lord_Howe', weekStartsOn: 1, cutOff: '12:00' } as const,
      '2026-04-05T12:00:00Z',
      '2026-03-30T01:00Z',
      '2026-04-06T01:30Z',
      '2026-03-30',
    ],
  ])('%s', (_, calendar, instant, from, to, day) => {
    const week = payWeekOf(calendar, at(instant))
    expect([iso(week?.fromAt), iso(week?.toAt), week?.day]).toEqual([from, to, day])
  })

  it.each([
    {},
    { zone: 'UTC' },
    { zone: 'UTC', weekStartsOn: 1 },
    { weekStartsOn: 1, cutOff: '00:00' },
    dataannotation,
  ] as CalendarChoice[])('is not known by %j, and not guessed', (calendar) => {
    expect(payWeekOf(calendar, at('2026-11-24T12:00:00Z'))).toBeNull()
    expect(payWeeksIn(calendar, 0, DAY)).toBeNull()
  })

  const anyCalendar = fc.record({
    zone: fc.constantFrom('America/Chicago', 'Asia/Kolkata', ...ZONES),
    weekStartsOn: fc.integer({ min: 1, max: 7 }).map((n) => n as Weekday),
    cutOff: fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':')),
  })
  const instant = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2030, 0, 1) })

  it('holds the instant, and weeks follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(anyCalendar, instant, (calendar, when) => {
        const week = payWeekOf(calendar, when)
        expect(week && week.fromAt <= when && when < week.toAt).toBe(true)
        if (!week) return
        expect(payWeekOf(calendar, week.fromAt)).toEqual(week)
        expect(payWeekOf(calendar, week.toAt - 1)).toEqual(week)
        expect(payWeekOf(calendar, week.toAt)?.fromAt).toBe(week.toAt)
        expect(payWeekOf(calendar, week.fromAt - 1)?.toAt).toBe(week.fromAt)
        // Apia left a whole day out.
        expect(week.toAt - week.fromAt).toBeGreaterThanOrEqual(143 * HOUR)
        expect(week.toAt - week.fromAt).toBeLessThanOrEqual(170 * HOUR)
      }),
      { numRuns: 1000 },
    )
  })

  it('tiles a stretch', () => {
    fc.assert(
      fc.property(anyCalendar, instant, fc.integer({ min: 1, max: 60 * DAY }), (calendar, fromAt, length) => {
        const weeks = payWeeksIn(calendar, fromAt, fromAt + length) ?? []
        expect(weeks[0] && weeks[0].fromAt <= fromAt).toBe(true)
        for (const [i, week] of weeks.entries()) if (i > 0) expect(week.fromAt).toBe(weeks[i - 1]?.toAt)
        const last = weeks.at(-1)
        expect(last && last.fromAt < fromAt + length && last.toAt >= fromAt + length).toBe(true)
      }),
    )
  })
})

describe('the pay day', () => {
  it.each([
    // The week to Friday night in Kolkata is paid on the Wednesday after.
    ['of Friday work', mercor, '2026-11-20T12:00:00Z', '2026-11-25', '2026-11-24T18:30Z'],
    ['of Saturday work, which is the next week', mercor, '2026-11-20T19:00:00Z', '2026-12-02', '2026-12-01T18:30Z'],
    [
      'on the day on which the week turns at midnight',
      { ...mercor, paidOn: 6 as const },
      '2026-11-20T12:00:00Z',
      '2026-11-21',
      '2026-11-20T18:30Z',
    ],
    [
      'never on a day that began before the week turned',
      { ...outlier, paidOn: 1 as const },
      '2026-11-20T12:00:00Z',
      '2026-11-30',
      '2026-11-30T06:00Z',
    ],
    ['on the day after', { ...outlier, paidOn: 2 as const }, '2026-11-20T12:00:00Z', '2026-11-24', '2026-11-24T06:00Z'],
  ])('%s', (_, calendar, instant, day, from) => {
    const found = payDayOf(calendar, at(instant))
    expect([found?.day, iso(found?.fromAt)]).toEqual([day, from])
  })

  it('is not known without a week or without its name', () => {
    expect(payDayOf(outlier, at('2026-11-20T12:00:00Z'))).toBeNull()
    expect(payDayOf({ paidOn: 3 }, at('2026-11-20T12:00:00Z'))).toBeNull()
  })

  it('begins in the week after, whatever the calendar', () => {
    const weekday = fc.integer({ min: 1, max: 7 }).map((n) => n as Weekday)
    fc.assert(
      fc.property(
        weekday,
        weekday,
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2030, 0, 1) }),
        (weekStartsOn, paidOn, zone, when) => {
          const calendar: CalendarChoice = { zone, weekStartsOn, cutOff: '13:00', paidOn }
          const [week, found] = [payWeekOf(calendar, when), payDayOf(calendar, when)]
          const next = week && payWeekOf(calendar, week.toAt)
          expect(week && next && found && found.fromAt >= week.toAt && found.fromAt < next.toAt).toBe(true)
          expect(found && new Date(`${found.day}T00:00:00Z`).getUTCDay() === paidOn % 7).toBe(true)
          expect(found && dayRange(found.day, zone).fromAt).toBe(found?.fromAt)
        },
      ),
    )
  })
})
