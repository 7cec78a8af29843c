import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hoursText, minutesText, readAmount, readHours, readMinutes } from '../../../src/ui/terms/terms-draft'

const MIN = 60_000

test.each([
  ['26.50', { amount: 2650, scale: 2 }],
  ['26,5', { amount: 265, scale: 1 }],
  [' 1 234 ', { amount: 1234, scale: 0 }],
  ['0.0125', { amount: 125, scale: 4 }],
  ['', undefined],
  ['-3', undefined],
  ['1.234.5', undefined],
  ['$4', undefined],
  ['.5', undefined],
])('the amount %j is %j', (text, read) => expect(readAmount(text)).toEqual(read))

test.each([
  ['', null],
  ['90', 90 * MIN],
  ['1 h 30 min', 90 * MIN],
  ['0', undefined],
  ['soon', undefined],
])('the duration %j is %j', (text, ms) => expect(readMinutes(text)).toBe(ms))

test('a duration that is shown reads back the same, to the second', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), (seconds) => readMinutes(minutesText(seconds * 1000)) === seconds * 1000),
  )
})

const HOUR = 60 * MIN

test.each([
  ['', null],
  ['20', 20 * HOUR],
  ['37.5', 37.5 * HOUR],
  ['37,25', 37.25 * HOUR],
  ['20 h', 20 * HOUR],
  ['1 h 30 min', 1.5 * HOUR],
  ['168', 168 * HOUR],
  ['168.01', undefined],
  ['0', undefined],
  ['-1', undefined],
  ['many', undefined],
])('the hours %j are %j', (text, ms) => expect(readHours(text)).toBe(ms))

test('hours that are shown read back the same, to the second', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 168 * 3600 }), (seconds) => readHours(hoursText(seconds * 1000)) === seconds * 1000),
  )
})
