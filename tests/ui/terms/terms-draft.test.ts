import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minutesText, readAmount, readMinutes } from '../../../src/ui/terms/terms-draft'

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
