import { describe, expect, it } from 'vitest'
import type { Overlay, Rubric, RubricContext, Sharpening } from '../../src/core/rubric'
import { composeChecklist, composeRubric, holds, overlaysFor } from '../../src/core/rubric-compose'

const scale = [
  { value: 2, label: 'Yes', anchor: 'It is so.' },
  { value: 1, label: 'No', anchor: 'It is not so.' },
]
const BASE: Rubric = {
  format: 1,
  id: 'comparison',
  version: 3,
  title: 'Comparing',
  summary: 'Two of them.',
  taskTypes: ['comparison'],
  criteria: [
    { id: 'truth', title: 'True', question: 'Is it true?', level: 'should', scale, pitfalls: ['Sounds true.'] },
    { id: 'tone', title: 'Tone', question: 'Does it fit?', level: 'should', when: { domains: ['creative'] } },
  ],
  checklist: [
    { id: 'read', question: 'Read?', level: 'must' },
    { id: 'calm', question: 'Calm?', level: 'should' },
  ],
  justification: { shape: 'Choice, then reason.', points: ['Short.'], needs: ['preference'] },
  sources: [{ title: 'Base source', where: 'here' }],
}
const overlay = (id: string, part: Partial<Overlay> = {}): Overlay => ({
  format: 1,
  kind: 'overlay',
  id,
  version: 1,
  title: id,
  summary: id,
  for: { domains: ['coding'] },
  sources: [{ title: `${id} source`, where: 'there' }],
  ...part,
})
const sharpen = (...sharpen: Sharpening[]) => overlay('coding', { sharpen })
const HERE: RubricContext = { platform: 'here', taskType: 'comparison', domain: 'coding' }
const truthOf = (...overlays: Overlay[]) => composeRubric(BASE, overlays, HERE).criteria[0]

describe('an overlay holds where all that it is for holds', () => {
  it.each<[string, Overlay['for'], RubricContext, boolean]>([
    ['the domain', { domains: ['coding', 'math'] }, HERE, true],
    ['another domain', { domains: ['math'] }, HERE, false],
    ['an unknown domain', { domains: ['coding'] }, { platform: 'here', taskType: 'comparison' }, false],
    ['the platform', { platforms: ['here'] }, HERE, true],
    ['another platform', { platforms: ['there'] }, HERE, false],
    ['the type', { taskTypes: ['comparison'] }, HERE, true],
    ['another type', { taskTypes: ['ranking'] }, HERE, false],
    ['all of them', { taskTypes: ['comparison'], domains: ['coding'], platforms: ['here'] }, HERE, true],
    ['all but one', { taskTypes: ['comparison'], domains: ['coding'], platforms: ['there'] }, HERE, false],
  ])('%s', (_what, given, context, isLaid) => {
    expect(overlaysFor([overlay('x', { for: given })], context).length).toBe(isLaid ? 1 : 0)
    expect(holds(given, context)).toBe(isLaid)
  })
})

it('lays the wider on first, the platform last, and of one kind by id', () => {
  const list = [
    overlay('a-platform-and-type', { for: { platforms: ['here'], taskTypes: ['comparison'] } }),
    overlay('b-platform', { for: { platforms: ['here'] } }),
    overlay('d-domain'),
    overlay('c-type', { for: { taskTypes: ['comparison'] } }),
    overlay('c-domain'),
  ]
  const order = ['c-domain', 'd-domain', 'c-type', 'b-platform', 'a-platform-and-type']
  expect(overlaysFor(list, HERE).map(({ id }) => id)).toEqual(order)
  const { parts, edition } = composeRubric(BASE, list, HERE)
  expect(parts).toEqual(['comparison', ...order])
  expect(edition).toBe('comparison@3+c-domain@1+d-domain@1+c-type@1+b-platform@1+a-platform-and-type@1')
})

it('leaves the base as it is where no overlay holds, conditions settled and ids of items complete', () => {
  const composed = composeRubric({ ...BASE, kind: 'rubric' }, [overlay('math', { for: { domains: ['math'] } })], HERE)
  const { criteria, checklist, parts, edition, ...rest } = composed
  const { criteria: _c, checklist: _l, ...base } = BASE
  expect(rest).toEqual(base)
  expect(criteria).toEqual([BASE.criteria[0]])
  expect(checklist.map(({ id }) => id)).toEqual(['comparison/read', 'comparison/calm'])
  expect([parts, edition]).toEqual([['comparison'], 'comparison@3'])
})

