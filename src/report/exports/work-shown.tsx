import { percent } from '../../ui/format'
import { exports as words } from '../../ui/messages/exports'
import { Notice } from '../../ui/notice'
import { WorkBar } from '../../ui/work-bar'
import type { Work } from './use-work'

/** How far a file is, with the way to stop it; then why it did not come to its end. */
export function WorkShown({ work }: { work: Work }) {
  const { share, failure, cancel } = work
  if (share !== null) {
    return <WorkBar stage={words.writing} share={share} text={words.progress(words.writing, percent(share))} onCancel={cancel} />
  }
  if (!failure) return null
  if (failure.cancelled) return <Notice live="status">{words.cancelled}</Notice>
  return (
    <Notice tone="danger" live="alert">
      {words.failed(failure.reason || words.unknownFailure)}
    </Notice>
  )
}
