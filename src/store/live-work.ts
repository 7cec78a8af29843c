import type { OpenSession } from '../core/open-session'
import type { Project } from '../core/project'
import type { SelfReview } from '../core/self-review'
import type { Settings } from '../core/settings'
import { addToLedger, type ClosedEntry, LEDGER_STORES } from './entries'
import { DESK } from './meta'
import { readSettingsIn } from './settings'
import type { Store } from './store'
import { together, within, write } from './transaction'

/** Everything live, as it is at the start of a step. */
export interface LiveWork<D> {
  sessions: OpenSession[]
  /** Undefined before the first step. */
  desk: D | undefined
  projects: Project[]
  /** Reviews of the open sessions. */
  reviews: SelfReview[]
  settings: Settings
}

/** What a step leaves behind. */
export interface SteppedWork<D> {
  /** All sessions that stay open; one that was loaded and is not here is removed. */
  sessions: OpenSession[]
  desk: D
  closed: ClosedEntry[]
  /** New and changed projects only. */
  projects?: Project[]
  /** New and changed reviews of sessions that stay open. */
  reviews?: SelfReview[]
}

/**
 * Loads all live work, lets `step` move it, and saves the whole of it in the same transaction: two events can never step the same state,
 * and a worker that dies leaves the state before or after the step, nothing between (L6). `step` is synchronous, as nothing else may be
 * awaited inside a transaction; if it throws, nothing is changed and its error is passed on. Returns what `step` returned.
 */
export function stepLiveWork<D, R extends SteppedWork<D>>(store: Store, step: (live: LiveWork<D>) => R): Promise<R> {
  return write(store, ['sessions', 'projects', 'meta', ...LEDGER_STORES], async (transaction) => {
    const sessions = transaction.objectStore('sessions')
    const projects = transaction.objectStore('projects')
    const meta = transaction.objectStore('meta')
    const reviews = transaction.objectStore('reviews')
    const [open, desk, known, settings] = await Promise.all([
      sessions.getAll(),
      meta.get(DESK),
      projects.getAll(),
      readSettingsIn(meta),
    ])
    const found = await Promise.all(open.map(({ id }) => reviews.get(id)))
    const live = {
      sessions: open,
      desk: desk as D | undefined,
      projects: known,
      reviews: found.filter((review) => review !== undefined),
      settings,
    }
    // Taken before the step, which may change the list it is given.
    const openIds = open.map(({ id }) => id)
    const stepped = step(live)

    const staying = new Set(stepped.sessions.map(({ id }) => id))
    const both = stepped.closed.find(({ entry }) => staying.has(entry.id))
    if (both) throw new TypeError(`session ${both.entry.id} cannot be open and closed at once`)
    await together([
      ...openIds.filter((id) => !staying.has(id)).map((id) => () => sessions.delete(id)),
      ...stepped.sessions.map((session) => () => sessions.put(session)),
      ...(stepped.projects ?? []).map((project) => () => projects.put(project)),
      ...(stepped.reviews ?? []).map((review) => () => reviews.put(review)),
    ])
    // One after the other: two of them may add to the same roll-up.
    for (const closed of stepped.closed) await addToLedger(within(transaction), closed)
    await meta.put(stepped.desk, DESK)
    return stepped
  })
}
