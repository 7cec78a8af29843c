import { BackupRefused } from '../../store/backup/refused'
import { Button } from '../../ui/button'
import { number, percent } from '../../ui/format'
import { data as words } from '../../ui/messages/data'
import { Notice } from '../../ui/notice'
import { isCancelled, type LongWork } from './use-run'

/** How far long work is, with the way to stop it; then why it did not come to its end. */
export function LongWorkShown({ work }: { work: LongWork }) {
  const { progress, failure, cancel, forget } = work
  if (progress) {
    const stage = words.stages[progress.stage]
    const share = percent(progress.share)
    return (
      <div class="progress">
        <div
          class="progress-track"
          role="progressbar"
          aria-label={stage}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(progress.share * 100)}
        >
          <div class="progress-bar" style={{ width: `${progress.share * 100}%` }} />
        </div>
        <p class="progress-text">{words.progress(stage, share)}</p>
        <Button small onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    )
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
