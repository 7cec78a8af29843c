import { describe, expect, it, test } from 'vitest'
import type { Locator } from '../../src/core/lesson'
import { choose, fitOf } from '../../src/core/locator-score'

const LOCATOR: Locator = {
  ...{ role: 'button', tag: 'button', name: 'Send it off', attributes: { id: 'send-off' }, classes: ['primary'] },
  within: ['form', 'main'],
}
const { ...SAME } = LOCATOR

describe('fitOf', () => {
  it('is 1 for an element that shows all signs, whatever else it shows', () => {
    expect(fitOf(LOCATOR, { ...SAME, near: 'Answer', within: ['div', 'form', 'section', 'main'] })).toBe(1)
  })

  test.each<[string, Partial<Locator>, number]>([
    ['class names', { classes: ['xkq'] }, 0.85],
    ['an id', { attributes: { id: 'hand-in' } }, 0.7],
    ['a count in its name', { name: 'Send it off' }, 1],
    ['one word of its name', { name: 'Send it now' }, 0.6],
  ])('stays high when %s changes', (_, change, least) => {
    expect(fitOf(LOCATOR, { ...SAME, ...change })).toBeGreaterThanOrEqual(least)
  })

  it('takes a name with another number for the same name', () => {
    expect(fitOf({ ...LOCATOR, name: 'Next (3 of 12)' }, { ...SAME, name: 'Next (11 of 12)' })).toBe(1)
  })

  it('is low for another control in the same place', () => {
    expect(fitOf(LOCATOR, { ...SAME, name: 'Help', attributes: { id: 'help-me' } })).toBeLessThan(0.5)
  })
})

describe('choose', () => {
  it('takes the one that is clearly ahead', () => {
    expect(choose(LOCATOR, [0.3, 0.9, 0.5])).toBe(1)
  })

  test.each<[string, Partial<Locator>, number[]]>([
    ['nothing is there', {}, []],
    ['nothing fits well enough', {}, [0.45, 0.2]],
    ['two fit alike', {}, [0.9, 0.85]],
    ['what fits is no better than what stood beside it when it was taught', { rival: 0.75 }, [0.8]],
    ['there are more of the same than there were', { place: { at: 0, of: 2 } }, [1, 1, 1]],
    ['elements without a name are told apart by their order alone', { place: { at: 0, of: 2 }, name: '' }, [1, 1]],
  ])('takes none where %s', (_, change, fits) => {
    expect(choose({ ...LOCATOR, ...change }, fits)).toBeUndefined()
  })

  it('tells elements of one name apart by their order', () => {
    expect(choose({ ...LOCATOR, place: { at: 1, of: 2 } }, [1, 0.2, 1])).toBe(2)
  })
})
