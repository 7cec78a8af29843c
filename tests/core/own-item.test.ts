import { describe, expect, it } from 'vitest'
import { asksFor, isAskedIn, itemFor, missedKey, ownItemsFor, placeOf, REACHES, reachOf } from '../../src/core/own-item'
import { ownItemOf, PLACE } from './feedback-samples'

describe('an item of one’s own', () => {
  it.each([
    ['everywhere', {}, true],
    ['on the platform', { platform: 'outlier' }, true],
    ['on another platform', { platform: 'mercor' }, false],
    ['in the project', { platform: 'outlier', project: 'Crab' }, true],
    ['in another project', { platform: 'outlier', project: 'Heron' }, false],
    ['in the type on the platform', { platform: 'outlier', taskType: 'comparison' as const }, true],
    ['in another type on the platform', { platform: 'outlier', taskType: 'rating' as const }, false],
  ])('is asked %s: %s %s', (_where, place, isAsked) => expect(isAskedIn(ownItemOf(place), PLACE)).toBe(isAsked))

  it.each(REACHES)('keeps how far it reaches: %s', (reach) => expect(reachOf(ownItemOf(placeOf(reach, PLACE)))).toBe(reach))

  it('is asked oldest first, unless it is retired', () => {
    const own = [
      ownItemOf({ madeAt: 9 }),
      ownItemOf({ id: 'a', madeAt: 3, about: 'item:x' }),
      ownItemOf({ id: 'b', retiredAt: 4 }),
    ]
    expect(ownItemsFor(own, PLACE)).toEqual([
      { id: 'own/a', question: 'Are the units there?', level: 'must', from: 'own', about: 'item:x' },
      { id: 'own/units', question: 'Are the units there?', level: 'must', from: 'own' },
    ])
  })
})

describe('an item for what was missed', () => {
  const made = { id: 'n', level: 'should', madeAt: 7 } as const
  it('asks in the words of the reviewer where there are no better', () => {
    expect(itemFor({ label: 'Units missing' }, made)).toEqual({ ...made, question: 'Units missing' })
  })
  it('asks the question that is known, and knows what it is about', () => {
    const missed = { what: 'criterion:comparison/truth', label: 'Truth' }
    const item = itemFor(missed, { ...made, question: 'Is it true?', ...placeOf('type', PLACE) })
    expect(item).toEqual({ ...made, platform: 'outlier', taskType: 'comparison', question: 'Is it true?', about: missed.what })
    expect(asksFor(item, missed)).toBe(true)
    expect(asksFor(item, { label: ' is it  TRUE?' })).toBe(true)
    expect(asksFor(item, { what: 'criterion:comparison/tone', label: 'Truth' })).toBe(false)
  })
})

it('takes the same words in other letters and spaces for the same', () => {
  expect(missedKey({ label: ' Units\n missing ' })).toBe(missedKey({ label: 'units missing' }))
  expect(missedKey({ what: 'item:a', label: 'x' })).not.toBe(missedKey({ label: 'x' }))
})
