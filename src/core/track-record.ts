import type { Feedback } from './feedback'
import { asksFor, type OwnItem } from './own-item'
import type { SelfReview } from './self-review'

/** What the trainer's own record is told from. Reviews and feedback newest first, only as many as are worth looking at. */
export interface PastWork {
  reviews: readonly PastReview[]
  feedback: readonly Feedback[]
  own: readonly OwnItem[]
}

/** The review of a submitted attempt. */
export type PastReview = Pick<SelfReview, 'answers' | 'openAtSubmit'>

/** So many reviews are worth looking at. */
export const MOST_REVIEWS = 200

/** A review that says something: one of a submitted attempt in which something was answered. */
export const tells = ({ answers, openAtSubmit }: PastReview) => openAtSubmit !== undefined && Object.keys(answers).length > 0

/** The same past with attempts that have closed since, the newest last. */
export function withReviews(past: PastWork, closed: readonly PastReview[]): PastWork {
  return { ...past, reviews: [...closed.filter(tells).toReversed(), ...past.reviews].slice(0, MOST_REVIEWS) }
}

/** How this trainer fares with the items of checklists. */
export interface TrackRecord {
  /** Items of the trainer's own that are still asked. */
  own: OwnItem[]
  /** By item id: how much is known to be missed there, 0 to 1 in tenths. Nothing stands for none. */
  missed: Record<string, number>
  /** By item id, for the trainer's own items: in how many reviews it was asked. */
  asked: Record<string, number>
}

export const NO_RECORD: TrackRecord = { own: [], missed: {}, asked: {} }

/** An item of one's own that was asked fewer times than this is new. */
export const FRESH_TIMES = 3

/** The weight of a review halves after so many later ones that asked the same item; that of feedback after so many later words. */
const REVIEWS_HALVE = 30
const FEEDBACK_HALVES = 20
/** A reviewer's word weighs as much as so many reviews. */
const FEEDBACK_WORTH = 3
/** So many reviews without a miss are supposed beforehand: one slip is no habit. */
const SUPPOSED_CLEAN = 4
/** Submitted while unsure. */
const DOUBT = 0.5

interface Tally {
  seen: number
  weight: number
  missed: number
}

/**
 * What this trainer most often misses, told from past reviews (open or doubtful at submit) and from reviewers' words, the recent ones
 * weighing more. Few cases say little: an item that was missed once ranks below one that is missed again and again, and differences
 * under a tenth are none. A review in which nothing was answered says nothing of one item against another and is left out, and so is
 * feedback that the trainer disagrees with.
 */
export function trackRecordOf({ reviews, feedback, own }: PastWork): TrackRecord {
  const tallies = new Map<string, Tally>()
  const tallyOf = (id: string) => {
    const tally = tallies.get(id) ?? { seen: 0, weight: 0, missed: 0 }
    tallies.set(id, tally)
    return tally
  }
  for (const review of reviews) {
    const { answers, openAtSubmit } = review
    if (openAtSubmit === undefined || Object.keys(answers).length === 0) continue
    for (const id of askedIn(review)) {
      const tally = tallyOf(id)
      const weight = 0.5 ** (tally.seen / REVIEWS_HALVE)
      tally.seen += 1
      tally.weight += weight
      if (openAtSubmit.includes(id)) tally.missed += weight * (answers[id]?.answer === 'doubtful' ? DOUBT : 1)
    }
  }
  feedback
    .filter(({ disagreed }) => !disagreed)
    .forEach(({ missed }, rank) => {
      const weight = FEEDBACK_WORTH * 0.5 ** (rank / FEEDBACK_HALVES)
      for (const id of new Set(missed.flatMap((one) => itemsMeant(one, own)))) {
        const tally = tallyOf(id)
        tally.weight += weight
        tally.missed += weight
      }
    })
  const entries = [...tallies]
  const kept = own.filter(({ retiredAt }) => retiredAt === undefined)
  return {
    own: kept,
    missed: Object.fromEntries(
      entries.flatMap(([id, { weight, missed }]) => {
        const tenths = Math.round((10 * missed) / (weight + SUPPOSED_CLEAN))
        return tenths === 0 ? [] : [[id, tenths / 10]]
      }),
    ),
    asked: Object.fromEntries(kept.map(({ id }) => [`own/${id}`, tallies.get(`own/${id}`)?.seen ?? 0])),
  }
}

/** Ids of the items that a review asked, as far as it tells: those answered, and those open at submit. */
export function askedIn({ answers, openAtSubmit = [] }: PastReview): Set<string> {
  return new Set([...Object.keys(answers), ...openAtSubmit])
}

/** Ids of the checklist items that a reviewer's word is about: the item itself, and the trainer's own that ask for it. */
function itemsMeant(missed: Feedback['missed'][number], own: readonly OwnItem[]): string[] {
  const itself = missed.what?.startsWith('item:') ? [missed.what.slice('item:'.length)] : []
  return [...itself, ...own.filter((item) => asksFor(item, missed)).map(({ id }) => `own/${id}`)]
}

/** An item's place in its group: the higher, the earlier. What is new of one's own comes before everything. */
export function rankOf({ missed, asked }: TrackRecord, id: string): number {
  const times = asked[id]
  return times !== undefined && times < FRESH_TIMES ? 2 : (missed[id] ?? 0)
}
