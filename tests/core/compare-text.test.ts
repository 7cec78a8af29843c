import { expect, it } from 'vitest'
import { compareText } from '../../src/core/compare-text'

it('sorts by code units, whatever the language of the machine', () => {
  expect(['b', 'a10', 'a9', 'B', 'ä', 'a9'].sort(compareText)).toEqual(['B', 'a10', 'a9', 'a9', 'b', 'ä'])
})
