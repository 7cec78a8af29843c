import type { OpenSession } from '../core/open-session'
import type { Outcome } from '../core/task'
import { Button } from '../ui/button'
import { common } from '../ui/messages/common'
import { panel } from '../ui/messages/panel'
import type { Asking } from '../ui/use-asking'

const OF_TASK: readonly Outcome[] = ['submitted', 'skipped', 'released', 'expired', 'left', 'unknown']
const OF_OTHER: readonly Outcome[] = ['submitted', 'left', 'unknown']

export function EndChoice({ session, asking, onDone }: { session: OpenSession; asking: Asking; onDone: () => void }) {
  const end = async (outcome: Outcome) => {
    if (await asking.act('session.end', { sessionId: session.id, outcome })) onDone()
  }
  return (
    <fieldset class="choice">
      <legend class="field-label">{panel.session.endAs}</legend>
      <div class="choice-row">
        {(session.workKind === 'task' ? OF_TASK : OF_OTHER).map((outcome) => (
          <Button key={outcome} small variant={outcome === 'submitted' ? 'primary' : 'plain'} onClick={() => void end(outcome)}>
            {common.outcomes[outcome]}
          </Button>
        ))}
        <Button small variant="quiet" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </fieldset>
  )
}
