import { Button } from '../button'
import { feedback as words } from '../messages/feedback'
import { Notice } from '../notice'
import type { FeedbackDesk } from './use-feedback-desk'

/** Says what was just done and undoes it, or says why it was not done. */
export function WayBack({ desk: { done, problem } }: { desk: FeedbackDesk }) {
  return (
    <>
      {problem !== null && (
        <Notice tone="danger" live="alert">
          {problem}
        </Notice>
      )}
      <div class="way-back" role="status">
        {done && <span>{done.text}</span>}
        {done?.undo && (
          <Button small onClick={done.undo}>
            {words.undo}
          </Button>
        )}
      </div>
    </>
  )
}
