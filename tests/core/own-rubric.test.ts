import { expect, it } from 'vitest'
import { ownSet, withOwn } from '../../src/core/own-rubric'
import { chooseRubric } from '../../src/core/rubric-choice'
import { CODING, PAIRS } from './rubric-samples'

const mine = { ...PAIRS, id: 'mine' }
const other = { ...PAIRS, id: 'any', taskTypes: ['other' as const] }
const kept = (value: typeof mine | typeof CODING) => ({ id: value.id, value, text: '', changedAt: 1 })

it('parts rubrics from overlays', () => {
  expect(ownSet([kept(CODING), kept(mine)])).toEqual({ rubrics: [mine], overlays: [CODING] })
})

it('puts the user’s own first: of two that fit equally theirs is shown, and of two with one id', () => {
  const wanted = { platform: 'anywhere', taskType: 'comparison' } as const
  expect(chooseRubric(withOwn([mine], [PAIRS, other]), wanted)).toBe(mine)
  const sameId = { ...PAIRS, title: 'Mine' }
  expect(withOwn([sameId], [PAIRS, other])).toEqual([sameId, other])
})

it('leaves a project whose choice was deleted with the bundled one', () => {
  const wanted = { platform: 'anywhere', taskType: 'comparison', project: { rubricId: 'mine' }, pinnedId: 'mine' } as const
  expect(chooseRubric(withOwn([], [PAIRS, other]), wanted)).toBe(PAIRS)
})
