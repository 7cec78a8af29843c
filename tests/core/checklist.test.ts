import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHECKLIST_LENGTH, type ChecklistContext, checklistFor } from '../../src/core/checklist'
import type { Rubric, RubricChecklistItem } from '../../src/core/rubric'
import type { ChecklistItem } from '../../src/core/self-review'
import { DOMAINS, TASK_TYPES } from '../../src/core/task'

const withItems = (checklist: RubricChecklistItem[]): Rubric => ({
  format: 1,
  id: 'comparison',
  version: 1,
  title: 'Comparing',
  summary: 'Comparing',
  taskTypes: ['comparison'],
  criteria: [],
  checklist,
  sources: [],
})
const HERE: ChecklistContext = { platform: 'here', taskType: 'comparison', domain: 'coding' }
const house = (id: string, level: ChecklistItem['level'] = 'should'): ChecklistItem => ({
  id,
  question: `${id}?`,
  level,
  from: 'platform',
})

it('names the rubric in each id and keeps the reason', () => {
  const items = checklistFor(withItems([{ id: 'read-both', question: 'Read both?', why: 'Because.', level: 'must' }]), HERE, [])
  expect(items).toEqual([{ id: 'comparison/read-both', question: 'Read both?', why: 'Because.', level: 'must', from: 'rubric' }])
})

it('puts musts first, and house items first among the shoulds', () => {
  const rubric = withItems([
    { id: 'a', question: 'a?', level: 'should' },
    { id: 'b', question: 'b?', level: 'must' },
  ])
  const items = checklistFor(rubric, HERE, [house('h1'), house('h2', 'must')])
  expect(items.map(({ id }) => id)).toEqual(['comparison/b', 'h2', 'h1', 'comparison/a'])
})

describe('asks an item only where its conditions hold', () => {
  it.each<[string, RubricChecklistItem['when'], ChecklistContext, boolean]>([
    ['no condition', undefined, HERE, true],
    ['the domain', { domains: ['math', 'coding'] }, HERE, true],
    ['another domain', { domains: ['math'] }, HERE, false],
    ['an unknown domain', { domains: ['coding'] }, { platform: 'here', taskType: 'comparison' }, false],
    ['the platform', { platforms: ['here'] }, HERE, true],
    ['another platform', { platforms: ['there'] }, HERE, false],
    ['the type', { taskTypes: ['comparison'] }, HERE, true],
    ['another type', { taskTypes: ['ranking'] }, HERE, false],
    ['all of them', { taskTypes: ['comparison'], domains: ['coding'], platforms: ['here'] }, HERE, true],
    ['all but one', { taskTypes: ['comparison'], domains: ['coding'], platforms: ['there'] }, HERE, false],
  ])('%s', (_name, when, context, asked) => {
    const item: RubricChecklistItem = { id: 'x', question: 'x?', level: 'must', ...(when ? { when } : {}) }
    expect(checklistFor(withItems([item]), context, []).length).toBe(asked ? 1 : 0)
  })
})

const level = fc.constantFrom<ChecklistItem['level']>('must', 'should')
const rubricItems = fc.uniqueArray(
  fc.record(
    {
      id: fc.stringMatching(/^[a-z]{1,3}$/),
      question: fc.constant('Is it?'),
      level,
      when: fc.record({ domains: fc.subarray([...DOMAINS], { minLength: 1 }) }),
    },
    { requiredKeys: ['id', 'question', 'level'] },
  ),
  { selector: ({ id }) => id, maxLength: 20 },
)
const houseItems = fc.array(
  fc.tuple(fc.stringMatching(/^[a-z]{1,2}$/), level).map(([id, l]) => house(`here/${id}`, l)),
  { maxLength: 10 },
)
const context = fc.record({
  platform: fc.constant('here'),
  taskType: fc.constantFrom(...TASK_TYPES),
  domain: fc.constantFrom(...DOMAINS),
})

it('keeps all musts, fills up with shoulds, never twice the same, and is the same each time', () => {
  fc.assert(
    fc.property(rubricItems, houseItems, context, fc.nat(20), (list, extra, at, length) => {
      const rubric = withItems(list)
      const items = checklistFor(rubric, at, extra, length)
      const all = checklistFor(rubric, at, extra, Number.POSITIVE_INFINITY)
      const musts = all.filter((item) => item.level === 'must')
      expect(items).toEqual(all.slice(0, Math.max(length, musts.length)))
      expect(items.slice(0, musts.length)).toEqual(musts)
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      const asked = list.filter(({ when }) => !when || when.domains.includes(at.domain)).map(({ id }) => `comparison/${id}`)
      expect(new Set(all.map(({ id }) => id))).toEqual(new Set([...asked, ...extra.map(({ id }) => id)]))
    }),
  )
})

it('shows twelve by default', () => {
  const many = Array.from({ length: 15 }, (_, i) => house(`h${i}`))
  expect(checklistFor(withItems([]), HERE, many).length).toBe(CHECKLIST_LENGTH)
  expect(CHECKLIST_LENGTH).toBe(12)
})
