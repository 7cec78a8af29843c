import type { TestLimits } from '../core/practice-sitting'
import { clock } from '../ui/format'
import { practice } from '../ui/messages/practice'

const MINUTE = 60_000
const { clock: words } = practice

/** Time left for the task and for the whole test. Only the last minute is announced; a clock that speaks each second helps nobody. */
export function TestClock({ limits, now }: { limits: TestLimits; now: number }) {
  const taskLeft = limits.taskEndsAt - now
  const isSoon = taskLeft <= MINUTE
  return (
    <div class={isSoon ? 'test-clock test-clock-soon' : 'test-clock'}>
      <p>
        {words.task}: <strong>{words.left(clock(taskLeft))}</strong>
      </p>
      <p class="muted">
        {words.test}: {words.left(clock(limits.testEndsAt - now))}
      </p>
      <p role="status" class="visually-hidden">
        {isSoon ? words.soon : ''}
      </p>
    </div>
  )
}
