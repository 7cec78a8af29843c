import { expect, it } from 'vitest'
import { contextOf, previewOf } from '../../src/core/rubric-preview'
import { CODING, PAIRS } from './rubric-samples'

const [first] = PAIRS.criteria
if (!first) throw new Error('no criterion')
const hidden = { ...first, id: 'hidden', when: { platforms: ['elsewhere'] } }

it('shows all of a rubric, whatever its conditions', () => {
  const shown = previewOf({ ...PAIRS, criteria: [first, hidden] }, PAIRS)
  expect(shown.criteria.map(({ id }) => id)).toEqual([first.id, 'hidden'])
})

it('shows all of an overlay, laid over a base', () => {
  const overlay = {
    ...CODING,
    criteria: [hidden],
    sharpen: [{ criteria: [first.id], when: { platforms: ['x'] }, pitfalls: ['Mind this.'] }],
  }
  const shown = previewOf(overlay, PAIRS)
  expect(shown.parts).toEqual([PAIRS.id, CODING.id])
  expect(shown.criteria.at(-1)).toMatchObject({ id: `${CODING.id}/hidden`, from: { id: CODING.id } })
  expect(shown.criteria[0]?.pitfalls).toContain('Mind this.')
})

it('takes the task that is meant', () => {
  expect(contextOf({ ...PAIRS, platforms: ['outlier'], domains: ['legal'] })).toEqual({
    platform: 'outlier',
    taskType: 'comparison',
    domain: 'legal',
  })
  expect(contextOf({ ...CODING, for: { taskTypes: ['rating' as const] } })).toMatchObject({ platform: '', taskType: 'rating' })
})
