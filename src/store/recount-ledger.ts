import type { Day } from '../core/day'
import type { TimeEntry } from '../core/entry'
import type { LedgerItem } from '../core/ledger-edit'
import { type Counting, countingOf, recounted, turned, turnsExactly } from '../core/ledger-recount'
import { type PolicyPreview, PreviewSum } from '../core/policy-preview'
import type { TimePolicy } from '../core/time-policy'
import { CompactChanges } from './compact-changes'
import { changedSince } from './ledger-images'
import { ledgerChunks, type OnProgress } from './ledger-pass'
import { addRevision } from './revisions'
import { type LedgerTransaction, Rewriting } from './rewriting'
import { ROLLUP_STORES } from './rollups'
import type { Recounted, Revision } from './schema'
import type { Store } from './store'
import { read, reading, within, write } from './transaction'

/** The policy by which an entry is to be counted. */
export type PolicyOf = (entry: Pick<TimeEntry, 'platform' | 'taskType'>) => TimePolicy

/** Which entries are looked at: all, or those that closed on a day or later. */
export interface RecountScope {
  fromDay?: Day
}

const isIn = ({ entry }: LedgerItem, { fromDay = '' }: RecountScope) => entry.day >= fromDay

const makeId = () => crypto.randomUUID()

/** What counting the ledger by other policies would come to. Changes nothing. Rejects with the signal's reason when it is aborted. */
export function previewPolicy(
  store: Store,
  policyOf: PolicyOf,
  scope: RecountScope,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<PolicyPreview> {
  return read(store, ['entries', 'payLines'], async (transaction) => {
    const sum = new PreviewSum()
    for await (const chunk of ledgerChunks(transaction, onProgress, signal)) {
      const items = chunk.filter((item) => isIn(item, scope))
      sum.look(items.length)
      for (const item of items) {
        const next = recounted(item, policyOf(item.entry), makeId)
        if (next) sum.add(item, next)
      }
    }
    return sum.result()
  })
}

/**
 * Counts the ledger by other policies, with roll-ups and one revision, in one transaction: while it runs, live work waits for it. Null when
 * nothing changes. Aborted by the signal, it changes nothing and rejects with the signal's reason; a StoreFullError when there is no room.
 */
export function applyPolicy(
  store: Store,
  policyOf: PolicyOf,
  scope: RecountScope,
  at: number,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<Revision | null> {
  return write(store, ['entries', 'payLines', ...ROLLUP_STORES, 'revisions'], async (transaction) => {
    const pass = new Rewriting(within(transaction))
    const done = new CompactChanges<Counting>()
    for await (const chunk of ledgerChunks(reading(transaction), onProgress, signal)) {
      const pairs = chunk
        .filter((item) => isIn(item, scope))
        .map((item) => [item, recounted(item, policyOf(item.entry), makeId)] as const)
        .filter((pair): pair is [LedgerItem, LedgerItem] => pair[1] !== null)
      for (const [old, next] of pairs) {
        const counting = countingOf(old.entry, policyOf(old.entry))
        done.add(old, next, counting, turnsExactly(old, next, counting))
      }
      await pass.put(pairs)
    }
    if (done.isNothing) return null
    await pass.finish()
    return addRevision(within(transaction), { at, what: 'policy', ...done.images(), recounted: done.list() })
  })
}

/** Counts entries as they were before a recount, or as they were after it. Refuses when one of them is gone or was counted otherwise since. */
export async function turnRecounted(
  transaction: LedgerTransaction,
  groups: readonly Recounted[],
  way: 'back' | 'forth',
): Promise<void> {
  const groupOf = new Map(groups.flatMap((group) => group.ids.map((id): [string, Recounted] => [id, group])))
  const pass = new Rewriting(transaction)
  for await (const chunk of ledgerChunks(reading(transaction))) {
    const pairs = chunk.flatMap((item): [LedgerItem, LedgerItem][] => {
      const group = groupOf.get(item.entry.id)
      if (!group) return []
      groupOf.delete(item.entry.id)
      const next = turned(item, group, way, makeId)
      if (!next) throw changedSince()
      return [[item, next]]
    })
    await pass.put(pairs)
  }
  if (groupOf.size > 0) throw changedSince()
  await pass.finish()
}
