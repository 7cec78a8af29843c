import { describe, expect, it } from 'vitest'
import { byCriterion, byTrap, byType, overall, pastAttempts, TREND_TASKS, trendOf } from '../../src/core/practice-history'
import type { MarkResult, Sitting } from '../../src/core/practice-sitting'
import type { TaskType } from '../../src/core/task'

const mark = (mine: number | undefined, gold: number, more: Partial<MarkResult> = {}): MarkResult => ({
  ...{ criterion: 'truth', part: 'a', gold, points: 3, ordered: true },
  ...(mine !== undefined && { mine }),
  ...more,
})
const done = (doneAt: number, marks: MarkResult[], taskType: TaskType = 'comparison') => ({
  ...{ startedAt: 0, marks: {}, doneAt },
  result: { taskType, rubric: 'pairs@1', marks },
})
const sitting = (id: string, attempts: Sitting['attempts']): Sitting => ({
  ...{ id, mode: 'mixed', startedAt: 0, taskIds: Object.keys(attempts), attempts },
})

describe('past attempts', () => {
  it('are those that are finished, oldest first; a later one at the same task is told apart', () => {
    const past = pastAttempts([
      sitting('s2', { one: done(30, [mark(2, 2)]), half: { startedAt: 0, marks: { 'a/truth': 1 } } }),
      sitting('s1', { one: done(10, [mark(0, 2)]), two: done(20, [mark(1, 1)]) }),
    ])
    expect(past.map(({ taskId, doneAt, again }) => [taskId, doneAt, again])).toEqual([
      ['one', 10, false],
      ['two', 20, false],
      ['one', 30, true],
    ])
  })
})

describe('agreement', () => {
  it('is told by criterion, without the marks that were not given', () =>
    expect(
      byCriterion([mark(2, 2), mark(0, 2), mark(undefined, 2), mark(1, 1, { criterion: 'length' })]).map(
        ({ criterion, agreement }) => [criterion, agreement.n, agreement.exact],
      ),
    ).toEqual([
      ['truth', 2, 0.5],
      ['length', 1, 1],
    ]))

  it('keeps scales of different length apart within one criterion', () => {
    const [rank] = byCriterion([mark(0, 1, { criterion: 'rank', points: 2 }), mark(2, 0, { criterion: 'rank', points: 3 })])
    // On two points nothing is further than one away, so only the mark on three is counted there.
    expect(rank?.agreement).toMatchObject({ n: 2, exact: 0, withinOne: 0, lean: 0.5 })
  })

  it('pools all criteria', () =>
    expect(overall([mark(2, 2), mark(0, 1, { criterion: 'length' })])).toMatchObject({ n: 2, exact: 0.5 }))
})

describe('the table by type', () => {
  it('counts first attempts alone, and says how many others there were', () => {
    const rows = byType(
      pastAttempts([
        sitting('s1', { one: done(10, [mark(0, 2)]), two: done(20, [mark(2, 2)], 'rating'), three: done(30, [mark(2, 2)]) }),
        sitting('s2', { one: done(40, [mark(2, 2)]) }),
      ]),
    )
    expect(rows.map(({ taskType, tasks, again, agreement }) => [taskType, tasks, again, agreement.exact])).toEqual([
      ['comparison', 2, 1, 0.5],
      ['rating', 1, 0, 1],
    ])
    expect(rows[0]?.criteria.map(({ criterion }) => criterion)).toEqual(['truth'])
  })
})

describe('the trend', () => {
  const attempts = (hits: boolean[]) =>
    pastAttempts([sitting('s', Object.fromEntries(hits.map((hit, i) => [`task-${i}`, done(i, [mark(hit ? 2 : 0, 2)])])))])
  it('is none with too few tasks', () => expect(trendOf(attempts(Array(2 * TREND_TASKS - 1).fill(true)))).toBeNull())
  it('sets the last three against all before', () =>
    expect(trendOf(attempts([false, false, false, true, true, true, false]))).toEqual({ before: 0.25, lately: 2 / 3 }))
  it('passes over tasks in which nothing was marked', () => {
    const written = pastAttempts([sitting('w', Object.fromEntries([0, 1, 2, 3, 4, 5].map((i) => [`w${i}`, done(i, [])])))])
    expect(trendOf(written)).toBeNull()
  })
})

it('counts traps where a mark was given just there, the most missed first', () =>
  expect(
    byTrap([
      mark(2, 2, { trap: 'halo' }),
      mark(0, 2, { trap: 'unsafe' }),
      mark(1, 1, { trap: 'unsafe' }),
      mark(undefined, 2, { trap: 'padding' }),
      mark(0, 1),
    ]),
  ).toEqual([
    { trap: 'unsafe', met: 2, caught: 1 },
    { trap: 'halo', met: 1, caught: 1 },
  ]))
