import { Button } from './button'
import { common } from './messages/common'

interface Props {
  /** What is being done, in a word or two. */
  stage: string
  /** 0 to 1. */
  share: number
  text: string
  /** Absent where it cannot be stopped. */
  onCancel?: (() => void) | undefined
}

/** How far long work is, with the way to stop it. */
export function WorkBar({ stage, share, text, onCancel }: Props) {
  return (
    <div class="progress">
      <div
        class="progress-track"
        role="progressbar"
        aria-label={stage}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
      >
        <div class="progress-bar" style={{ width: `${share * 100}%` }} />
      </div>
      <p class="progress-text">{text}</p>
      {onCancel && (
        <Button small onClick={onCancel}>
          {common.cancel}
        </Button>
      )}
    </div>
  )
}
