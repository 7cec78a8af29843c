import { useEffect, useState } from 'preact/hooks'
import type { RepricePreview as Preview } from '../core/reprice-preview'
import type { RepriceScope } from '../store/reprice-ledger'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { reprice as words } from '../ui/messages/reprice'
import { BulkProgress } from './bulk-progress'
import type { LedgerBulk } from './host'
import { RepricePreview } from './reprice-preview'
import { useBulkWork } from './use-bulk-work'

interface Props {
  ledger: LedgerBulk
  platform: string
  project: string
  /** Local day since which the changed terms hold; empty for all time. */
  since: string
}

/** Gives closed entries the terms that are known now: first what would change, then, if the user says so, the change and its undo. */
export function RepricePast({ ledger, platform, project, since: from }: Props) {
  const [since, setSince] = useState(from)
  const work = useBulkWork<RepriceScope, Preview>(
    {
      preview: (scope, onProgress, signal) => ledger.previewTerms(scope, onProgress, signal),
      apply: (scope, onProgress, signal) => ledger.reprice(scope, onProgress, signal),
      undo: (revisionId) => ledger.undo(revisionId),
    },
    words,
  )
  const look = () => work.look({ platform, project, ...(since === '' ? {} : { fromDay: since }) })
  // Once, as soon as it is there.
  useEffect(() => void look(), [])
  const { at } = work.stage
  const isRunning = at === 'looking' || at === 'changing' || at === 'undoing'
  return (
    <section class="terms-past" aria-label={words.title}>
      <p class="muted small">{words.text}</p>
      {!isRunning && (
        <div class="recount-start">
          <TextField type="date" label={words.since} hint={words.sinceHint} value={since} onValue={setSince} />
          <Button onClick={() => void look()}>{words.look}</Button>
        </div>
      )}
      <BulkProgress work={work} words={words} changes={({ entries }) => entries}>
        {(preview) => <RepricePreview preview={preview} onApply={() => void work.apply()} onLeave={work.leave} />}
      </BulkProgress>
    </section>
  )
}
