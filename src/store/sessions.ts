import type { OpenSession } from '../core/open-session'
import type { Store } from './store'
import { ask } from './transaction'

/** All open sessions. They are written by `stepLiveWork` alone. */
export function openSessions(store: Store): Promise<OpenSession[]> {
  return ask(store, (db) => db.getAll('sessions'))
}

export function readSession(store: Store, id: string): Promise<OpenSession | undefined> {
  return ask(store, (db) => db.get('sessions', id))
}
