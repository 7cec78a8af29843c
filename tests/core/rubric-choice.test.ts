import { expect, it } from 'vitest'
import type { Rubric } from '../../src/core/rubric'
import { chooseRubric, type RubricWanted, rubricsFor } from '../../src/core/rubric-choice'

const rubric = (id: string, part: Partial<Rubric>): Rubric => ({
  format: 1,
  id,
  version: 1,
  title: id,
  summary: id,
  taskTypes: ['other'],
  criteria: [],
  checklist: [],
  sources: [],
  ...part,
})

const RUBRICS = [
  rubric('general', {}),
  rubric('wide', { taskTypes: ['response-writing', 'comparison', 'rewriting'] }),
  rubric('comparison', { taskTypes: ['comparison'] }),
  rubric('comparison-again', { taskTypes: ['comparison'] }),
  rubric('comparison-code', { taskTypes: ['comparison'], domains: ['coding'] }),
  rubric('comparison-there', { taskTypes: ['comparison'], platforms: ['there'] }),
  rubric('other-there', { platforms: ['there'] }),
]

it.each<[string, RubricWanted, string]>([
  ['the type', { platform: 'here', taskType: 'comparison' }, 'comparison'],
  ['the type with a domain nobody wrote for', { platform: 'here', taskType: 'comparison', domain: 'legal' }, 'comparison'],
  ['the domain', { platform: 'here', taskType: 'comparison', domain: 'coding' }, 'comparison-code'],
  ['the platform', { platform: 'there', taskType: 'comparison' }, 'comparison-there'],
  ['the platform before the domain', { platform: 'there', taskType: 'comparison', domain: 'coding' }, 'comparison-there'],
  ['one that serves the type as well', { platform: 'here', taskType: 'rewriting' }, 'wide'],
  ['the type before the fallback of the platform', { platform: 'there', taskType: 'rewriting' }, 'wide'],
  ['the fallback', { platform: 'here', taskType: 'transcription' }, 'general'],
  ['the fallback of the platform', { platform: 'there', taskType: 'transcription' }, 'other-there'],
  ["the project's choice", { platform: 'there', taskType: 'comparison', project: { rubricId: 'wide' } }, 'wide'],
  ["a project's choice that is gone", { platform: 'here', taskType: 'comparison', project: { rubricId: 'gone' } }, 'comparison'],
  [
    'what is pinned to the tab',
    { platform: 'there', taskType: 'comparison', pinnedId: 'general', project: { rubricId: 'wide' } },
    'general',
  ],
  [
    'the project where the pinned one is gone',
    { platform: 'here', taskType: 'comparison', pinnedId: 'gone', project: { rubricId: 'wide' } },
    'wide',
  ],
  ['a project without a choice', { platform: 'here', taskType: 'comparison', project: {} }, 'comparison'],
])('chooses by %s', (_why, wanted, id) => {
  expect(chooseRubric(RUBRICS, wanted).id).toBe(id)
})

it("lets a trainer's own rubric win by standing first", () => {
  const own = rubric('my-comparison', { taskTypes: ['comparison'] })
  expect(chooseRubric([own, ...RUBRICS], { platform: 'here', taskType: 'comparison' }).id).toBe('my-comparison')
})

it('says so where nothing fits and there is no fallback', () => {
  expect(() => chooseRubric(RUBRICS.slice(1, 3), { platform: 'here', taskType: 'transcription' })).toThrow(/fallback/)
})

it('offers every rubric, those for the type first', () => {
  const ids = rubricsFor(RUBRICS, 'comparison').map(({ id }) => id)
  expect(ids).toEqual(['comparison', 'comparison-again', 'comparison-code', 'comparison-there', 'wide', 'general', 'other-there'])
})
