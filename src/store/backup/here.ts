import type { Comparison } from '../../core/restore-plan'
import { chunksOf } from '../chunks'
import { SETTINGS } from '../meta'
import type { Run } from '../run'
import type { ReadTransaction } from '../schema'
import { type CloseOpen, countedTime, entryUnit, UnitTable } from './units'

/** Stores whose records are compared just as they are. */
const PLAIN = [
  ...(['entries', 'payLines', 'reviews', 'projects', 'revisions', 'practice', 'rubrics', 'feedback', 'ownItems'] as const),
  ...(['statements', 'statementRows', 'csvMappings', 'rates', 'hourReports', 'lessons', 'recognitions'] as const),
] as const
export const COMPARED = [...PLAIN, 'sessions', 'meta'] as const

/** This side of a comparison, as the ledger is now. */
export async function readHere(
  transaction: ReadTransaction<(typeof COMPARED)[number]>,
  closeOpen: CloseOpen,
  signal: Run['signal'],
): Promise<Pick<Comparison, 'here' | 'openHere'>> {
  const here = new UnitTable(closeOpen)
  for (const store of PLAIN) {
    for await (const { values } of chunksOf<unknown>(transaction.objectStore(store), store === 'revisions' ? 8 : undefined)) {
      signal?.throwIfAborted()
      for (const value of values) here.add({ store, value })
    }
  }
  const settings = await transaction.objectStore('meta').get(SETTINGS)
  if (settings !== undefined) here.add({ store: 'meta', key: SETTINGS, value: settings })
  const sessions = await transaction.objectStore('sessions').getAll()
  const openHere = new Map(sessions.map((session) => [entryUnit(session.id), countedTime(closeOpen(session).entry)]))
  return { here, openHere }
}
