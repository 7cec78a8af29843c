import { expect, it } from 'vitest'
import { missablesOf } from '../../src/core/missable'

it('offers the criteria, then the checklist with what was open at submit first, each by the name that feedback keeps', () => {
  const rubric = {
    id: 'comparison',
    criteria: [
      { id: 'truth', title: 'Truth', question: 'Is it true?', level: 'must' as const },
      { id: 'coding/runs', title: 'Runs', question: 'Does it run?', level: 'must' as const },
    ],
  }
  const items = [
    { id: 'comparison/read-both', question: 'Read both?', level: 'must' as const, from: 'rubric' as const },
    { id: 'own/u1', question: 'Units?', level: 'should' as const, from: 'own' as const },
  ]
  expect(missablesOf(rubric, items, { openAtSubmit: ['own/u1'] })).toEqual([
    { what: 'criterion:comparison/truth', label: 'Truth', question: 'Is it true?', group: 'criterion', wasOpen: false },
    { what: 'criterion:comparison/coding/runs', label: 'Runs', question: 'Does it run?', group: 'criterion', wasOpen: false },
    { what: 'own:u1', label: 'Units?', question: 'Units?', group: 'item', wasOpen: true },
    { what: 'item:comparison/read-both', label: 'Read both?', question: 'Read both?', group: 'item', wasOpen: false },
  ])
  expect(missablesOf(null, [], null)).toEqual([])
})
