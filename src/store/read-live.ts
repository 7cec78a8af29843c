import { type Desk, EMPTY_DESK } from '../core/live'
import type { OpenSession } from '../core/open-session'
import type { Project } from '../core/project'
import type { SelfReview } from '../core/self-review'
import { DESK } from './meta'
import type { Store } from './store'

export interface LiveReading {
  sessions: OpenSession[]
  desk: Desk
  projects: Project[]
  /** Of the open sessions. */
  reviews: SelfReview[]
}

/** All live work at one moment, read only. */
export async function readLive(store: Store): Promise<LiveReading> {
  const transaction = (await store.use()).transaction(['sessions', 'projects', 'meta', 'reviews'])
  const [sessions, projects, desk] = await Promise.all([
    transaction.objectStore('sessions').getAll(),
    transaction.objectStore('projects').getAll(),
    transaction.objectStore('meta').get(DESK),
  ])
  const reviews = await Promise.all(sessions.map(({ id }) => transaction.objectStore('reviews').get(id)))
  return { sessions, projects, desk: (desk as Desk | undefined) ?? EMPTY_DESK, reviews: reviews.filter((r) => r !== undefined) }
}
