import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWERS } from '../../src/core/self-review'
import {
  MOST_REVIEWS,
  NO_RECORD,
  type PastReview,
  rankOf,
  type TrackRecord,
  trackRecordOf,
  withReviews,
} from '../../src/core/track-record'
import { feedbackOf, ownItemOf, pastReview } from './feedback-samples'

const told = (reviews: PastReview[], feedback = [feedbackOf()].slice(1), own = [ownItemOf()].slice(1)) =>
  trackRecordOf({ reviews, feedback, own })
const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one)
const clean = pastReview({ a: 'done', b: 'done' })
const missesB = pastReview({ a: 'done' }, ['b'])

describe('what is missed', () => {
  it('is nothing where nothing is known, or all was settled', () => {
    expect(told([])).toEqual(NO_RECORD)
    expect(told(times(50, clean)).missed).toEqual({})
  })

  it('weighs more the more often it was left open, and little when it was once', () => {
    const once = told([missesB]).missed.b ?? 0
    const often = told(times(10, missesB)).missed.b ?? 0
    expect(once).toBeLessThanOrEqual(0.2)
    expect(often).toBeGreaterThan(0.6)
    expect(told([missesB, ...times(19, clean)]).missed.b).toBeUndefined()
  })

  it('is half of one where the answer was unsure', () => {
    const unsure = told(times(10, pastReview({ a: 'done', b: 'doubtful' }))).missed.b ?? 0
    expect(unsure).toBeGreaterThan(0.2)
    expect(unsure).toBeLessThan((told(times(10, missesB)).missed.b ?? 0) * 0.7)
  })

  it('fades behind newer reviews without a miss', () => {
    const lately = told([...times(10, missesB), ...times(40, clean)]).missed.b ?? 0
    const longAgo = told([...times(40, clean), ...times(10, missesB)]).missed.b ?? 0
    expect(longAgo).toBeLessThan(lately)
  })

  it('is not told by a review in which nothing was answered, nor by one of an attempt that was not submitted', () => {
    const { openAtSubmit: _none, ...skipped } = missesB
    expect(told([...times(9, pastReview({}, ['a', 'b'])), ...times(9, skipped)])).toEqual(NO_RECORD)
  })

  it('is told by reviewers, except where the trainer disagrees', () => {
    const said = feedbackOf({ missed: [{ what: 'item:comparison/b', label: 'B' }] })
    const missed = told([], [said]).missed['comparison/b'] ?? 0
    expect(missed).toBeGreaterThan(told([missesB]).missed.b ?? 0)
    expect(told([], [{ ...said, disagreed: true }]).missed).toEqual({})
  })

  it.each([
    ['by its id', { what: 'own:units', label: 'Units' }, {}],
    ['by what it is about', { what: 'criterion:comparison/truth', label: 'Truth' }, { about: 'criterion:comparison/truth' }],
    ['by its words', { label: '  are the  UNITS there?' }, {}],
  ])('is told of an item of one’s own %s', (_how, missed, more) => {
    expect(told([], [feedbackOf({ missed: [missed] })], [ownItemOf(more)]).missed).toHaveProperty(['own/units'])
  })

  it('is between nought and one, for any past', () => {
    const id = fc.constantFrom('a', 'b', 'c')
    const review = fc
      .tuple(fc.dictionary(id, fc.constantFrom(...ANSWERS)), fc.uniqueArray(id))
      .map(([answers, open]) => pastReview(answers, open))
    const said = fc.array(id).map((ids) => feedbackOf({ missed: ids.map((one) => ({ what: `item:${one}`, label: one })) }))
    fc.assert(
      fc.property(fc.array(review), fc.array(said), (reviews, feedback) => {
        for (const share of Object.values(told(reviews, feedback).missed)) {
          expect(share).toBeGreaterThan(0)
          expect(share).toBeLessThan(1)
        }
      }),
    )
  })
})

describe('the rank of an item', () => {
  const record: TrackRecord = { own: [], missed: { a: 0.4, 'own/old': 0.2 }, asked: { 'own/new': 2, 'own/old': 3 } }
  it.each([
    ['own/new', 2],
    ['a', 0.4],
    ['own/old', 0.2],
    ['never-heard-of', 0],
  ])('%s: %d', (id, rank) => expect(rankOf(record, id)).toBe(rank))

  it('is that of a new item until it was asked three times, answered or not', () => {
    const reviews = [pastReview({ 'own/units': 'done' }), pastReview({ a: 'done' }, ['own/units'])]
    expect(rankOf(told(reviews, [], [ownItemOf()]), 'own/units')).toBe(2)
    expect(rankOf(told([...reviews, pastReview({ 'own/units': 'done' })], [], [ownItemOf()]), 'own/units')).toBeLessThan(1)
  })
})

it('leaves out items that were retired', () => {
  const record = told([], [], [ownItemOf({ retiredAt: 5 }), ownItemOf({ id: 'b' })])
  expect(record.own.map(({ id }) => id)).toEqual(['b'])
  expect(record.asked).toEqual({ 'own/b': 0 })
})

describe('attempts that have closed since', () => {
  it('stand before what was known, the newest first, without those that say nothing, and no more than are looked at', () => {
    const silent = pastReview({})
    const { openAtSubmit: _none, ...skipped } = missesB
    const known = { reviews: times(MOST_REVIEWS, clean), feedback: [], own: [] }
    const { reviews } = withReviews(known, [missesB, silent, skipped, clean])
    expect(reviews).toEqual([clean, missesB, ...times(MOST_REVIEWS - 2, clean)])
  })
})
