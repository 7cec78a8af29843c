import { useEffect, useRef } from 'preact/hooks'
import type { OpenSession } from '../core/open-session'
import { OUTCOMES, type Outcome } from '../core/task'
import { Button } from '../ui/button'
import { common } from '../ui/messages/common'
import { popup } from '../ui/messages/popup'

const OF_OTHER: readonly Outcome[] = ['submitted', 'left', 'unknown']

interface Props {
  session: Pick<OpenSession, 'workKind'>
  onEnd: (outcome: Outcome) => void
  onCancel: () => void
}

/** Asks how the work ended: no session closes on a guess. */
export function EndSession({ session, onEnd, onCancel }: Props) {
  const choices = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    choices.current?.querySelector('button')?.focus()
  }, [])
  return (
    <fieldset class="end-outcomes" ref={choices}>
      <legend class="field-label">{popup.endAs}</legend>
      {(session.workKind === 'task' ? OUTCOMES : OF_OTHER).map((outcome) => (
        <Button key={outcome} small variant={outcome === 'submitted' ? 'primary' : 'plain'} onClick={() => onEnd(outcome)}>
          {common.outcomes[outcome]}
        </Button>
      ))}
      <Button small variant="quiet" onClick={onCancel}>
        {common.cancel}
      </Button>
    </fieldset>
  )
}
