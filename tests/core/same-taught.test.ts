import { expect, test } from 'vitest'
import type { Taught } from '../../src/core/lesson'
import { isAboutTheSame } from '../../src/core/same-taught'

const locator = { role: 'button', tag: 'button' }
const on = (taught: Taught, shape = 'a.example/t') => ({ site: 'a.example', shape, taught })

test.each<[Taught, Taught, boolean]>([
  [{ what: 'task' }, { what: 'no-task' }, true],
  [{ what: 'task-type', taskType: 'rating' }, { what: 'task-type', taskType: 'ranking' }, true],
  [{ what: 'field', field: 'pay', locator }, { what: 'field', field: 'pay', locator: { role: 'b', tag: 'b' } }, true],
  [{ what: 'field', field: 'pay', locator }, { what: 'field', field: 'submit', locator }, false],
  [{ what: 'task' }, { what: 'task-type', taskType: 'rating' }, false],
])('%j and %j: %s', (a, b, same) => {
  expect(isAboutTheSame(on(a), on(b))).toBe(same)
  expect(isAboutTheSame(on(a), on(b, 'a.example/other'))).toBe(false)
})
