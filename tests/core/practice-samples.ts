import type { PracticeTask } from '../../src/core/practice-schema'
import type { Rubric } from '../../src/core/rubric'

const point = (value: number, label: string) => ({ value, label, anchor: `Anchor of ${label}.` })

/** Two criteria to mark, one about one's own way of working, one only for code, and a preference. */
export const RUBRIC: Rubric = {
  format: 1,
  id: 'pairs',
  version: 2,
  title: 'Pairs',
  summary: 'Two texts.',
  taskTypes: ['comparison'],
  criteria: [
    {
      id: 'truth',
      title: 'Truthful',
      question: 'Is it true?',
      level: 'must',
      scale: [point(3, 'Yes'), point(2, 'Partly'), point(1, 'No')],
    },
    {
      id: 'length',
      title: 'Length',
      question: 'Does it fit?',
      level: 'should',
      scale: [point(1, 'Short'), point(2, 'Fits'), point(3, 'Long')],
    },
    { id: 'care', title: 'Care', question: 'Did you read both?', level: 'must', scale: [point(2, 'Yes'), point(1, 'No')] },
    {
      id: 'runs',
      title: 'Runs',
      question: 'Does it run?',
      level: 'must',
      scale: [point(2, 'Yes'), point(1, 'No')],
      when: { domains: ['coding'] },
    },
    { id: 'unscaled', title: 'Unscaled', question: 'Anything else?', level: 'should' },
  ],
  preference: { question: 'Which?', scale: [point(-1, 'A better'), point(0, 'Same'), point(1, 'B better')] },
  checklist: [{ id: 'read', question: 'Did you read both?', level: 'must' }],
  justification: { shape: 'Choice, then reason.', points: ['Name the difference.', 'Point at words.'], sentences: [1, 3] },
  sources: [{ title: 'Ours', where: 'example.org/ours' }],
}

export const TASK: PracticeTask = {
  format: 1,
  id: 'two-sums',
  title: 'Two sums',
  level: 'easy',
  taskType: 'comparison',
  rubric: 'pairs',
  domain: 'math',
  minutes: 4,
  material: [{ title: 'Prompt', text: 'What is two and two?' }],
  parts: [
    { id: 'a', title: 'Response A', text: 'Two and two is four.' },
    { id: 'b', title: 'Response B', text: 'It is five, and that is that.' },
  ],
  own: ['care'],
  gold: {
    marks: { a: { truth: 3, length: 2 }, b: { truth: 1, length: 'none' } },
    preference: -1,
    justification: 'A is better. Two and two is four; B says five.',
  },
  saw: [{ part: 'b', criterion: 'truth', trap: 'wrong-sum', quote: 'It is five', why: 'It is four.' }],
}

/** A task that asks for a text and nothing else. */
export const WRITING: PracticeTask = {
  format: 1,
  id: 'write-it',
  title: 'Write it',
  level: 'test',
  taskType: 'comparison',
  rubric: 'pairs',
  domain: 'general',
  minutes: 6,
  material: [{ title: 'Prompt', text: 'Say why A is better.' }],
  write: {
    what: 'justification',
    ask: 'Say why.',
    words: [3, 12],
    model: 'A is better, because it is true.',
    checks: [{ criterion: 'truth', question: 'Is it true?' }, { question: 'Is it yours?' }, { question: 'Is it short?' }],
  },
  saw: [{ trap: 'missing-point', why: 'The reason is easily forgotten.' }],
}

/** A task with labels of its own. */
export const LABELS: PracticeTask = {
  ...TASK,
  id: 'two-notes',
  title: 'Two notes',
  labels: {
    question: 'Which?',
    options: [
      { id: 'wish', title: 'Wish', meaning: 'Wants.' },
      { id: 'thanks', title: 'Thanks', meaning: 'Thanks.' },
    ],
  },
  own: ['care', 'truth', 'length'],
  gold: { ...TASK.gold, marks: { a: {}, b: {} }, preference: 0, labels: { a: 'thanks', b: 'wish' }, justification: 'As said.' },
}
