import type { TimeEntry } from '../core/entry'
import type { Feedback } from '../core/feedback'
import type { Attempt } from '../core/quality-score'
import type { SelfReview } from '../core/self-review'
import type { ReadTransaction } from './schema'
import type { Store } from './store'
import { ask, read } from './transaction'

export interface QualityEvidence {
  /** Submitted tasks that closed within the range. */
  attempts: Attempt[]
  /** What reviewers said within the range. Of an attempt that only its task id names, `entryId` is filled in where one alone fits. */
  feedback: Feedback[]
  /** The attempts that the feedback is about, by id; they may lie before the range. */
  judged: ReadonlyMap<string, Attempt>
}

type Work = ReadTransaction<'entries' | 'reviews'>

/** So many days of entries are read at a time. Spans make entries large, and only a little of each is kept. */
const SLICE_MS = 30 * 24 * 3_600_000

/**
 * What the report's questions about quality rest on, from one instant to another. Reads by the indexes of entries and feedback and by the
 * keys of reviews. `tell` hears after each slice how many entries were read; a false answer from `isWanted` ends the reading with null.
 */
export async function readQuality(
  store: Store,
  { fromAt, toAt }: { fromAt: number; toAt: number },
  tell: (entries: number) => void,
  isWanted: () => boolean = () => true,
): Promise<QualityEvidence | null> {
  const said = await ask(store, (db) => db.getAllFromIndex('feedback', 'at', IDBKeyRange.bound(fromAt, toAt, false, true)))
  const known = await reviewsAtOnce(store, fromAt)
  const attempts: Attempt[] = []
  let entries = 0
  let next = await firstFrom(store, fromAt)
  while (next !== undefined && next < toAt) {
    if (!isWanted()) return null
    const slice = IDBKeyRange.bound(next, Math.min(next + SLICE_MS, toAt), false, true)
    const found = await read(store, ['entries', 'reviews'], async (transaction) => {
      const closed = await transaction.objectStore('entries').index('closedAt').getAll(slice)
      entries += closed.length
      return attemptsOf(transaction, closed, known)
    })
    for (const attempt of found) attempts.push(attempt)
    tell(entries)
    next = await firstFrom(store, next + SLICE_MS)
  }
  const { feedback, judged } = await judgedBy(store, said, new Map(attempts.map((attempt) => [attempt.id, attempt])))
  return { attempts, feedback, judged }
}

/** All reviews by id, or null where each is better asked for by itself. */
type KnownReviews = ReadonlyMap<string, SelfReview> | null

const REVIEWS_AT_ONCE = 5000

/** To ask for a hundred thousand reviews one by one took twice as long as to read all of them. */
async function reviewsAtOnce(store: Store, fromAt: number): Promise<KnownReviews> {
  const [entries, all] = await Promise.all([
    ask(store, (db) => db.countFromIndex('entries', 'closedAt', IDBKeyRange.lowerBound(fromAt))),
    ask(store, (db) => db.count('reviews')),
  ])
  if (2 * entries < all) return null
  const known = new Map<string, SelfReview>()
  let range: IDBKeyRange | undefined
  for (;;) {
    const some = await ask(store, (db) => db.getAll('reviews', range, REVIEWS_AT_ONCE))
    for (const review of some) known.set(review.sessionId, review)
    const last = some.at(-1)
    if (!last || some.length < REVIEWS_AT_ONCE) return known
    range = IDBKeyRange.lowerBound(last.sessionId, true)
  }
}

/** When the first entry from an instant on closed. */
async function firstFrom(store: Store, at: number): Promise<number | undefined> {
  const range = IDBKeyRange.lowerBound(at)
  const cursor = await ask(store, (db) => db.transaction('entries').store.index('closedAt').openKeyCursor(range))
  return cursor?.key
}

function attemptsOf(transaction: Work, entries: readonly TimeEntry[], known: KnownReviews = null): Promise<Attempt[]> {
  const reviews = transaction.objectStore('reviews')
  const submitted = entries.filter(({ workKind, outcome }) => workKind === 'task' && outcome === 'submitted')
  return Promise.all(
    submitted.map(async ({ id, platform, project, taskType, countedMs, units }): Promise<Attempt> => {
      const review = known ? known.get(id) : await reviews.get(id)
      return {
        ...{ id, platform, project, taskType, countedMs },
        ...(units === undefined ? {} : { units }),
        ...(review ? { review } : {}),
      }
    }),
  )
}

function judgedBy(
  store: Store,
  said: readonly Feedback[],
  known: ReadonlyMap<string, Attempt>,
): Promise<Pick<QualityEvidence, 'feedback' | 'judged'>> {
  return read(store, ['entries', 'reviews'], async (transaction) => {
    const entries = transaction.objectStore('entries')
    const feedback = await Promise.all(
      said.map(async (one): Promise<Feedback> => {
        if (one.entryId !== undefined || one.taskId === undefined) return one
        const named = await entries.index('taskId').getAll(one.taskId)
        const [fits, ...others] = named.filter(({ platform, project }) => platform === one.platform && project === one.project)
        return fits && others.length === 0 ? { ...one, entryId: fits.id } : one
      }),
    )
    const ids = [...new Set(feedback.flatMap(({ entryId }) => entryId ?? []))]
    const earlier = await Promise.all(ids.filter((id) => !known.has(id)).map((id) => entries.get(id)))
    const judged = [
      ...ids.flatMap((id) => known.get(id) ?? []),
      ...(await attemptsOf(
        transaction,
        earlier.flatMap((entry) => entry ?? []),
      )),
    ]
    return { feedback, judged: new Map(judged.map((attempt) => [attempt.id, attempt])) }
  })
}
