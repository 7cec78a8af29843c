import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  amountText,
  hoursText,
  isoText,
  readAmount,
  readDecimal,
  readIso,
  readSeconds,
  secondsText,
} from '../../src/core/figure-text'
import { ZONES } from './samples'

describe('figures as text', () => {
  it('give back what they were made of', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 8e12 }), fc.constantFrom(...ZONES), (minor, ms, zone) => {
        expect(readAmount(amountText(minor, 'USD'), 'USD')).toBe(minor)
        expect(readAmount(amountText(minor, 'JPY'), 'JPY')).toBe(minor)
        expect(readSeconds(secondsText(ms))).toBe(ms)
        expect(readIso(isoText(ms, zone))).toBe(ms)
      }),
    )
  })

  it.each([
    [0, '0', '0.0000'],
    [1, '0.001', '0.0000'],
    [1380_000, '1380', '0.3833'],
    [1_380_250, '1380.25', '0.3834'],
    [36_000_000, '36000', '10.0000'],
    [180, '0.18', '0.0000'],
    [540, '0.54', '0.0002'],
  ])('%d ms are %s s and %s h', (ms, seconds, hours) => {
    expect(secondsText(ms)).toBe(seconds)
    expect(hoursText(ms)).toBe(hours)
  })

  it('tells the two hours of a clock that is put back apart', () => {
    const first = Date.UTC(2026, 9, 25, 0, 30)
    expect(isoText(first, 'Europe/Berlin')).toBe('2026-10-25T02:30:00+02:00')
    expect(isoText(first + 3_600_000, 'Europe/Berlin')).toBe('2026-10-25T02:30:00+01:00')
  })

  it.each(['', '1,5', '1.2.3', '1e3', '+1', '99999999999999999', '1.'])('"%s" is no decimal', (text) => {
    expect(readDecimal(text)).toBeNull()
  })

  it.each(['2026-03-04', '2026-03-04T12:00:00', '12:00', 'tomorrow', '2026-02-30T12:00:00Z'])('"%s" is no instant', (text) => {
    expect(readIso(text)).toBeNull()
  })

  it('refuses what is finer than it can be kept', () => {
    expect(readAmount('1.005', 'USD')).toBeNull()
    expect(readAmount('1.5', 'JPY')).toBeNull()
    expect(readSeconds('1.0005')).toBeNull()
    expect(readSeconds('-1')).toBeNull()
    expect(readIso('2026-03-04T12:00:00.0000001Z')).toBeNull()
  })
})
