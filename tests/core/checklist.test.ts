import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CHECKLIST_LENGTH, checklistFor, itemsOf } from '../../src/core/checklist'
import type { ChecklistItem } from '../../src/core/self-review'

const one = (id: string, level: ChecklistItem['level'] = 'should', from: ChecklistItem['from'] = 'platform'): ChecklistItem => ({
  id,
  question: `${id}?`,
  level,
  from,
})

it('asks what the rubric asks, with the reason', () => {
  const checklist = [
    { id: 'comparison/read-both', question: 'Read both?', why: 'Because.', level: 'must' as const },
    { id: 'coding/ran', question: 'Ran?', level: 'should' as const, from: { id: 'coding', title: 'Coding' } },
  ]
  expect(itemsOf({ checklist })).toEqual([
    { id: 'comparison/read-both', question: 'Read both?', why: 'Because.', level: 'must', from: 'rubric' },
    { id: 'coding/ran', question: 'Ran?', level: 'should', from: 'rubric' },
  ])
})

it('puts musts first, and house items first among the shoulds', () => {
  const items = checklistFor([one('x/a'), one('x/b', 'must')], [one('h1'), one('h2', 'must')])
  expect(items.map(({ id }) => id)).toEqual(['x/b', 'h2', 'h1', 'x/a'])
})

const anyItems = (ids: RegExp) =>
  fc.array(
    fc
      .tuple(fc.stringMatching(ids), fc.constantFrom<ChecklistItem['level']>('must', 'should'))
      .map(([id, level]) => one(id, level)),
    { maxLength: 20 },
  )

it('keeps all musts, fills up with shoulds, never twice the same, and is the same each time', () => {
  fc.assert(
    fc.property(anyItems(/^x\/[a-z]$/), anyItems(/^h\/[a-z]$/), fc.nat(20), (own, house, length) => {
      const items = checklistFor(own, house, length)
      const all = checklistFor(own, house, Number.POSITIVE_INFINITY)
      const musts = all.filter((item) => item.level === 'must')
      expect(items).toEqual(all.slice(0, Math.max(length, musts.length)))
      expect(items.slice(0, musts.length)).toEqual(musts)
      expect(new Set(all.map(({ id }) => id))).toEqual(new Set([...own, ...house].map(({ id }) => id)))
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    }),
  )
})

it('shows twelve by default', () => {
  const many = Array.from({ length: 15 }, (_, i) => one(`h${i}`))
  expect(checklistFor([], many).length).toBe(CHECKLIST_LENGTH)
  expect(CHECKLIST_LENGTH).toBe(12)
})
