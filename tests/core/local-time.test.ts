import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { instantOf, readClock, wallTime } from '../../src/core/local-time'
import { HOUR, MINUTE, ZONES } from './samples'

// Properties take seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

describe('the instant of a wall time', () => {
  it('is found in a zone', () => {
    expect(instantOf({ date: '2026-07-01', time: '14:05' }, 'America/New_York')).toEqual({
      is: 'once',
      at: Date.parse('2026-07-01T18:05:00Z'),
    })
  })

  it('is missing where the clock was put forward', () => {
    expect(instantOf({ date: '2026-03-08', time: '02:30' }, 'America/New_York')).toEqual({
      is: 'missing',
      earlierAt: Date.parse('2026-03-08T06:30:00Z'),
      laterAt: Date.parse('2026-03-08T07:30:00Z'),
    })
    // Over midnight, and by half an hour.
    expect(instantOf({ date: '2018-11-04', time: '00:10' }, 'America/Sao_Paulo')?.is).toBe('missing')
    expect(instantOf({ date: '2026-10-04', time: '02:15' }, 'Australia/Lord_Howe')?.is).toBe('missing')
  })

  it('is two where the clock was put back', () => {
    expect(instantOf({ date: '2026-11-01', time: '01:30' }, 'America/New_York')).toEqual({
      is: 'twice',
      earlierAt: Date.parse('2026-11-01T05:30:00Z'),
      laterAt: Date.parse('2026-11-01T06:30:00Z'),
    })
  })

  it.each([
    ['2026-02-30', '12:00'],
    ['2026-13-01', '12:00'],
    ['26-01-01', '12:00'],
    ['', '12:00'],
    ['2026-01-01', '24:00'],
    ['2026-01-01', ''],
  ])('is none for %s %s', (date, time) => expect(instantOf({ date, time }, 'UTC')).toBeNull())

  it('is the one whose wall time it is, in every zone', () => {
    const second = fc.integer({ min: Date.UTC(2000, 0) / 1000, max: Date.UTC(2037, 0) / 1000 })
    // Half of the instants lie around a change of the clocks.
    const atChange = fc
      .tuple(
        fc.constantFrom(Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1), Date.UTC(2026, 10, 1, 6)),
        fc.integer({ min: -180, max: 180 }),
      )
      .map(([at, minutes]) => (at + minutes * MINUTE) / 1000)
    fc.assert(
      fc.property(fc.oneof(second, atChange), fc.constantFrom(...ZONES), (seconds, zone) => {
        const at = seconds * 1000
        const found = instantOf(wallTime(at, zone), zone)
        expect(found?.is).not.toBe('missing')
        if (found?.is === 'once') expect(found.at).toBe(at)
        if (found?.is === 'twice') {
          expect([found.earlierAt, found.laterAt]).toContain(at)
          expect(found.laterAt - found.earlierAt).toBeLessThanOrEqual(HOUR)
          expect(wallTime(found.earlierAt, zone)).toEqual(wallTime(found.laterAt, zone))
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a typed time', () => {
  it.each([
    ['14:05', '14:05:00'],
    [' 9:05 ', '09:05:00'],
    ['14.05', '14:05:00'],
    ['14:05:59', '14:05:59'],
    ['2:05 pm', '14:05:00'],
    ['2pm', '14:00:00'],
    ['12:30 a.m.', '00:30:00'],
    ['12 PM', '12:00:00'],
    ['00:00', '00:00:00'],
  ])('%s is %s', (text, clock) => expect(readClock(text)).toBe(clock))

  it.each(['', '14', '24:00', '14:60', '14:05:60', '13:00 pm', '0:30 am', '14:5', 'noon', '1405', '-1:00'])(
    '%s is none',
    (text) => expect(readClock(text)).toBeNull(),
  )
})
