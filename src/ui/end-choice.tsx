import { useEffect, useRef } from 'preact/hooks'
import type { OpenSession } from '../core/open-session'
import { OUTCOMES, type Outcome } from '../core/task'
import { Button } from './button'
import { common } from './messages/common'
import { session as words } from './messages/session'

const OF_OTHER: readonly Outcome[] = ['submitted', 'left', 'unknown']

interface Props {
  session: Pick<OpenSession, 'workKind'>
  onEnd: (outcome: Outcome) => void
  onCancel: () => void
}

/** Asks how the work ended: no session closes on a guess. */
export function EndChoice({ session, onEnd, onCancel }: Props) {
  const choices = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    choices.current?.querySelector('button')?.focus()
  }, [])
  return (
    <fieldset class="end-choice" ref={choices}>
      <legend class="field-label">{words.endAs}</legend>
      <div class="end-choice-row">
        {(session.workKind === 'task' ? OUTCOMES : OF_OTHER).map((outcome) => (
          <Button key={outcome} small variant={outcome === 'submitted' ? 'primary' : 'plain'} onClick={() => onEnd(outcome)}>
            {common.outcomes[outcome]}
          </Button>
        ))}
        <Button small variant="quiet" onClick={onCancel}>
          {common.cancel}
        </Button>
      </div>
    </fieldset>
  )
}
