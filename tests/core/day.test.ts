import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { addDays, dayRange, daysBetween, localDay, splitAtMidnights, weekOf } from '../../src/core/day'
import { HOUR, ZONES } from './samples'

// Properties take seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const zone = fc.constantFrom(...ZONES)
const instant = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2037, 0) })

describe('a local day', () => {
  it.each([
    ['2026-03-29', 'Europe/Berlin', 23],
    ['2026-10-25', 'Europe/Berlin', 25],
    ['2026-03-30', 'Europe/Berlin', 24],
    ['2026-03-08', 'America/New_York', 23],
    ['2026-10-04', 'Australia/Lord_Howe', 23.5],
    // Clocks went forward at midnight: the day began at one o'clock.
    ['2018-11-04', 'America/Sao_Paulo', 23],
    ['2018-02-17', 'America/Sao_Paulo', 25],
    // The date line was crossed: this day never was.
    ['2011-12-30', 'Pacific/Apia', 0],
  ])('%s in %s has %d hours', (day, zone, hours) => {
    const { fromAt, toAt } = dayRange(day, zone)
    expect((toAt - fromAt) / HOUR).toBe(hours)
  })

  it('contains exactly the instants that are said to lie in it', () => {
    fc.assert(
      fc.property(instant, zone, (at, zone) => {
        const { fromAt, toAt } = dayRange(localDay(at, zone), zone)
        expect(fromAt <= at && at < toAt).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('ends where the next one begins', () => {
    fc.assert(
      fc.property(instant, zone, (at, zone) => {
        const day = localDay(at, zone)
        expect(dayRange(addDays(day, 1), zone).fromAt).toBe(dayRange(day, zone).toAt)
      }),
    )
  })

  // St. John's put its clock back at 00:01 until 2011: an hour of the old date came again after the new one had begun.
  it('does not come back once the next one has begun', () => {
    const midnight = dayRange('2010-11-07', 'America/St_Johns').fromAt
    for (let minute = 0; minute < 180; minute += 1)
      expect(localDay(midnight + minute * 60_000, 'America/St_Johns')).toBe('2010-11-07')
    expect(localDay(midnight - 1, 'America/St_Johns')).toBe('2010-11-06')
  })

  it('needs a zone that exists', () => expect(() => localDay(0, 'Mars/Olympus')).toThrow(RangeError))
})

describe('splitting at midnights', () => {
  it('covers the stretch without gap or overlap, each piece within its day', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 100 * HOUR }), zone, (fromAt, length, zone) => {
        let at = fromAt
        for (const piece of splitAtMidnights({ fromAt, toAt: fromAt + length }, zone)) {
          const range = dayRange(piece.day, zone)
          expect(piece.fromAt).toBe(at)
          expect(piece.toAt).toBeGreaterThan(piece.fromAt)
          expect(piece.fromAt >= range.fromAt && piece.toAt <= range.toAt).toBe(true)
          at = piece.toAt
        }
        expect(at).toBe(fromAt + length)
      }),
    )
  })

  it('leaves out the day that never was', () => {
    const span = { fromAt: dayRange('2011-12-29', 'Pacific/Apia').fromAt, toAt: dayRange('2011-12-31', 'Pacific/Apia').toAt }
    expect(splitAtMidnights(span, 'Pacific/Apia').map(({ day }) => day)).toEqual(['2011-12-29', '2011-12-31'])
  })
})

describe('weeks', () => {
  it.each([
    ['2026-03-04', 1, '2026-03-02'],
    ['2026-03-02', 1, '2026-03-02'],
    ['2026-03-01', 1, '2026-02-23'],
    ['2026-03-01', 7, '2026-03-01'],
    ['2026-03-04', 7, '2026-03-01'],
    ['2026-03-04', 6, '2026-02-28'],
    ['2026-03-07', 6, '2026-03-07'],
  ] as const)('%s, beginning on day %i: from %s', (day, start, first) => {
    const week = weekOf(day, start)
    expect(week).toHaveLength(7)
    expect(week[0]).toBe(first)
    expect(week).toContain(day)
    expect(daysBetween(week[0] ?? '', week[6] ?? '')).toBe(6)
  })

  it('counts days over the year and back', () => {
    const days = fc.integer({ min: -4000, max: 4000 })
    fc.assert(fc.property(days, (n) => daysBetween('2026-12-31', addDays('2026-12-31', n)) === n))
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  })
})
