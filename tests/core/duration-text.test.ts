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
    ['Expires in: 2 Tage, 3 Stunden', time(2, 3)],
    ['1 Woche', time(7)],
    ['2 jours 3 heures', time(2, 3)],
    ['2 j 3 h 10 mn', time(2, 3, 10)],
    ['5 minutes et 30 secondes', time(0, 0, 5, 30)],
    ['2 días y 3 horas', time(2, 3)],
    ['10 minutos y 5 segundos', time(0, 0, 10, 5)],
    ['2 dias, 1 hora e 10 minutos', time(2, 1, 10)],
    ['1 giorno, 2 ore e 5 minuti', time(1, 2, 5)],
    ['10 secondi', time(0, 0, 0, 10)],
    ['2 dagen en 3 uur', time(2, 3)],
    ['15 minuten en 10 seconden', time(0, 0, 15, 10)],
    ['1 minuut', time(0, 0, 1)],
    ['1 dzień 2 godziny', time(1, 2)],
    ['2 godz. 15 min', time(0, 2, 15)],
    ['1 minutę', time(0, 0, 1)],
    ['2 дня 5 часов', time(2, 5)],
    ['1 ч 30 мин', time(0, 1, 30)],
    ['45 секунд', time(0, 0, 0, 45)],
    ['2 години 5 хвилин', time(0, 2, 5)],
    ['2 год 5 хв', time(0, 2, 5)],
    ['残り1時間30分', time(0, 1, 30)],
    ['3日5時間', time(3, 5)],
    ['30分以内', time(0, 0, 30)],
    ['2小时15分钟', time(0, 2, 15)],
    ['剩余1小时30分', time(0, 1, 30)],
    ['3天 2小时', time(3, 2)],
    ['2시간 30분', time(0, 2, 30)],
    ['10분 5초', time(0, 0, 10, 5)],
    ['PT15M', time(0, 0, 15)],
    ['PT1H30M', time(0, 1, 30)],
    ['P1DT2H', time(1, 2)],
    ['AET 2.5 min', time(0, 0, 2, 30)],
    ['Time Allotted 60 Minutes', time(0, 0, 60)],
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
    '2026-11-24 17:27:35',
    '24.11. 14:30',
    'um 14:30',
    'at 8:00',
    'until 14:30',
    'Tuesday 14:30',
    '-00:30',
    '8時30分',
    '11月24日',
    '8点30分',
    '오후 8시 30분',
    '11월 24일',
    '1 год',
    '5分の1',
    '1/2 hour',
    '5 bis 10 Minuten',
    'de 5 à 10 minutes',
    '5〜10分',
    '10至15分钟',
    '12:34 / 30:00',
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
