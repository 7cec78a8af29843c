import { MOST_REVIEWS, type PastReview, type PastWork, tells } from '../core/track-record'
import { lastFeedback } from './feedback'
import { allOwnItems } from './own-items'
import type { ReadTransaction } from './schema'
import type { Store } from './store'
import { read } from './transaction'

/** Attempts without a review are passed over, up to so many: however long the ledger is, no more of it is touched. */
const MOST_LOOKED_AT = 600
const FEEDBACK = 200

/** What the trainer's own record is told from: the last reviews of submitted attempts, the last feedback, all own items. */
export async function readPastWork(store: Store): Promise<PastWork> {
  const [reviews, feedback, own] = await Promise.all([lastReviews(store), lastFeedback(store, FEEDBACK), allOwnItems(store)])
  return { reviews, feedback, own }
}

/** Newest first. The values of entries are not read, only their order. */
function lastReviews(store: Store): Promise<PastReview[]> {
  return read(store, ['entries', 'reviews'], async (transaction) => {
    const reviews = transaction.objectStore('reviews')
    const ids = await lastClosed(transaction, MOST_LOOKED_AT)
    const found: PastReview[] = []
    for (let from = 0; from < ids.length && found.length < MOST_REVIEWS; from += MOST_REVIEWS) {
      const batch = await Promise.all(ids.slice(from, from + MOST_REVIEWS).map((id) => reviews.get(id)))
      for (const review of batch) if (review && tells(review)) found.push(review)
    }
    return found.slice(0, MOST_REVIEWS)
  })
}

const DAY_MS = 24 * 3_600_000

/** Ids of the entries that closed last, newest first: a stretch of days at a time, twice as long each time, as going through them one by one is slow. */
async function lastClosed(transaction: ReadTransaction<'entries' | 'reviews'>, most: number): Promise<string[]> {
  const index = transaction.objectStore('entries').index('closedAt')
  const ids: string[] = []
  let next = await index.openKeyCursor(null, 'prev')
  for (let days = 2; next && ids.length < most; days *= 2) {
    const fromAt = next.key - days * DAY_MS
    const keys = await index.getAllKeys(IDBKeyRange.bound(fromAt, next.key, true))
    ids.push(...keys.toReversed())
    next = await index.openKeyCursor(IDBKeyRange.upperBound(fromAt), 'prev')
  }
  return ids.slice(0, most)
}
