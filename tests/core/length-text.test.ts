import { describe, expect, it } from 'vitest'
import { type LengthUnit, readLength, unitInTitle } from '../../src/core/length-text'
import { HOUR, MINUTE } from './samples'

describe('a duration', () => {
  it.each<[string, LengthUnit | undefined, number]>([
    ['1h 5m 30s', undefined, HOUR + 5 * MINUTE + 30_000],
    ['1h 30min', undefined, 90 * MINUTE],
    ['6h 45 min', undefined, 6 * HOUR + 45 * MINUTE],
    ['01:05:30', undefined, HOUR + 5 * MINUTE + 30_000],
    ['1:30', 'h', 90 * MINUTE],
    ['1:30', 'min', 90_000],
    ['1.25', 'h', 75 * MINUTE],
    ['90', 'min', 90 * MINUTE],
    ['90', 's', 90_000],
    ['2.5 hours', undefined, 150 * MINUTE],
  ])('%s (%s)', (text, unit, ms) => expect(readLength(text, unit, '.')).toBe(ms))

  it('has the decimal sign of the file', () => {
    expect(readLength('1,25', 'h', ',')).toBe(75 * MINUTE)
    expect(readLength('1,25', 'h', '.')).toBe('unclear')
  })

  it.each(['-', '', '–', 'n/a'])('is none: “%s”', (text) => expect(readLength(text, 'h', '.')).toBeNull())

  it.each(['1:30', '90', '1:75:00', 'long', '1h to 2h', '99999'])('is unclear without a unit: “%s”', (text) => {
    expect(readLength(text, undefined, '.')).toBe('unclear')
  })
  it('is unclear where it would be years', () => expect(readLength('99999', 'h', '.')).toBe('unclear'))

  it('takes its unit from the title', () => {
    expect(['Total hours', 'Duration (min)', 'seconds', 'Duration', 'Hrs'].map(unitInTitle)).toEqual([
      ...['h', 'min', 's', undefined, 'h'],
    ])
  })
})
