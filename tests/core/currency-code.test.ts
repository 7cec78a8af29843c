import { expect, it } from 'vitest'
import { isCurrency } from '../../src/core/currency-code'

it.each([
  ['USD', true],
  ['KWD', true],
  ['usd', false],
  ['USX', false],
  ['', false],
])('%j is a currency: %s', (code, expected) => expect(isCurrency(code)).toBe(expected))
