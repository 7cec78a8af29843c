import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readDuration } from '../../src/core/duration-text'

const time = (days: number, hours = 0, minutes = 0, seconds = 0) => (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000

describe('readDuration', () => {
  test.each([
    ['14:59', time(0, 0, 14, 59)],
    ['Time left 90:00', time(0, 0, 90)],
    ['1:02:03', time(0, 1, 2, 3)],
    ['00:00', 0],
    ['2 hours, 5 minutes', time(0, 2, 5)],
    ['0 hours, 1 minute', time(0, 0, 1)],
    ['1h 5m 30s', time(0, 1, 5, 30)],
    ['5m 30s', time(0, 0, 5, 30)],
    ['1h5m', time(0, 1, 5)],
    ['2h 45min', time(0, 2, 45)],
    ['6h 45 min', time(0, 6, 45)],
    ['Expires in: 2 days 3 hours', time(2, 3)],
    ['45 min', time(0, 0, 45)],
    ['1 hour and 30 minutes', time(0, 1, 30)],
    ['1.5 hours', time(0, 1, 30)],
    ['2,5 Minuten', time(0, 0, 2, 30)],
    ['noch 2 Std. 15 Min.', time(0, 2, 15)],
    ['3 heures et 10 minutes', time(0, 3, 10)],
    ['2 horas y 5 minutos', time(0, 2, 5)],
    ['1 час 20 минут', time(0, 1, 20)],
    ['Time limit: 30 minutes.', time(0, 0, 30)],
    ['1 week', time(7)],
  ])('%s', (text, expected) => {
    expect(readDuration(text)).toBe(expected)
  })

  test.each([
    '',
    '-',
    '45',
    'soon',
    '8:00 PM',
    '8:00 PM GMT+5:30',
    '5-10 minutes',
    '5 to 10 min',
    '10 of 30 minutes or 2 hours',
    '3 hours, 70 minutes',
    '12:75',
    '1:99:00',
    '2 hours 14:59',
    '9999 days',
    '5 models',
    'step 3:2',
  ])('reads nothing out of "%s"', (text) => {
    expect(readDuration(text)).toBeUndefined()
  })

  it('reads back every duration in every form', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(23), fc.nat(59), fc.nat(59), (d, h, m, s) => {
        expect(readDuration(`${d}d ${h}h ${m}m ${s}s`)).toBe(time(d, h, m, s))
        expect(readDuration(`Expires in: ${d} days ${h} hours`)).toBe(time(d, h))
        expect(readDuration(`${h} hours, ${m} minutes`)).toBe(time(0, h, m))
        expect(readDuration(`${h}:${String(m).padStart(2, '0')}:${String(s).padStart(2, '0')}`)).toBe(time(0, h, m, s))
        expect(readDuration(`${m}:${String(s).padStart(2, '0')}`)).toBe(time(0, 0, m, s))
      }),
    )
  })

  it('never throws, and answers whole, bounded milliseconds', () => {
    const words = fc.array(fc.constantFrom('1', '23', ':', '.', ' ', 'h', 'min', 'hours', 's', 'd', '-', 'and', ','), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(
        fc.oneof(
          words.map((w) => w.join('')),
          fc.string(),
        ),
        (text) => {
          const ms = readDuration(text)
          if (ms !== undefined) expect(Number.isInteger(ms) && ms >= 0 && ms <= time(400)).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
