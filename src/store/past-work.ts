import type { PastReview, PastWork } from '../core/track-record'
import { lastFeedback } from './feedback'
import { allOwnItems } from './own-items'
import type { Store } from './store'
import { read } from './transaction'

const REVIEWS = 200
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
    const found: PastReview[] = []
    let ids: string[] = []
    const take = async () => {
      const batch = await Promise.all(ids.map((id) => reviews.get(id)))
      for (const review of batch) if (review?.openAtSubmit && Object.keys(review.answers).length > 0) found.push(review)
      ids = []
    }
    let cursor = await transaction.objectStore('entries').index('closedAt').openKeyCursor(null, 'prev')
    for (let looked = 0; cursor && looked < MOST_LOOKED_AT && found.length < REVIEWS; looked += 1) {
      ids.push(cursor.primaryKey)
      if (ids.length === REVIEWS) await take()
      cursor = await cursor.continue()
    }
    await take()
    return found.slice(0, REVIEWS)
  })
}
