import { expect, it } from 'vitest'
import { z } from 'zod/mini'
import '../../src/core/error-words'

it('says what was expected and what was given', () => {
  const reasons = (value: unknown) =>
    z
      .array(z.int().check(z.gte(1)))
      .safeParse(value)
      .error?.issues.map(({ message }) => message)
  expect(reasons('x')).toEqual(['Invalid input: expected array, received string'])
  expect(reasons([0.5, 0])).toEqual(['Invalid input: expected int, received number', 'Too small: expected number to be >=1'])
})
