import type { Day } from '../core/day'
import type { TimeEntry } from '../core/entry'
import type { LedgerItem } from '../core/ledger-edit'
import { isPricedExactly, pricedAs, underTerms } from '../core/ledger-reprice'
import { type PayTerms, PLATFORM_DEFAULT, termsAt, termsFor } from '../core/pay'
import type { Project } from '../core/project'
import { type RepricePreview, RepriceSum } from '../core/reprice-preview'
import { itemsOf } from './chosen-items'
import { CompactChanges } from './compact-changes'
import { FREEZE_STORES, frozenNew } from './freeze'
import { changedSince } from './ledger-images'
import type { OnProgress } from './ledger-pass'
import { addRevision } from './revisions'
import { type LedgerTransaction, Rewriting } from './rewriting'
import { ROLLUP_STORES } from './rollups'
import type { ReadTransaction, Repriced, Revision } from './schema'
import type { Store } from './store'
import { read, reading, within, write } from './transaction'

/**
 * Which entries are looked at: those of a project, or for the project without a name all of the platform that its default prices; from the first, or from
 * those that closed on a day.
 */
export interface RepriceScope {
  platform: string
  project: string
  fromDay?: Day
}

type Reading = ReadTransaction<'entries' | 'payLines'>

const makeId = () => crypto.randomUUID()

