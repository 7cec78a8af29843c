import { addDays, type Day, localDay } from '../core/day'
import type { TimeEntry } from '../core/entry'
import { laterTerms, STRADDLES, settledTerms } from '../core/first-tasks'
import type { OpenSession } from '../core/open-session'
import type { PayTerms } from '../core/pay'
import { repriced } from '../core/recount'
import { unitsNow } from '../core/running'
import type { ClosedEntry } from './entries'
import type { ReadTransaction } from './schema'
import type { Store } from './store'
import { read } from './transaction'

const READS = ['entries', 'rollups', 'monthRollups'] as const
type Ledger = ReadTransaction<(typeof READS)[number]>

interface Work {
  platform: string
  project: string
}

/** A local day and the day of the same instant in any other zone are never further apart than this. */
const ZONES_APART = 2

/**
 * Tasks of a project that were submitted since an instant. The days around it are counted entry by entry, as their roll-ups do not tell the
 * hour; the rest of that month by its days, later months whole: so that it takes no longer in a long ledger.
 */
export async function submittedSince(transaction: Ledger, { platform, project }: Work, sinceAt: number): Promise<number> {
  const day = localDay(sinceAt, 'UTC')
  const near = { from: addDays(day, -ZONES_APART), to: addDays(day, ZONES_APART) }
  const rest = addDays(near.to, 1)
  const months = nextMonth(rest)
  const isOf = (each: Work & Pick<TimeEntry, 'workKind'>) =>
    each.platform === platform && each.project === project && each.workKind === 'task'
  const [entries, days, later] = await Promise.all([
    transaction.objectStore('entries').index('day').getAll(IDBKeyRange.bound(near.from, near.to)),
    transaction.objectStore('rollups').getAll(IDBKeyRange.bound([rest], [months], false, true)),
    transaction.objectStore('monthRollups').getAll(IDBKeyRange.lowerBound([months])),
  ])
  const close = entries.filter((e) => isOf(e) && e.outcome === 'submitted' && e.closedAt >= sinceAt)
  return (
    close.reduce((sum, { units = 1 }) => sum + units, 0) +
    [...days, ...later].filter(isOf).reduce((sum, { counts }) => sum + counts.submitted, 0)
  )
}

function nextMonth(day: Day): Day {
  return `${addDays(`${day.slice(0, 8)}01`, 31).slice(0, 8)}01`
}

/** The entry with plain terms in place of those that pay first tasks otherwise, and the lines that follow. Others cost nothing. */
export async function settled(transaction: Ledger, closed: ClosedEntry): Promise<ClosedEntry> {
  const { entry, payLines } = closed
  const { terms, units } = entry
  if (terms?.firstTasks === undefined) return closed
  const plain =
    entry.workKind === 'task' ? settledTerms(terms, await submittedSince(transaction, entry, terms.validFrom), units) : null
  const next: TimeEntry = {
    ...entry,
    terms: plain?.terms ?? laterTerms(terms),
    ...(plain?.straddles && entry.doubt === undefined ? { doubt: STRADDLES } : {}),
  }
  return { ...closed, entry: next, payLines: repriced(next, payLines, () => crypto.randomUUID()) }
}

/** The sessions with the terms by which they would be paid if they were handed in now. */
export async function asPaidNow(store: Store, sessions: readonly OpenSession[]): Promise<OpenSession[]> {
  if (sessions.every(({ terms }) => terms?.firstTasks === undefined)) return [...sessions]
  return read(store, [...READS], (transaction) =>
    Promise.all(
      sessions.map(async (session) => {
        const { terms } = session
        if (terms?.firstTasks === undefined) return session
        return { ...session, terms: await termsNow(transaction, session, terms) }
      }),
    ),
  )
}

async function termsNow(transaction: Ledger, session: OpenSession, terms: PayTerms): Promise<PayTerms> {
  return settledTerms(terms, await submittedSince(transaction, session, terms.validFrom), unitsNow(session)).terms
}
