import type { LedgerRow } from '../../store/read-ledger'
import { FeedbackSection } from '../../ui/feedback/feedback-section'
import { useFeedbackDesk } from '../../ui/feedback/use-feedback-desk'
import type { LedgerDesk } from './desk'

/** What a reviewer said of an entry's attempt, and what was learned from it. */
export function EntryFeedback({ desk, row }: { desk: LedgerDesk; row: LedgerRow }) {
  const feedback = useFeedbackDesk(desk.host.feedback)
  return (
    <div class="entry-feedback">
      <FeedbackSection desk={feedback} entry={row.entry} />
    </div>
  )
}