/** What the terms that are known now would make of closed entries. Changes nothing. Rejects with the signal's reason when it is aborted. */
export function previewReprice(
  store: Store,
  scope: RepriceScope,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<RepricePreview> {
  return read(store, ['entries', 'payLines', 'projects'], async (transaction) => {
    const sum = new RepriceSum()
    const projects = await transaction.objectStore('projects').getAll()
    for await (const { looked, pairs } of changes(reading(transaction), projects, scope, onProgress, signal)) {
      sum.look(looked)
      for (const [before, after] of pairs) sum.add(before, after)
    }
    return sum.result()
  })
}

/**
 * Gives closed entries the terms that are known now, with roll-ups and one revision, in one transaction: while it runs, live work waits for it.
 * Where no terms are known, entries keep theirs. Null when nothing changes. Aborted by the signal, it changes nothing and rejects with the signal's
 * reason; a StoreFullError when there is no room.
 */
export function applyReprice(
  store: Store,
  scope: RepriceScope,
  at: number,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<Revision | null> {
  return write(
    store,
    ['entries', 'payLines', 'projects', ...FREEZE_STORES, ...ROLLUP_STORES, 'revisions'],
    async (transaction) => {
      const projects = await transaction.objectStore('projects').getAll()
      const rewriting = new Rewriting(within(transaction))
      const done = new CompactChanges<Omit<Repriced, 'ids'>>()
      for await (const { pairs: priced } of changes(reading(transaction), projects, scope, onProgress, signal)) {
        const pairs = await asFrozen(reading(transaction), priced)
        for (const [old, next] of pairs) {
          const pricing = { from: old.entry.terms, to: next.entry.terms }
          done.add(old, next, pricing, isPricedExactly(old, next, pricing))
        }
        await rewriting.put(pairs)
      }
      if (done.isNothing) return null
      await rewriting.finish()
      return addRevision(within(transaction), { at, what: 'terms', ...done.images(), repriced: done.list() })
    },
  )
}

async function asFrozen(transaction: ReadTransaction<'meta' | 'rates'>, pairs: readonly Pair[]): Promise<Pair[]> {
  const next = await frozenNew(
    transaction,
    pairs.map(([before]) => before),
    pairs.map(([, after]) => after),
  )
  return pairs.map(([before, after], i) => [before, next[i] ?? after])
}

/** Gives entries the terms of before, or of after. Refuses when one of them is gone or carries other terms since. */
export async function turnRepriced(
  transaction: LedgerTransaction,
  groups: readonly Repriced[],
  way: 'back' | 'forth',
): Promise<void> {
  const rewriting = new Rewriting(transaction)
  const groupOf = new Map(groups.flatMap((group) => group.ids.map((id): [string, Repriced] => [id, group])))
  let found = 0
  for await (const { items } of itemsOf(reading(transaction), [...groupOf.keys()])) {
    found += items.length
    await rewriting.put(
      items.map((item): Pair => {
        const group = groupOf.get(item.entry.id)
        const next = group ? pricedAs(item, group, way, makeId) : null
        if (!next) throw changedSince()
        return [item, next]
      }),
    )
  }
  if (found < groupOf.size) throw changedSince()
  await rewriting.finish()
}

type Pair = [before: LedgerItem, after: LedgerItem]

interface Changes {
  looked: number
  pairs: Pair[]
}

async function* changes(
  transaction: Reading,
  projects: readonly Project[],
  scope: RepriceScope,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): AsyncGenerator<Changes> {
  const { platform, project, fromDay = '' } = scope
  const isDefault = project === PLATFORM_DEFAULT
  const range = isDefault ? IDBKeyRange.bound([platform], [platform, []]) : IDBKeyRange.only([platform, project])
  const ids = await transaction.objectStore('entries').index('project').getAllKeys(range)
  const termsOf = (entry: TimeEntry) => termsFor(projects, entry.platform, entry.project, entry.closedAt)
  const own = new Map(projects.filter((p) => p.platform === platform).map((p) => [p.project, p.terms]))
  const isIn = ({ project: of, closedAt, day }: TimeEntry) =>
    day >= fromDay && (!isDefault || of === project || termsAt(own.get(of) ?? [], closedAt) === null)
  // Terms that pay first tasks otherwise are rare: the entries are only looked through twice for them.
  const hasFirst = projects.some(
    (p) =>
      p.platform === platform &&
      (p.project === project || p.project === PLATFORM_DEFAULT) &&
      p.terms.some(({ firstTasks }) => firstTasks !== undefined),
  )
  const doneBefore = hasFirst ? await firstTasksDone(transaction, ids, termsOf, signal) : NONE_DONE
  onProgress?.(0, ids.length)
  for await (const { items, done } of itemsOf(transaction, ids)) {
    signal?.throwIfAborted()
    const wanted = items.filter(({ entry }) => isIn(entry))
    const pairs = wanted.flatMap((item): Pair[] => {
      const terms = termsOf(item.entry)
      const next = terms && underTerms(item, terms, doneBefore.get(item.entry.id) ?? 0, makeId)
      return next ? [[item, next]] : []
    })
    yield { looked: wanted.length, pairs }
    onProgress?.(done, ids.length)
  }
  signal?.throwIfAborted()
}

const NONE_DONE: ReadonlyMap<string, number> = new Map()

/** How many tasks of its project were submitted before each entry since its terms began; only of those whose terms pay first tasks otherwise. */
async function firstTasksDone(
  transaction: Reading,
  ids: readonly string[],
  termsOf: (entry: TimeEntry) => PayTerms | null,
  signal?: AbortSignal,
): Promise<Map<string, number>> {
  const found: { id: string; closedAt: number; of: string; units: number }[] = []
  for await (const { items } of itemsOf(transaction, ids)) {
    signal?.throwIfAborted()
    for (const { entry } of items) {
      const terms = termsOf(entry)
      if (terms?.firstTasks === undefined || entry.workKind !== 'task') continue
      const { id, closedAt, platform, project, outcome } = entry
      const units = outcome === 'submitted' ? (entry.units ?? 1) : 0
      found.push({ id, closedAt, of: JSON.stringify([platform, project, terms.validFrom]), units })
    }
  }
  const done = new Map<string, number>()
  const before = new Map<string, number>()
  found.sort((a, b) => a.closedAt - b.closedAt || (a.id < b.id ? -1 : 1))
  for (const { id, of, units } of found) {
    done.set(id, before.get(of) ?? 0)
    before.set(of, (before.get(of) ?? 0) + units)
  }
  return done
}
