import { expect, it } from 'vitest'
import { isZone } from '../../src/core/zone'

it.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Mars/Base', false],
  ['', false],
  ['Europe/', false],
])('"%s" is a zone: %s', (name, is) => {
  expect(isZone(name)).toBe(is)
})
