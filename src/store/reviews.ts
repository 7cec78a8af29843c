import type { SelfReview } from '../core/self-review'
import type { Store } from './store'
import { ask, write } from './transaction'

/** The self-review of a session, or of the entry it became. */
export function readReview(store: Store, sessionId: string): Promise<SelfReview | undefined> {
  return ask(store, (db) => db.get('reviews', sessionId))
}

/** Changes one review in one transaction; `change` is given what is kept, or an empty review, and must be synchronous. */
export function changeReview(store: Store, sessionId: string, change: (kept: SelfReview) => SelfReview): Promise<SelfReview> {
  return write(store, ['reviews'], async (transaction) => {
    const reviews = transaction.objectStore('reviews')
    const changed = { ...change((await reviews.get(sessionId)) ?? { sessionId, answers: {}, notes: '' }), sessionId }
    await reviews.put(changed)
    return changed
  })
}
