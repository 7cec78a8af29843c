import { expect, it } from 'vitest'
import type { Sitting } from '../../src/core/practice-sitting'
import { allSittings, putSitting } from '../../src/store/practice'
import { everything, freshDatabase } from './samples'

const test = freshDatabase()
const sitting = (id: string, startedAt: number, more: Partial<Sitting> = {}): Sitting => ({
  ...{ id, mode: 'one', startedAt, taskIds: ['t'], attempts: {} },
  ...more,
})

it('keeps sittings, changes them in place, and gives them oldest first', async () => {
  await putSitting(test.store, sitting('b', 1))
  await putSitting(test.store, sitting('a', 2))
  await putSitting(test.store, sitting('b', 1, { endedAt: 3 }))
  expect((await allSittings(test.store)).map(({ id, endedAt }) => [id, endedAt])).toEqual([
    ['b', 3],
    ['a', undefined],
  ])
})

it('touches nothing of the ledger', async () => {
  await putSitting(test.store, sitting('a', 1))
  const { practice, ...others } = await everything(test.store)
  expect(practice).toHaveLength(1)
  expect(Object.values(others).flat()).toEqual([])
})
