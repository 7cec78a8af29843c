import type { TimeEntry } from '../core/entry'
import { checkFree, claimOfEntry, claimOfSession, yielding } from '../core/ledger-edit-overlap'
import { claims, without } from '../core/ledger-edit-spans'
import type { Stretch } from '../core/span'
import { TakenTime } from '../core/taken-time'
import type { EditTransaction } from './ledger-images'
import type { Image } from './schema'

const DAY_MS = 24 * 3_600_000

/**
 * Throws an EditRefused when entries gain time, between `before` and `after`, that another entry or an open session has. Otherwise tells the
 * other entries as they are to be: idle time, gaps and pauses of theirs yield to it.
 */
export async function checkTimeFree(
  transaction: EditTransaction,
  before: readonly TimeEntry[],
  after: readonly TimeEntry[],
  at: number,
  wanted?: Stretch,
): Promise<Image[]> {
  const own = before.flatMap(({ spans }) => claims(spans))
  const gained = without(
    after.flatMap(({ spans }) => claims(spans)),
    own,
  )
  const [first] = gained
  const last = gained.at(-1)
  if (!first || !last) return []
  const ours = new Set([...before, ...after].map(({ id }) => id))
  const sessions = await transaction.objectStore('sessions').getAll()
  const others = await entriesOpenIn(transaction, { fromAt: first.fromAt, toAt: last.toAt })
  const strangers = others.filter(({ id }) => !ours.has(id))
  const [entry] = after
  const whole = wanted ?? { fromAt: entry?.startedAt ?? first.fromAt, toAt: entry?.closedAt ?? last.toAt }
  checkFree(gained, { whole, own, zone: entry?.zone ?? 'UTC' }, [
    ...strangers.map(claimOfEntry),
    ...sessions.map((session) => claimOfSession(session, at)),
  ])
  const time = new TakenTime(gained)
  return strangers
    .map((stranger) => ({ stranger, next: yielding(stranger, time.takenOf(stranger.spans)) }))
    .filter(({ stranger, next }) => next !== stranger)
    .map(({ next }) => ({ store: 'entries', key: next.id, value: next }))
}

/**
 * Entries that were open at some time of a stretch. An entry may have been open for any time, so all that closed later are asked, a month at
 * a time: few for a correction of this week, more the older the work is.
 */
async function entriesOpenIn(transaction: EditTransaction, { fromAt, toAt }: Stretch): Promise<TimeEntry[]> {
  const index = transaction.objectStore('entries').index('closedAt')
  const last = await index.openKeyCursor(null, 'prev')
  const endAt = last ? Number(last.key) : fromAt
  const found: TimeEntry[] = []
  for (let after = fromAt; after < endAt; after += 30 * DAY_MS) {
    const closed = await index.getAll(IDBKeyRange.bound(after, after + 30 * DAY_MS, true, false))
    found.push(...closed.filter(({ startedAt }) => startedAt < toAt))
  }
  return found
}
