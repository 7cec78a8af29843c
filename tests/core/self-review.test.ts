import { expect, it } from 'vitest'
import { type ChecklistItem, openItems } from '../../src/core/self-review'

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
