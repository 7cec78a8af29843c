import type { FundsGaps } from '../../../core/statement-funds'
import { Button } from '../../../ui/button'
import { statements as words } from '../../../ui/messages/statements'
import { Notice } from '../../../ui/notice'

/** What the open page does not show, with the way to read it once more. */
export function Gaps({ gaps, onAgain }: { gaps: FundsGaps; onAgain: () => void }) {
  const { folded, hasNextPage, includesPaid } = gaps
  const missing = [
    ...(folded > 0 ? [words.folded(folded)] : []),
    ...(hasNextPage ? [words.nextPage] : []),
    ...(includesPaid === true ? [] : [includesPaid === false ? words.hidesPaid : words.paidUnknown]),
  ]
  if (missing.length === 0) return <p class="muted small">{words.wholePage}</p>
  return (
    <Notice
      tone="warn"
      title={words.gapsTitle}
      actions={
        <Button small onClick={onAgain}>
          {words.readAgain}
        </Button>
      }
    >
      <ul class="import-list">
        {missing.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="small">{words.gapsText}</p>
    </Notice>
  )
}
