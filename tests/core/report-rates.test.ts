import { expect, it } from 'vitest'
import { rateOver } from '../../src/core/report-rates'
import { MINUTE } from './samples'

it('a rate keeps the sum behind it, and there is none without time', () => {
  const sum = { minor: 1000, currency: 'USD' }
  expect(rateOver(sum, 90 * MINUTE)).toEqual({ perHour: { minor: 667, currency: 'USD' }, sum, ms: 90 * MINUTE })
  expect(rateOver(sum, 0)).toEqual({ perHour: null, sum, ms: 0 })
})
