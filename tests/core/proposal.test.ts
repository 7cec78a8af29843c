import { describe, expect, it } from 'vitest'
import { declined, type Proposal, proposalsFor, wasDeclined } from '../../src/core/proposal'
import type { PastWork } from '../../src/core/track-record'
import { feedbackOf, ownItemOf, PLACE, pastReview } from './feedback-samples'

const DAY = 24 * 3_600_000
const NOW = 1000 * DAY
const proposed = (past: Partial<PastWork>, at = NOW): Proposal[] =>
  proposalsFor({ reviews: [], feedback: [], own: [], ...past }, PLACE, at)
const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one)

const truth = { what: 'criterion:comparison/truth', label: 'Truth' }
const both = { what: 'item:comparison/read-both', label: 'Read both?' }
const missing = (...missed: (typeof truth)[]) => feedbackOf({ at: NOW - DAY, missed })

describe('to ask what is missed again', () => {
  it('is proposed from the second time on, in other words too', () => {
    expect(proposed({ feedback: [missing(truth)] })).toEqual([])
    expect(proposed({ feedback: [missing(truth, truth)] })).toEqual([])
    expect(proposed({ feedback: [missing(truth), missing(both), missing(truth)] })).toEqual([
      { kind: 'ask', missed: truth, times: 2, wasOpen: 0 },
    ])
    const words = [feedbackOf({ missed: [{ label: 'No units' }] }), feedbackOf({ missed: [{ label: 'no  units ' }] })]
    expect(proposed({ feedback: words })).toMatchObject([{ kind: 'ask', times: 2 }])
  })

  it('is proposed at the first time where the item was often open at submit', () => {
    const open = pastReview({ a: 'done' }, ['comparison/read-both'])
    expect(proposed({ feedback: [missing(both)], reviews: times(2, open) })).toEqual([])
    expect(proposed({ feedback: [missing(both)], reviews: times(3, open) })).toEqual([
      { kind: 'ask', missed: both, times: 1, wasOpen: 3 },
    ])
    expect(proposed({ reviews: times(9, open) })).toEqual([])
  })

  it.each<[string, Partial<PastWork>]>([
    ['of another platform', { feedback: times(3, { ...missing(truth), platform: 'mercor' }) }],
    ['of another type', { feedback: times(3, { ...missing(truth), taskType: 'rating' as const }) }],
    ['that the trainer disagrees with', { feedback: times(3, { ...missing(truth), disagreed: true }) }],
    [
      'long past',
      { feedback: [missing(truth), ...times(9, missing(both)), missing(truth)], own: [ownItemOf({ about: both.what })] },
    ],
    ['that is asked already', { feedback: times(3, missing(truth)), own: [ownItemOf({ about: truth.what, madeAt: NOW })] }],
    ['that was declined', { feedback: times(3, missing(truth)), own: [declined(ownItemOf({ about: truth.what }))] }],
  ])('is not proposed of misses %s', (_which, past) => expect(proposed(past)).toEqual([]))
})

describe('to ask again what was retired', () => {
  const item = ownItemOf({ about: truth.what, madeAt: NOW - 90 * DAY, retiredAt: NOW - 10 * DAY })
  it('is proposed once it is missed after that', () => {
    expect(proposed({ own: [item], feedback: [{ ...missing(truth), at: NOW - 20 * DAY }] })).toEqual([])
    expect(proposed({ own: [item], feedback: [missing(truth)] })).toEqual([{ kind: 'ask-again', item, times: 1 }])
  })
  it('is not proposed of what was declined', () => {
    expect(wasDeclined(declined(item))).toBe(true)
    expect(wasDeclined(item)).toBe(false)
    expect(proposed({ own: [declined(item)], feedback: [missing(truth)] })).toEqual([])
  })
})

describe('to retire what has been clean', () => {
  const item = ownItemOf({ madeAt: NOW - 40 * DAY, about: truth.what })
  const settled = pastReview({ 'own/units': 'done' })
  const reviews = times(20, settled)

  it('is proposed after twenty reviews and thirty days', () => {
    expect(proposed({ own: [item], reviews })).toEqual([{ kind: 'retire', item, reviews: 20 }])
  })
  it.each<[string, Partial<PastWork>]>([
    ['after nineteen', { own: [item], reviews: times(19, settled) }],
    ['of an item that is younger', { own: [{ ...item, madeAt: NOW - 29 * DAY }], reviews }],
    ['of one that is kept', { own: [{ ...item, keptAt: NOW - 2 * DAY }], reviews }],
    [
      'where it was open lately',
      { own: [item], reviews: [...times(5, settled), pastReview({ a: 'done' }, ['own/units']), ...reviews.slice(6)] },
    ],
    ['where a reviewer missed it lately', { own: [item], reviews, feedback: [missing(truth)] }],
    ['of one that is not asked here', { own: [{ ...item, platform: 'mercor' }], reviews }],
    ['of one that is retired', { own: [{ ...item, retiredAt: NOW }], reviews }],
  ])('is not proposed %s', (_which, past) => expect(proposed(past)).toEqual([]))
})
