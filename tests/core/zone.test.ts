import { expect, it } from 'vitest'
import { isZone } from '../../src/core/zone'

it.each([
  ['America/Chicago', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['', false],
])('%j is a time zone: %s', (name, expected) => {
  expect(isZone(name)).toBe(expected)
  expect(isZone(name)).toBe(expected)
})
