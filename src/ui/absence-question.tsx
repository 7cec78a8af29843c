import { useEffect, useRef, useState } from 'preact/hooks'
import type { AbsenceAnswer } from '../core/absence'
import type { SpanKind, Stretch } from '../core/span'
import { Button } from './button'
import { Field } from './field'
import { duration, time } from './format'
import { absence as words } from './messages/absence'
import { Notice } from './notice'

const MINUTE = 60_000

interface Props {
  stretch: Stretch
  /** What the evidence says of it. */
  kinds: readonly SpanKind[]
  zone: string
  /** How many more absences wait for an answer. */
  more: number
  onAnswer: (answer: AbsenceAnswer) => void
}

/** One question after a long absence: work, break, or both in turn. By mouse, or by its keys while the focus is in it. */
export function AbsenceQuestion({ stretch, kinds, zone, more, onAnswer }: Props) {
  const [isSplit, setSplit] = useState(false)
  const { fromAt, toAt } = stretch
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isSplit) return
    if (event.key === 'w') onAnswer({ was: 'work' })
    else if (event.key === 'b') onAnswer({ was: 'break' })
    else if (event.key === 's') setSplit(true)
    else return
    event.preventDefault()
  }
  return (
    <fieldset class="absence" aria-label={words.name} onKeyDown={onKeyDown}>
      <Notice
        tone="info"
        live="status"
        title={words.title(duration(toAt - fromAt))}
        actions={
          !isSplit && (
            <>
              <Button small aria-keyshortcuts="w" onClick={() => onAnswer({ was: 'work' })}>
                {words.work}
              </Button>
              <Button small aria-keyshortcuts="b" onClick={() => onAnswer({ was: 'break' })}>
                {words.break}
              </Button>
              <Button small aria-keyshortcuts="s" onClick={() => setSplit(true)}>
                {words.both}…
              </Button>
            </>
          )
        }
      >
        {words.text(time(fromAt, zone), time(toAt, zone), kinds.map((kind) => words.kinds[kind]).join(', '))}
        {more > 0 && <span class="muted"> {words.more(more)}</span>}
      </Notice>
      {isSplit && <Split stretch={stretch} zone={zone} onAnswer={onAnswer} onCancel={() => setSplit(false)} />}
    </fieldset>
  )
}

interface SplitProps extends Pick<Props, 'stretch' | 'zone' | 'onAnswer'> {
  onCancel: () => void
}

/** Where work ended and the break began, or the other way round, by the minute. */
function Split({ stretch: { fromAt, toAt }, zone, onAnswer, onCancel }: SplitProps) {
  const minutes = Math.max(2, Math.floor((toAt - fromAt) / MINUTE))
  const [minute, setMinute] = useState(Math.floor(minutes / 2))
  const [first, setFirst] = useState<'work' | 'break'>('work')
  const slider = useRef<HTMLInputElement>(null)
  useEffect(() => slider.current?.focus(), [])
  const at = fromAt + minute * MINUTE
  const parts = [duration(minute * MINUTE), duration(toAt - at)] as const
  const text = first === 'work' ? words.workFirst(time(at, zone), ...parts) : words.breakFirst(time(at, zone), ...parts)
  return (
    <form
      class="absence-split"
      aria-label={words.both}
      onSubmit={(event) => {
        event.preventDefault()
        onAnswer({ was: 'split', at, first })
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <Field label={words.turn} hint={text}>
        {(control) => (
          <input
            {...control}
            ref={slider}
            type="range"
            min={1}
            max={minutes - 1}
            value={minute}
            aria-valuetext={text}
            onInput={(event) => setMinute(Number(event.currentTarget.value))}
          />
        )}
      </Field>
      <div class="form-actions">
        <Button small type="submit" variant="primary">
          {words.save}
        </Button>
        <Button small onClick={() => setFirst(first === 'work' ? 'break' : 'work')}>
          {words.swap}
        </Button>
        <Button small variant="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
