import { Button } from '../../ui/button'
import { percent } from '../../ui/format'
import { exports as words } from '../../ui/messages/exports'
import { Notice } from '../../ui/notice'
import type { Work } from './use-work'

/** How far a file is, with the way to stop it; then why it did not come to its end. */
export function WorkShown({ work }: { work: Work }) {
  const { share, failure, cancel } = work
  if (share !== null) {
    return (
      <div class="progress">
        <div
          class="progress-track"
          role="progressbar"
          aria-label={words.writing}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(share * 100)}
        >
          <div class="progress-bar" style={{ width: `${share * 100}%` }} />
        </div>
        <p class="progress-text">{words.progress(words.writing, percent(share))}</p>
        <Button small onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    )
  }
  if (!failure) return null
  if (failure.cancelled) return <Notice live="status">{words.cancelled}</Notice>
  return (
    <Notice tone="danger" live="alert">
      {words.failed(failure.reason || words.unknownFailure)}
    </Notice>
  )
}
