import { expect, it } from 'vitest'
import { hasKeptTexts, hasSameTexts, isSameTask } from '../../src/core/same-task'
import { openSession } from './session-world'

const reading = (over: object) => ({ platform: 'outlier', sketch: [] as string[], ...over })

it.each([
  ['another platform', { taskId: 'a' }, { platform: 'mercor', taskId: 'a' }, false],
  ['the same id', { taskId: 'a', sketch: ['x'] }, { taskId: 'a', sketch: ['y'] }, true],
  ['another id', { taskId: 'a', sketch: ['x'] }, { taskId: 'b', sketch: ['x'] }, false],
  ['no id, the same texts', { sketch: ['x', 'y'] }, { sketch: ['x', 'y'] }, true],
  ['no id, other texts', { sketch: ['x', 'y'] }, { sketch: ['p', 'q'] }, false],
  ['neither id nor texts', {}, {}, undefined],
])('tells tasks apart: %s', (_what, session, read, same) => {
  expect(isSameTask(openSession(session), reading(read))).toBe(same)
})

it('compares texts alone when asked', () => {
  expect(hasSameTexts(openSession({ taskId: 'a', sketch: ['x'] }), ['y'])).toBe(false)
  expect(hasSameTexts(openSession({ sketch: ['x'] }), [])).toBeUndefined()
})

it.each([
  ['nothing changed', ['m1', 'q', 'w'], ['m1', 'q', 'w'], true],
  ['a complaint at the end', ['m1', 'q', 'w'], ['m1', 'q', 'w', 'error'], true],
  ['a complaint before all else', ['m1', 'q', 'w'], ['error', 'm1', 'q', 'w'], true],
  ['one complaint for another', ['m1', 'q', 'error'], ['m1', 'q', 'other error'], true],
  ['a message for another, the questions alike', ['m1', 'q', 'w'], ['m2', 'q', 'w'], false],
  ['a message for another on a long page', ['m1', ...'abcdefghij'], ['m2', ...'abcdefghij'], false],
  ['another page', ['m1', 'q'], ['x', 'y'], false],
  ['no texts to tell by', ['m1', 'q'], [], undefined],
])('after a press tells the next task from a refusal: %s', (_what, sketch, now, kept) => {
  expect(hasKeptTexts(openSession({ sketch }), now)).toBe(kept)
})
