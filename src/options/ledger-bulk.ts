import { timePolicy } from '../platforms/leaving'
import type { PlatformSite } from '../platforms/platform'
import { undo } from '../store/ledger-edits'
import { applyPolicy, type PolicyOf, previewPolicy } from '../store/recount-ledger'
import { applyReprice, previewReprice } from '../store/reprice-ledger'
import type { Revision } from '../store/schema'
import type { Store } from '../store/store'
import { underBulkLock } from '../ui/bulk-lock'
import type { LedgerBulk } from './host'

export function ledgerBulk(store: Store, sites: readonly PlatformSite[]): LedgerBulk {
  const policyOf =
    (rules: Parameters<LedgerBulk['preview']>[0]): PolicyOf =>
    (entry) =>
      timePolicy(sites, rules, entry)
  return {
    preview: (rules, scope, onProgress, signal) => previewPolicy(store, policyOf(rules), scope, onProgress, signal),
    recount: (rules, scope, onProgress, signal) =>
      underBulkLock(async () => {
        const revision = await applyPolicy(store, policyOf(rules), scope, Date.now(), onProgress, signal)
        return revision && { revisionId: revision.id, entries: entriesIn(revision) }
      }, signal),
    previewTerms: (scope, onProgress, signal) => previewReprice(store, scope, onProgress, signal),
    reprice: (scope, onProgress, signal) =>
      underBulkLock(async () => {
        const revision = await applyReprice(store, scope, Date.now(), onProgress, signal)
        return revision && { revisionId: revision.id, entries: entriesIn(revision) }
      }, signal),
    undo: (revisionId) =>
      underBulkLock(async () => {
        await undo(store, Date.now(), revisionId)
      }),
  }
}

function entriesIn({ after, recounted = [], repriced = [] }: Revision): number {
  const images = after.filter(({ store }) => store === 'entries').length
  return [...recounted, ...repriced].reduce((sum, { ids }) => sum + ids.length, images)
}
