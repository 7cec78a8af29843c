import { describe, expect, it } from 'vitest'
import {
  addToAttempt,
  beginTask,
  endSitting,
  finishTask,
  limitsOf,
  type Sitting,
  setMark,
  TEST_SHARE,
  taskInHand,
} from '../../src/core/practice-sitting'
import { questionsOf } from '../../src/core/practice-task'
import { RUBRIC, TASK, WRITING } from './practice-samples'

const MINUTE = 60_000
const fresh = (more: Partial<Sitting> = {}): Sitting => ({
  ...{ id: 's1', mode: 'mixed', startedAt: 1000, taskIds: [TASK.id, WRITING.id], attempts: {} },
  ...more,
})
const finish = (sitting: Sitting, task = TASK, at = 5000) => finishTask(sitting, task, questionsOf(task, RUBRIC), 'pairs@2', at)

describe('a sitting', () => {
  it('goes through its tasks in order and ends with the last', () => {
    let sitting = beginTask(fresh(), TASK.id, 1000)
    expect(taskInHand(sitting)).toBe(TASK.id)
    sitting = finish(sitting)
    expect([taskInHand(sitting), sitting.endedAt]).toEqual([WRITING.id, undefined])
    sitting = finish(beginTask(sitting, WRITING.id, 6000), WRITING, 9000)
    expect([taskInHand(sitting), sitting.endedAt]).toEqual([undefined, 9000])
  })

  it('keeps each mark at once, changes it, and takes it back', () => {
    const marks = (sitting: Sitting) => sitting.attempts[TASK.id]?.marks
    const begun = beginTask(fresh(), TASK.id, 1000)
    const one = setMark(begun, TASK.id, 'a/truth', 3)
    expect(marks(one)).toEqual({ 'a/truth': 3 })
    const two = setMark(setMark(one, TASK.id, 'b/truth', 2), TASK.id, 'a/truth', 1)
    expect(marks(two)).toEqual({ 'a/truth': 1, 'b/truth': 2 })
    expect(marks(setMark(two, TASK.id, 'a/truth', null))).toEqual({ 'b/truth': 2 })
    expect(marks(begun)).toEqual({})
  })

  it('begins a task once: coming back does not start its time again', () => {
    const begun = beginTask(fresh(), TASK.id, 1000)
    expect(beginTask(begun, TASK.id, 9000)).toBe(begun)
  })

  it('freezes the marks beside the gold’s as places, and says which were not given', () => {
    const marked = setMark(setMark(beginTask(fresh(), TASK.id, 1000), TASK.id, 'b/truth', 2), TASK.id, 'preference', -1)
    expect(finish(marked).attempts[TASK.id]).toMatchObject({
      doneAt: 5000,
      result: {
        taskType: 'comparison',
        rubric: 'pairs@2',
        marks: [
          { criterion: 'truth', part: 'a', gold: 2, points: 3, ordered: true },
          { criterion: 'truth', part: 'b', mine: 1, gold: 0, points: 3, ordered: true, trap: 'wrong-sum' },
          { criterion: 'length', part: 'a', gold: 1, points: 3, ordered: true },
          { criterion: 'preference', mine: 0, gold: 0, points: 3, ordered: true },
        ],
      },
    })
    expect(finish(marked).attempts[TASK.id]?.result?.marks[0]).not.toHaveProperty('mine')
  })

  it('changes nothing of a task that is done, not begun, or unknown', () => {
    const done = finish(beginTask(fresh(), TASK.id, 1000))
    expect(setMark(done, TASK.id, 'a/truth', 3)).toBe(done)
    expect(finish(done, TASK, 9000)).toBe(done)
    expect(setMark(done, 'other', 'a/truth', 3)).toBe(done)
    expect(addToAttempt(done, 'other', { text: 'x' })).toBe(done)
    expect(finish(fresh())).toEqual(fresh())
  })

  it('ends early with what was done, once', () => {
    const ended = endSitting(finish(beginTask(fresh(), TASK.id, 1000)), 7000)
    expect([taskInHand(ended), ended.endedAt]).toEqual([undefined, 7000])
    expect(endSitting(ended, 8000)).toBe(ended)
  })

  it('keeps a text only while that is wished, and the checks beside it', () => {
    const done = finish(beginTask(fresh(), TASK.id, 1000))
    const attempt = (sitting: Sitting) => sitting.attempts[TASK.id]
    expect(attempt(done)).not.toHaveProperty('text')
    const kept = addToAttempt(addToAttempt(done, TASK.id, { text: 'Mine.' }), TASK.id, { checks: { 0: true } })
    expect(attempt(kept)).toMatchObject({ text: 'Mine.', checks: { 0: true } })
    expect(attempt(addToAttempt(kept, TASK.id, { text: null }))).not.toHaveProperty('text')
    expect(attempt(addToAttempt(kept, TASK.id, { text: null }))).toHaveProperty('checks')
  })
})

describe('the limits of a test', () => {
  const minutes = (id: string) => (id === TASK.id ? TASK.minutes : WRITING.minutes)
  const test = (more: Partial<Sitting> = {}) => fresh({ mode: 'test', startedAt: 0, ...more })

  it('are none in the other modes', () => expect(limitsOf(fresh(), minutes)).toBeUndefined())
  it('are each task’s own, and for all less than together', () =>
    expect(limitsOf(beginTask(test(), TASK.id, MINUTE), minutes)).toEqual({
      taskEndsAt: 5 * MINUTE,
      testEndsAt: 10 * TEST_SHARE * MINUTE,
    }))
  it('never let a task pass the end of the test', () =>
    expect(limitsOf(beginTask(test(), TASK.id, 7 * MINUTE), minutes)).toEqual({
      taskEndsAt: 7.5 * MINUTE,
      testEndsAt: 7.5 * MINUTE,
    }))
  it.each([1.5, 2])('are longer by the pace that was chosen: %f', (pace) =>
    expect(limitsOf(beginTask(test({ pace }), TASK.id, 0), minutes)).toEqual({
      taskEndsAt: 4 * pace * MINUTE,
      testEndsAt: 7.5 * pace * MINUTE,
    }),
  )
  it('mark what the time ended', () => {
    const timed = finishTask(beginTask(test(), TASK.id, 0), TASK, questionsOf(TASK, RUBRIC), 'pairs@2', 4 * MINUTE, true)
    expect(timed.attempts[TASK.id]).toMatchObject({ timedOut: true, doneAt: 4 * MINUTE })
  })
})