describe('sharpens a criterion by its id', () => {
  it.each<[string, Sharpening, object]>([
    ['raises the level', { criteria: ['truth'], level: 'must' }, { level: 'must' }],
    [
      'adds pitfalls after its own, each once',
      { criteria: ['truth'], pitfalls: ['Sounds true.', 'Ran?'] },
      { pitfalls: ['Sounds true.', 'Ran?'] },
    ],
    ['adds examples where there were none', { criteria: ['truth'], good: ['G'], bad: ['B'] }, { good: ['G'], bad: ['B'] }],
    [
      'adds a note to the anchor of a value, and passes over a value that is not there',
      {
        criteria: ['truth'],
        anchors: [
          { value: 1, note: 'Does not run.' },
          { value: 9, note: 'Never.' },
        ],
      },
      { scale: [scale[0], { ...scale[1], notes: ['Does not run.'] }] },
    ],
  ])('%s', (_what, sharpening, change) => {
    expect(truthOf(sharpen(sharpening))).toEqual({
      ...BASE.criteria[0],
      ...change,
      sharpenedBy: [{ id: 'coding', title: 'coding' }],
    })
  })

  it.each<[string, Sharpening]>([
    ['an id that the base does not have', { criteria: ['taste'], level: 'must' }],
    ['a condition that does not hold', { criteria: ['truth'], level: 'must', when: { taskTypes: ['ranking'] } }],
  ])('passes over %s', (_what, sharpening) => {
    expect(truthOf(sharpen(sharpening))).toEqual(BASE.criteria[0])
  })
})

it('adds criteria, items, points and sources under ids of its own, and says where they come from', () => {
  const added = overlay('coding', {
    criteria: [
      { id: 'truth', title: 'Runs', question: 'Does it run?', level: 'must' },
      { id: 'sql', title: 'SQL', question: 'SQL?', level: 'must', when: { taskTypes: ['ranking'] } },
    ],
    checklist: [{ id: 'read', question: 'Ran?', level: 'should' }],
    justification: { points: ['Name the line.'], needs: ['evidence', 'preference'] },
  })
  const from = { id: 'coding', title: 'coding' }
  const composed = composeRubric(BASE, [added], HERE)
  expect(composed.criteria.map(({ id }) => id)).toEqual(['truth', 'coding/truth'])
  expect(composed.criteria[1]).toEqual({ id: 'coding/truth', title: 'Runs', question: 'Does it run?', level: 'must', from })
  expect(composed.checklist.map(({ id }) => id)).toEqual(['comparison/read', 'coding/read', 'comparison/calm'])
  expect(composed.checklist[1]).toEqual({ id: 'coding/read', question: 'Ran?', level: 'should', from })
  expect(composed.justification).toEqual({
    shape: 'Choice, then reason.',
    points: ['Short.', 'Name the line.'],
    needs: ['preference', 'evidence'],
  })
  expect(composed.sources.map(({ title }) => title)).toEqual(['Base source', 'coding source'])
})

it('names a source once that several parts rest on', () => {
  const same = overlay('coding', {
    sources: [
      { title: 'Base source', where: 'here' },
      { title: 'New', where: 'there' },
    ],
  })
  expect(composeRubric(BASE, [same], HERE).sources.map(({ title }) => title)).toEqual(['Base source', 'New'])
})

it('makes the same checklist from outlines without texts', () => {
  const item = { id: 'ran', level: 'must' as const, when: { domains: ['coding' as const] } }
  const items = composeChecklist(
    { id: 'x', checklist: [item] },
    [{ id: 'o', title: 'O', for: { platforms: ['here'] }, checklist: [item] }],
    HERE,
  )
  expect(items).toEqual([
    { id: 'x/ran', level: 'must' },
    { id: 'o/ran', level: 'must', from: { id: 'o', title: 'O' } },
  ])
})
