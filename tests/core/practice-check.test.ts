import { expect, it } from 'vitest'
import { practiceFaults } from '../../src/core/practice-check'
import { type PracticeTask, practiceSchema } from '../../src/core/practice-schema'
import { LABELS, RUBRIC, TASK, WRITING } from './practice-samples'

it.each([TASK, WRITING, LABELS])('finds no fault in a good task', (task) => {
  expect(practiceSchema.safeParse(task).error).toBeUndefined()
  expect(practiceFaults(task, RUBRIC)).toEqual([])
})

const { gold, parts: _parts, ...rest } = TASK
const bare: PracticeTask = { ...rest, saw: WRITING.saw }
const marked = (marks: NonNullable<typeof gold>['marks']): PracticeTask => ({
  ...TASK,
  gold: { justification: 'x', preference: 0, marks },
})
const good = { a: { truth: 3, length: 2 }, b: { truth: 1, length: 2 } }

it.each<[string, PracticeTask, string]>([
  ['a type that the rubric is not for', { ...TASK, taskType: 'rating' }, 'taskType'],
  ['parts without gold', { ...bare, parts: [{ id: 'a', title: 'A', text: 'x' }] }, 'parts'],
  [
    'gold without parts',
    { ...bare, gold: { marks: {}, preference: 0, justification: 'x' }, write: WRITING.write ?? never() },
    'gold',
  ],
  ['nothing to do', bare, 'id'],
  ['an own criterion that does not exist', { ...TASK, own: ['care', 'hope'] }, 'own.1'],
  [
    'a check for a criterion that does not exist',
    { ...WRITING, write: { ...(WRITING.write ?? never()), checks: [{ criterion: 'hope', question: '?' }] } },
    'write.checks.0.criterion',
  ],
  ['a criterion left out', marked({ ...good, b: { truth: 1 } }), 'gold.marks.b'],
  ['a part left out', marked({ a: good.a }), 'gold.marks'],
  ['a part that does not exist', marked({ ...good, c: good.a }), 'gold.marks.c'],
  ['a criterion that does not exist', marked({ ...good, a: { ...good.a, hope: 1 } }), 'gold.marks.a.hope'],
  ['a mark on one’s own way of working', marked({ ...good, a: { ...good.a, care: 2 } }), 'gold.marks.a.care'],
  ['a mark for another domain', marked({ ...good, a: { ...good.a, runs: 2 } }), 'gold.marks.a.runs'],
  ['a value that is not on the scale', marked({ ...good, a: { truth: 4, length: 2 } }), 'gold.marks.a.truth'],
  ['no preference where the rubric has one', { ...TASK, gold: { marks: good, justification: 'x' } }, 'gold.preference'],
  ['a preference off the scale', { ...TASK, gold: { marks: good, justification: 'x', preference: 2 } }, 'gold.preference'],
  [
    'a preference for one part only',
    { ...TASK, gold: { marks: good, justification: 'x', preference: { a: 1 } } },
    'gold.preference',
  ],
  [
    'a rank beyond the parts',
    { ...TASK, gold: { marks: good, justification: 'x', preference: 0, ranks: { a: 1, b: 3 } } },
    'gold.ranks.b',
  ],
  ['labels without gold', { ...LABELS, gold: { marks: { a: {}, b: {} }, justification: 'x', preference: 0 } }, 'gold'],
  [
    'a label that does not exist',
    { ...LABELS, gold: { marks: { a: {}, b: {} }, justification: 'x', preference: 0, labels: { a: 'wish', b: 'hope' } } },
    'gold.labels.b',
  ],
  ['words that stand nowhere', { ...TASK, saw: [{ trap: 'halo', quote: 'It is six', why: 'x' }] }, 'saw.0.quote'],
  ['a sight of no part', { ...TASK, saw: [{ part: 'c', trap: 'halo', why: 'x' }] }, 'saw.0.part'],
  ['a sight of no criterion', { ...TASK, saw: [{ criterion: 'hope', trap: 'halo', why: 'x' }] }, 'saw.0.criterion'],
])('points at %s', (_what, task, path) => {
  const faults = practiceFaults(task, RUBRIC)
  expect(faults.map((fault) => fault.path.join('.'))).toEqual([path])
  for (const { expected, found, todo } of faults) for (const words of [expected, found, todo]) expect(words).not.toBe('')
})

it('finds words across line breaks, and in the material', () => {
  const text = 'What is\n  two and\ntwo?'
  expect(
    practiceFaults(
      { ...TASK, material: [{ title: 'Prompt', text }], saw: [{ trap: 'halo', quote: 'two and two', why: 'x' }] },
      RUBRIC,
    ),
  ).toEqual([])
})

it('says nothing of the preference of a rubric that has none', () => {
  const { preference: _preference, ...without } = RUBRIC
  expect(practiceFaults(TASK, without).map(({ path }) => path.join('.'))).toEqual(['gold.preference'])
})

function never(): never {
  throw new Error('The sample has it.')
}
