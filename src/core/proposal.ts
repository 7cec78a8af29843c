import type { Feedback, Missed } from './feedback'
import { asksFor, isAskedIn, missedKey, type OwnItem } from './own-item'
import type { TaskType } from './task'
import { askedIn, type PastReview, type PastWork } from './track-record'

/** What Margin proposes of itself: to ask what is missed again and again, or to ask no more what has been clean for long. */
export type Proposal =
  /** `times`: in how many of the last words of reviewers it was missed. */
  | { kind: 'ask'; missed: Missed; times: number; wasOpen: number }
  /** An item that was retired was missed again since. */
  | { kind: 'ask-again'; item: OwnItem; times: number }
  /** `reviews`: in so many in a row it was settled. */
  | { kind: 'retire'; item: OwnItem; reviews: number }

interface Work {
  platform: string
  project: string
  taskType: TaskType
}

/** Of how many last words of reviewers on a platform's type recurring misses are told. */
const LAST_WORDS = 10
const RECURS = 2
/** Left open at submit so often, one word of a reviewer is enough. */
const OFTEN_OPEN = 3
const CLEAN_REVIEWS = 20
const CLEAN_MS = 30 * 24 * 3_600_000

/**
 * What to propose for a piece of work. What the trainer has an item for, or has declined, is not proposed; what reviewers say of work
 * that the trainer disagrees with counts for nothing.
 */
export function proposalsFor({ reviews, feedback, own }: PastWork, work: Work, at: number): Proposal[] {
  const here = feedback.filter((one) => !one.disagreed && one.platform === work.platform && one.taskType === work.taskType)
  return [
    ...recurring(here.slice(0, LAST_WORDS), reviews, own),
    ...missedAgain(here, own, work),
    ...clean(reviews, feedback, own, work, at),
  ]
}

function recurring(said: readonly Feedback[], reviews: readonly PastReview[], own: readonly OwnItem[]): Proposal[] {
  const counts = new Map<string, { missed: Missed; times: number }>()
  for (const { missed } of said)
    for (const [key, one] of new Map(missed.map((m) => [missedKey(m), m])))
      counts.set(key, { missed: counts.get(key)?.missed ?? one, times: (counts.get(key)?.times ?? 0) + 1 })
  return [...counts.values()]
    .map(({ missed, times }): Proposal & { kind: 'ask' } => ({ kind: 'ask', missed, times, wasOpen: openTimes(reviews, missed) }))
    .filter(({ times, wasOpen }) => times >= RECURS || wasOpen >= OFTEN_OPEN)
    .filter(({ missed }) => !own.some((item) => asksFor(item, missed)))
    .toSorted((a, b) => b.times - a.times || b.wasOpen - a.wasOpen)
}

const openTimes = (reviews: readonly PastReview[], { what }: Missed) =>
  what?.startsWith('item:') ? reviews.filter(({ openAtSubmit }) => openAtSubmit?.includes(what.slice('item:'.length))).length : 0

function missedAgain(said: readonly Feedback[], own: readonly OwnItem[], work: Work): Proposal[] {
  return own.flatMap((item): Proposal[] => {
    const { retiredAt, madeAt } = item
    // One that was declined when it was proposed stays declined.
    if (retiredAt === undefined || retiredAt === madeAt || !isAskedIn(item, work)) return []
    const times = said.filter(({ at, missed }) => at > retiredAt && missed.some((one) => asksFor(item, one))).length
    return times > 0 ? [{ kind: 'ask-again', item, times }] : []
  })
}

function clean(
  reviews: readonly PastReview[],
  feedback: readonly Feedback[],
  own: readonly OwnItem[],
  work: Work,
  at: number,
): Proposal[] {
  return own.flatMap((item): Proposal[] => {
    if (item.retiredAt !== undefined || !isAskedIn(item, work)) return []
    const since = Math.max(item.madeAt, item.keptAt ?? 0)
    if (at - since < CLEAN_MS) return []
    if (feedback.some((one) => !one.disagreed && at - one.at < CLEAN_MS && one.missed.some((m) => asksFor(item, m)))) return []
    const id = `own/${item.id}`
    const asked = reviews.filter((review) => askedIn(review).has(id))
    const firstOpen = asked.findIndex(({ openAtSubmit }) => openAtSubmit?.includes(id))
    const inARow = firstOpen === -1 ? asked.length : firstOpen
    return inARow >= CLEAN_REVIEWS ? [{ kind: 'retire', item, reviews: inARow }] : []
  })
}

/** An item that is kept as declined, so that what it asks is not proposed again. */
export function declined(item: OwnItem): OwnItem {
  return { ...item, retiredAt: item.madeAt }
}

export const wasDeclined = ({ madeAt, retiredAt }: OwnItem) => retiredAt === madeAt
