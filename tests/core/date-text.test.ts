import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type DateForm, orderOf, readDate } from '../../src/core/date-text'
import { addDays, localDay } from '../../src/core/day'
import { ZONES } from './samples'

vi.setConfig({ testTimeout: 30_000 })

const form: DateForm = { zone: 'Europe/Berlin', today: '2026-11-24' }
const at = (iso: string) => Date.parse(iso)

describe('a day', () => {
  it.each<[string, Partial<DateForm>, string]>([
    ['Mar 30, 2025', {}, '2025-03-30'],
    ['March 30 2025', {}, '2025-03-30'],
    ['Mon, Mar 3rd, 2025', {}, '2025-03-03'],
    ['30 Mar 2025', {}, '2025-03-30'],
    ['30-Mar-2025', {}, '2025-03-30'],
    ['Sept 1, 2025', {}, '2025-09-01'],
    ['2025-03-30', {}, '2025-03-30'],
    ['2025/3/5', {}, '2025-03-05'],
    ['3/30/2025', {}, '2025-03-30'],
    ['30.3.2025', {}, '2025-03-30'],
    ['30.03.25', { order: 'dmy' }, '2025-03-30'],
    ['3/4/2025', { order: 'mdy' }, '2025-03-04'],
    ['3/4/2025', { order: 'dmy' }, '2025-04-03'],
    ['25-03-04', { order: 'ymd' }, '2025-03-04'],
    ['4/4/2025', {}, '2025-04-04'],
  ])('%s', (text, more, day) => {
    expect(readDate(text, { ...form, ...more })).toEqual({ is: 'day', day, doubts: [] })
  })

  it.each<[string, string, string]>([
    ['Feb 8', '2026-11-24', '2026-02-08'],
    ['Nov 24', '2026-11-24', '2026-11-24'],
    ['Nov 25', '2026-11-24', '2025-11-25'],
    ['31 Dec', '2026-01-01', '2025-12-31'],
    ['Feb 29', '2026-11-24', '2024-02-29'],
  ])('without a year is the newest that is not to come, and in doubt: %s on %s', (text, today, day) => {
    expect(readDate(text, { ...form, today })).toEqual({ is: 'day', day, doubts: ['year'] })
  })

  it('to come is in doubt, but not where it may be today elsewhere', () => {
    expect(readDate('2026-11-25', form)).toMatchObject({ doubts: [] })
    expect(readDate('2026-11-26', form)).toMatchObject({ is: 'day', doubts: ['future'] })
  })

  it.each<[string, string]>([
    ['', 'none'],
    ['-', 'none'],
    ['3/4/2025', 'two-ways'],
    ['03-04-25', 'two-ways'],
    ['2025-02-30', 'no-such-day'],
    ['Feb 30', 'no-such-day'],
    ['13/13/2025', 'no-such-day'],
    ['30. März 2025', 'not-a-date'],
    ['Total', 'not-a-date'],
    ['45000', 'not-a-date'],
    ['Mar 30, 1925', 'too-far'],
    ['2099-01-01', 'too-far'],
    ['2025-03-30 25:00', 'not-a-date'],
  ])('“%s” is refused: %s', (text, problem) => {
    expect(readDate(text, form)).toEqual({ is: 'problem', problem })
  })
})

describe('an instant', () => {
  it.each<[string, Partial<DateForm>, string, string]>([
    ['2026-03-25 16:10:53.160000', { zone: 'UTC' }, '2026-03-25T16:10:53.160Z', '2026-03-25'],
    ['2026-03-25T16:10:53Z', {}, '2026-03-25T16:10:53Z', '2026-03-25'],
    ['2026-03-25T23:30:00+0100', {}, '2026-03-25T22:30:00Z', '2026-03-25'],
    ['2026-03-25T23:30:00-05:00', {}, '2026-03-26T04:30:00Z', '2026-03-26'],
    ['3/25/2026 2:05 PM', {}, '2026-03-25T13:05:00Z', '2026-03-25'],
    ['Mar 25, 2026, 2:05 PM', {}, '2026-03-25T13:05:00Z', '2026-03-25'],
    ['Mar 25, 2026 at 14:05', {}, '2026-03-25T13:05:00Z', '2026-03-25'],
    ['1774455053160', {}, '2026-03-25T16:10:53.160Z', '2026-03-25'],
    ['1774455053', {}, '2026-03-25T16:10:53Z', '2026-03-25'],
  ])('%s', (text, more, iso, day) => {
    expect(readDate(text, { ...form, ...more })).toEqual({ is: 'day', day, at: at(iso), doubts: [] })
  })

  it('that the clock skipped is moved on as far as the clock was, and says so', () => {
    const read = readDate('2026-03-29 02:30', form)
    expect(read).toEqual({ is: 'day', day: '2026-03-29', at: at('2026-03-29T01:30:00Z'), doubts: ['gap'] })
  })

  it('that was twice is the earlier, and says so', () => {
    const read = readDate('2026-10-25 02:30', form)
    expect(read).toEqual({ is: 'day', day: '2026-10-25', at: at('2026-10-25T00:30:00Z'), doubts: ['fold'] })
  })

  it('written in ISO is read back in every zone', () => {
    const instants = fc.integer({ min: at('2001-01-01T00:00:00Z'), max: at('2026-11-01T00:00:00Z') })
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (instant, zone) => {
        const read = readDate(new Date(instant).toISOString(), { ...form, zone })
        expect(read).toEqual({ is: 'day', day: localDay(instant, zone), at: instant, doubts: [] })
      }),
    )
  })
})

it('a date without a year never lies ahead, and never more than eight years back', () => {
  const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: 1, max: 29 }),
      fc.integer({ min: 0, max: 5000 }),
      (month, day, ahead) => {
        const today = addDays('2015-01-01', ahead)
        const read = readDate(`${months[month]} ${day}`, { ...form, today })
        expect(read).toMatchObject({ is: 'day', doubts: ['year'] })
        if (read.is !== 'day') return
        expect(read.day <= today && read.day > addDays(today, -366 * 8)).toBe(true)
      },
    ),
  )
})

it('the order is told by a number that is no month', () => {
  expect([orderOf('13', '2'), orderOf('2', '13'), orderOf('2', '3')]).toEqual(['dmy', 'mdy', undefined])
})

it('any text is a day or a named problem', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(['day', 'problem']).toContain(readDate(text, form).is)
    }),
  )
})
