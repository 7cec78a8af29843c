import { timePolicy } from '../platforms/leaving'
import type { PlatformSite } from '../platforms/platform'
import { undo } from '../store/ledger-edits'
import { applyPolicy, type PolicyOf, previewPolicy } from '../store/recount-ledger'
import { applyReprice, previewReprice } from '../store/reprice-ledger'
import type { Revision } from '../store/schema'
import type { Store } from '../store/store'
import { underBulkLock } from '../ui/bulk-lock'
import type { LedgerBulk } from './host'

/** `tell` lets the other surfaces know of a change; that it could not undoes none. */
export function ledgerBulk(
  store: Store,
  sites: readonly PlatformSite[],
  tell: () => Promise<unknown> = async () => {},
): LedgerBulk {
  const told = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work
    tell().catch(console.error)
    return done
  }
  const policyOf =
    (rules: Parameters<LedgerBulk['preview']>[0]): PolicyOf =>
    (entry) =>
      timePolicy(sites, rules, entry)
  return {
    preview: (rules, scope, onProgress, signal) => previewPolicy(store, policyOf(rules), scope, onProgress, signal),
    recount: (rules, scope, onProgress, signal) =>
      told(
        underBulkLock(async () => {
          const revision = await applyPolicy(store, policyOf(rules), scope, Date.now(), onProgress, signal)
          return revision && { revisionId: revision.id, changed: entriesIn(revision) }
        }, signal),
      ),
    previewTerms: (scope, onProgress, signal) => previewReprice(store, scope, onProgress, signal),
    reprice: (scope, onProgress, signal) =>
      told(
        underBulkLock(async () => {
          const revision = await applyReprice(store, scope, Date.now(), onProgress, signal)
          return revision && { revisionId: revision.id, changed: entriesIn(revision) }
        }, signal),
      ),
    undo: (revisionId) =>
      told(
        underBulkLock(async () => {
          await undo(store, Date.now(), revisionId)
        }),
      ),
  }
}

function entriesIn({ after, recounted = [], repriced = [] }: Revision): number {
  const images = after.filter(({ store }) => store === 'entries').length
  return [...recounted, ...repriced].reduce((sum, { ids }) => sum + ids.length, images)
}
