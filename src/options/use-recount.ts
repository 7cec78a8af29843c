import { useState } from 'preact/hooks'
import type { PolicyPreview } from '../core/policy-preview'
import type { PolicyRule } from '../core/time-policy'
import type { RecountScope } from '../store/recount-ledger'
import { policy as words } from '../ui/messages/policy'
import type { LedgerBulk } from './host'
import { type BulkWork, useBulkWork } from './use-bulk-work'

interface Asked {
  rules: readonly PolicyRule[]
  scope: RecountScope
}

export interface Recount {
  work: BulkWork<Asked, PolicyPreview>
  /** Local day from which on entries are looked at; empty for all. */
  since: string
  setSince: (day: string) => void
  look: (rules: readonly PolicyRule[]) => Promise<void>
}

/** Counts the ledger anew by rules. */
export function useRecount(ledger: LedgerBulk): Recount {
  const [since, setSince] = useState('')
  const work = useBulkWork<Asked, PolicyPreview>(
    {
      preview: ({ rules, scope }, onProgress, signal) => ledger.preview(rules, scope, onProgress, signal),
      apply: ({ rules, scope }, onProgress, signal) => ledger.recount(rules, scope, onProgress, signal),
      undo: (revisionId) => ledger.undo(revisionId),
    },
    words,
  )
  return { work, since, setSince, look: (rules) => work.look({ rules, scope: since === '' ? {} : { fromDay: since } }) }
}
