import type { OpenSession } from '../core/open-session'
import type { Project } from '../core/project'
import type { SelfReview } from '../core/self-review'
import type { Settings } from '../core/settings'
import { addToLedger, type ClosedEntry, LEDGER_STORES } from './entries'
import { DESK } from './meta'
import type { WriteTransaction } from './schema'
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

const LIVE_STORES = ['sessions', 'projects', 'meta', 'reviews'] as const

/**
 * Loads all live work, lets `step` move it, and saves the whole of it in the same transaction: two events can never step the same state,
 * and a worker that dies leaves the state before or after the step, nothing between (L6). The ledger is opened only for a step that closes
 * something, which is then taken once more from what is there by then: so that evidence does not wait while the ledger is counted anew.
 * `step` is synchronous, as nothing else may be awaited inside a transaction, and may be called twice; if it throws, nothing is changed and
 * its error is passed on. What it needs for closing alone is read by `beforeClosing`, between the two. Returns what `step` returned last.
 */
export async function stepLiveWork<D, R extends SteppedWork<D>>(
  store: Store,
  step: (live: LiveWork<D>) => R,
  beforeClosing: () => Promise<void> = async () => {},
): Promise<R> {
  const stepped = await write(store, [...LIVE_STORES], async (transaction) => {
    const { live, save } = await load<D>(transaction)
    const stepped = step(live)
    if (stepped.closed.length > 0) return null
    await save(stepped)
    return stepped
  })
  if (stepped) return stepped
  await beforeClosing()
  return write(store, [...new Set([...LIVE_STORES, ...LEDGER_STORES])], async (transaction) => {
    const { live, save } = await load<D>(within(transaction))
    const stepped = step(live)
    const staying = new Set(stepped.sessions.map(({ id }) => id))
    const both = stepped.closed.find(({ entry }) => staying.has(entry.id))
    if (both) throw new TypeError(`session ${both.entry.id} cannot be open and closed at once`)
    await save(stepped)
    // One after the other: two of them may add to the same roll-up.
    for (const closed of stepped.closed) await addToLedger(within(transaction), closed)
    return stepped
  })
}

interface Loaded<D> {
  live: LiveWork<D>
  /** Saves what stays live. */
  save: (stepped: SteppedWork<D>) => Promise<void>
}

async function load<D>(transaction: WriteTransaction<(typeof LIVE_STORES)[number]>): Promise<Loaded<D>> {
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
  const save = (stepped: SteppedWork<D>) => {
    const staying = new Set(stepped.sessions.map(({ id }) => id))
    return together([
      ...openIds.filter((id) => !staying.has(id)).map((id) => () => sessions.delete(id)),
      ...stepped.sessions.map((session) => () => sessions.put(session)),
      ...(stepped.projects ?? []).map((project) => () => projects.put(project)),
      ...(stepped.reviews ?? []).map((review) => () => reviews.put(review)),
      () => meta.put(stepped.desk, DESK),
    ])
  }
  return { live, save }
}
