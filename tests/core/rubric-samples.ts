import type { Overlay, Rubric } from '../../src/core/rubric'
import { type ComposedRubric, composeRubric } from '../../src/core/rubric-compose'

export const SCALE = [
  { value: 2, label: 'Yes', anchor: 'It is so.' },
  { value: 1, label: 'No', anchor: 'It is not so.' },
]

/** A small rubric with one of everything. */
export const PAIRS: Rubric = {
  format: 1,
  id: 'pairs',
  version: 1,
  title: 'Pairs',
  summary: 'Two of them.',
  taskTypes: ['comparison'],
  criteria: [
    {
      id: 'truth',
      title: 'True',
      question: 'Is it true?',
      why: 'It matters.',
      level: 'must',
      scale: SCALE,
      pitfalls: ['Sounds true.'],
    },
    { id: 'tone', title: 'Tone', question: 'Does it fit?', level: 'should', good: ['It’s kind.'], bad: ['It is curt.'] },
  ],
  preference: { question: 'Which is better?', scale: SCALE },
  checklist: [
    { id: 'read', question: 'Read both?', level: 'must' },
    { id: 'calm', question: 'Calm?', level: 'should' },
  ],
  justification: { shape: 'Choice, then reason.', points: ['Name the place.'], sentences: [1, 3] },
  sources: [{ title: 'A source', where: 'here' }],
}

export const CODING: Overlay = {
  format: 1,
  kind: 'overlay',
  id: 'coding',
  version: 1,
  title: 'Coding',
  summary: 'Code.',
  for: { domains: ['coding'] },
  criteria: [{ id: 'runs', title: 'Runs', question: 'Does it run?', level: 'must' }],
  sharpen: [{ criteria: ['truth'], pitfalls: ['Run it.'] }],
  sources: [{ title: 'Another', where: 'there' }],
}

export function composed(change: Partial<Rubric> = {}, overlays: readonly Overlay[] = []): ComposedRubric {
  return composeRubric({ ...PAIRS, ...change }, overlays, { platform: 'here', taskType: 'comparison', domain: 'coding' })
}
