import { expect, it } from 'vitest'
import { hasSameTexts, isSameTask } from '../../src/core/same-task'
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
