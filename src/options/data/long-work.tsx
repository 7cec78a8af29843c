import { BackupRefused } from '../../store/backup/refused'
import { number, percent } from '../../ui/format'
import { data as words } from '../../ui/messages/data'
import { Notice } from '../../ui/notice'
import { WorkBar } from '../../ui/work-bar'
import { isCancelled, type LongWork } from './use-run'

/** How far long work is, with the way to stop it; then why it did not come to its end. */
export function LongWorkShown({ work }: { work: LongWork }) {
  const { progress, failure, cancel, forget } = work
  if (progress) {
    const stage = words.stages[progress.stage]
    const share = percent(progress.share)
    return <WorkBar stage={stage} share={progress.share} text={words.progress(stage, share)} onCancel={cancel} />
  }
  if (failure === null) return null
  if (isCancelled(failure)) {
    return (
      <Notice live="status" onDismiss={forget}>
        {words.cancelled}
      </Notice>
    )
  }
  if (failure instanceof BackupRefused) return <Refused refusal={failure} onDismiss={forget} />
  return (
    <Notice tone="danger" live="alert" onDismiss={forget}>
      {words.failed(failure instanceof Error && failure.message ? failure.message : words.unknownFailure)}
    </Notice>
  )
}

function Refused({ refusal, onDismiss }: { refusal: BackupRefused; onDismiss: () => void }) {
  const { code, line, detail } = refusal
  return (
    <Notice tone="danger" live="alert" title={words.refusedTitle} onDismiss={onDismiss}>
      <p>
        {line !== undefined && line > 1 && <strong>{words.inLine(number(line))} </strong>}
        {words.refused[code]} {words.nothingChanged}
      </p>
      {detail && <p class="small muted">{words.detail(detail)}</p>}
    </Notice>
  )
}
