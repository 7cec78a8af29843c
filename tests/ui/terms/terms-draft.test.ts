import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PayTerms } from '../../../src/core/pay'
import { paysAlike } from '../../../src/core/pays-alike'
import { draftOf, hoursText, minutesText, readAmount, readHours, readMinutes, termsOf } from '../../../src/ui/terms/terms-draft'
import { termsText } from '../../../src/ui/terms/terms-words'

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

const amount = fc.integer({ min: 1, max: 1_000_000 })
const anyTerms: fc.Arbitrary<PayTerms> = fc.oneof(
  ...(['hourly', 'per-task', 'per-unit'] as const).map((scheme) =>
    fc.record(
      {
        scheme: fc.constant(scheme),
        amount,
        scale: fc.integer({ min: 0, max: 6 }),
        currency: fc.constantFrom('USD', 'JPY', 'KWD'),
        ...(scheme === 'hourly' ? { capMs: fc.integer({ min: 1, max: 300 }).map((m) => m * MIN), overtimeAmount: amount } : {}),
        ...(scheme === 'per-unit' ? { unitsPerTask: fc.integer({ min: 1, max: 10_000 }) } : {}),
        priorityAmount: amount,
        firstTasks: fc.record({
          count: fc.integer({ min: 1, max: 10_000 }),
          scheme: fc.constantFrom('hourly', 'per-task', 'fixed'),
          amount,
        }),
        validFrom: fc.constant(7),
        source: fc.constant('user'),
      },
      { requiredKeys: ['scheme', 'amount', 'scale', 'currency', 'validFrom', 'source'] },
    ),
  ),
) as fc.Arbitrary<PayTerms>

test('terms that are shown in the form read back as what they pay', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const read = termsOf(draftOf(terms, 'EUR'), 7)
      if ('errors' in read) throw new Error(JSON.stringify(read.errors))
      expect(paysAlike(read.terms, terms)).toBe(true)
    }),
  )
})

const dollars = { amount: 2500, scale: 2, currency: 'USD', validFrom: 0, source: 'user' } as const
test.each<[PayTerms, string]>([
  [
    { ...dollars, scheme: 'hourly', capMs: 20 * MIN, overtimeAmount: 600, priorityAmount: 300 },
    '$25.00/hr + $3.00 priority, paid up to 20 min a task, then $6.00/hr',
  ],
  [
    { ...dollars, scheme: 'hourly', firstTasks: { count: 10, scheme: 'hourly', amount: 1500 } },
    '$25.00/hr, the first 10 tasks at $15.00/hr',
  ],
  [
    { ...dollars, scheme: 'per-task', firstTasks: { count: 1, scheme: 'per-task', amount: 0 } },
    '$25.00 per task, the first task at $0.00 per task',
  ],
  [{ ...dollars, scheme: 'per-unit', unitsPerTask: 1200 }, '$25.00 per unit, 1,200 units a task'],
  [{ ...dollars, scheme: 'unpaid', amount: 0 }, 'unpaid'],
])('%j are said as %j', (terms, text) => expect(termsText(terms)).toBe(text))

test('an amount that would not be exact is refused', () => {
  const draft = { ...draftOf({ ...dollars, scheme: 'hourly' }, 'USD'), amount: '999999999999', priority: '0.000001' }
  expect(termsOf(draft, 0)).toEqual({ errors: { amount: 'Write a smaller amount, or fewer decimals.' } })
})

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
