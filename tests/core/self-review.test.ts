import { expect, it } from 'vitest'
import { type ChecklistItem, openItems, reviewMs } from '../../src/core/self-review'

const item = (id: string): ChecklistItem => ({ id, question: id, level: 'must', from: 'rubric' })

it('counts unanswered and doubtful items as open', () => {
  const items = ['a', 'b', 'c', 'd'].map(item)
  const answers = {
    a: { answer: 'done', at: 1 },
    b: { answer: 'doubtful', at: 2 },
    c: { answer: 'not-applicable', at: 3 },
  } as const
  expect(openItems(items, { answers }).map((i) => i.id)).toEqual(['b', 'd'])
})

it.each([
  [[], null],
  [[5], null],
  [[70, 10, 40], 60],
])('a review with answers at %j took %s', (times, ms) => {
  const answers = Object.fromEntries(times.map((at) => [`i${at}`, { answer: 'done' as const, at }]))
  expect(reviewMs({ answers })).toBe(ms)
})
