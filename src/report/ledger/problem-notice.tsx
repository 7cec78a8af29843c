import type { Stretch } from '../../core/span'
import { Button } from '../../ui/button'
import { time } from '../../ui/format'
import { explain } from '../../ui/messages/explain'
import { report as words } from '../../ui/messages/report'
import { Notice } from '../../ui/notice'
import type { Problem } from './use-corrections'

interface Props {
  problem: Problem | null
  zone: string
  /** Takes the free part of the wanted time. */
  onFree?: ((free: Stretch) => void) | undefined
}

/** Says where a correction was asked for why it was not done, and offers what would do. */
export function ProblemNotice({ problem, zone, onFree }: Props) {
  if (!problem) return null
  const { text, free } = problem
  return (
    <Notice
      tone="danger"
      live="alert"
      actions={
        free &&
        onFree && (
          <>
            <Button small onClick={() => onFree(free)}>
              {words.useFree(explain.range(time(free.fromAt, zone), time(free.toAt, zone)))}
            </Button>
            <span class="small">{words.freeText}</span>
          </>
        )
      }
    >
      {text}
    </Notice>
  )
}
