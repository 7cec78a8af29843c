import { expect, it } from 'vitest'
import { panelHidesTask } from '../../src/core/panel-width'

it.each([
  [1280, 1024, true],
  [1384, 1024, false],
  [1383, 1024, true],
  [800, undefined, false],
  [undefined, 1024, false],
])('a page %s px wide that needs %s px: %s', (width, least, hides) => {
  expect(panelHidesTask(width, least)).toBe(hides)
})
