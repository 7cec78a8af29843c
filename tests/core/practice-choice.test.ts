import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseMixed, chooseTest, MIXED_TASKS, TEST_TASKS } from '../../src/core/practice-choice'
import type { PracticeTask } from '../../src/core/practice-schema'
import { TASK_TYPES } from '../../src/core/task'

type Candidate = Pick<PracticeTask, 'id' | 'taskType' | 'level' | 'parts'>
const parts = [{ id: 'a', title: 'A', text: 'x' }]
const tasks: Candidate[] = TASK_TYPES.slice(0, 12).flatMap((taskType) =>
  [0, 1, 2].map((i) => ({
    id: `${taskType}-${i}`,
    taskType,
    level: i === 0 ? ('easy' as const) : ('test' as const),
    ...(i < 2 && { parts }),
  })),
)
const typeOf = (id: string) => tasks.find((task) => task.id === id)?.taskType
const seeded = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
const seeds = fc.nat().map(seeded)

describe('a mixed set', () => {
  it('has ten different tasks of ten different types, whatever the dice', () =>
    fc.assert(
      fc.property(seeds, (random) => {
        const ids = chooseMixed(tasks, new Set(), random)
        expect(new Set(ids).size).toBe(MIXED_TASKS)
        expect(new Set(ids.map(typeOf)).size).toBe(MIXED_TASKS)
      }),
    ))
  it('takes what is new before what is known', () =>
    fc.assert(
      fc.property(
        seeds,
        fc.subarray(
          tasks.map(({ id }) => id),
          { minLength: 20, maxLength: 26 },
        ),
        (random, known) => {
          const ids = chooseMixed(tasks, new Set(known), random)
          expect(ids.filter((id) => known.includes(id))).toEqual([])
        },
      ),
    ))
  it('falls back on known ones, and is shorter where there are fewer tasks', () => {
    expect(chooseMixed(tasks, new Set(tasks.map(({ id }) => id)), seeded(1))).toHaveLength(MIXED_TASKS)
    expect(chooseMixed(tasks.slice(0, 4), new Set(), seeded(1))).toHaveLength(4)
  })
  it('differs with the dice', () =>
    expect(chooseMixed(tasks, new Set(), seeded(1))).not.toEqual(chooseMixed(tasks, new Set(), seeded(99))))
})

describe('a test', () => {
  it('has hard tasks only, the one text to write at its end', () =>
    fc.assert(
      fc.property(seeds, (random) => {
        const chosen = chooseTest(tasks, new Set(), random).map((id) => tasks.find((task) => task.id === id))
        expect(chosen).toHaveLength(TEST_TASKS)
        expect(chosen.every((task) => task?.level === 'test')).toBe(true)
        expect(chosen.map((task) => task?.parts === undefined)).toEqual([...Array(TEST_TASKS - 1).fill(false), true])
      }),
    ))
})
