import { Button } from '../../ui/button'
import { number } from '../../ui/format'
import { common } from '../../ui/messages/common'
import { payments as words } from '../../ui/messages/payments'

interface Props {
  name: string
  /** `of` is 0 while it is not known. */
  progress: { done: number; of: number }
  onCancel?: () => void
}

/** How far a long piece of work is. */
export function Progress({ name, progress: { done, of }, onCancel }: Props) {
  return (
    <div class="payments-progress">
      <progress aria-label={name} max={of || 1} {...(of > 0 ? { value: done } : {})} />
      <span class="muted small">{of > 0 ? words.progress(name, number(done), number(of)) : name}</span>
      {onCancel && (
        <Button small onClick={onCancel}>
          {common.cancel}
        </Button>
      )}
    </div>
  )
}
