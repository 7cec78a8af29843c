import { useId, useState } from 'preact/hooks'
import { explain } from '../../core/explain'
import { within } from '../../core/ledger-edit-spans'
import { wallTime } from '../../core/local-time'
import { policyOfEntry } from '../../core/recount'
import { countedMs } from '../../core/time-policy'
import type { LedgerRow } from '../../store/read-ledger'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { clock, time, timeRange } from '../../ui/format'
import { common } from '../../ui/messages/common'
import { report as words } from '../../ui/messages/report'
import { type Choice, Select } from '../../ui/select'
import { SpanStrip } from '../../ui/span-strip'
import type { LedgerDesk } from './desk'
import { ProblemNotice } from './problem-notice'
import { middleOf, readWithin } from './time-text'
import type { Problem } from './use-corrections'

const SECOND = 1000
const KEEPS: readonly Choice<'first' | 'second'>[] = [
  { value: 'first', label: words.splitFirst },
  { value: 'second', label: words.splitSecond },
]

interface Props {
  desk: LedgerDesk
  row: LedgerRow
  onDone: () => void
}

/** Cuts an entry in two: by a slider under its strip, or at an exact time. */
export function SplitForm({ desk, row: { entry }, onDone }: Props) {
  const { startedAt, closedAt, zone, spans, id } = entry
  const sliderId = useId()
  const policy = policyOfEntry(entry)
  const [slid, setSlid] = useState(() => middleOf({ fromAt: startedAt, toAt: closedAt }))
  const [typed, setTyped] = useState(() => wallTime(slid, zone).time)
  const [keeps, setKeeps] = useState<'first' | 'second'>(entry.outcome === 'submitted' ? 'second' : 'first')
  const [units, setUnits] = useState('1')
  const [bad, setBad] = useState(false)
  const [badUnits, setBadUnits] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const total = entry.units ?? 1
  const whole = { fromAt: startedAt, toAt: closedAt }

  const slide = (at: number) => {
    setSlid(at)
    setTyped(wallTime(at, zone).time)
    setBad(false)
  }
  const write = (text: string) => {
    setTyped(text)
    setSlid(readWithin(text, whole, zone) ?? slid)
  }
  const split = async (event: Event) => {
    event.preventDefault()
    const isSlid = wallTime(slid, zone).time === typed
    const at = isSlid ? slid : readWithin(typed, whole, zone)
    const first = /^\d{1,5}$/.test(units) ? Number(units) : Number.NaN
    const isBatch = entry.units !== undefined
    setBad(at === null)
    setBadUnits(isBatch && !(first <= total))
    if (at === null || (isBatch && !(first <= total))) return
    const choice = { keeps, ...(isBatch ? { units: first } : {}) }
    const wrong = await desk.corrections.run(() => desk.host.ledger.split(id, at, choice))
    setProblem(wrong)
    if (wrong === null) onDone()
  }
  const part = (fromAt: number, toAt: number) =>
    words.splitPart(timeRange(fromAt, toAt, zone), clock(countedMs(within(spans, [{ fromAt, toAt }]), policy)))
  const preview = words.splitParts(part(startedAt, slid), part(slid, closedAt))
  return (
    <form class="split-form" aria-label={words.splitTitle} onSubmit={(e) => void split(e)}>
      <h3>{words.splitTitle}</h3>
      <p class="muted small">{words.splitText}</p>
      <div class="split-slide">
        <SpanStrip parts={explain(entry, policy).parts} fromAt={startedAt} toAt={closedAt} zone={zone} cutAt={slid} />
        <label class="visually-hidden" for={sliderId}>
          {words.splitSlide}
        </label>
        <input
          id={sliderId}
          type="range"
          class="split-range"
          min={startedAt + SECOND}
          max={Math.max(startedAt + SECOND, closedAt - SECOND)}
          step={SECOND}
          value={slid}
          aria-valuetext={wallTime(slid, zone).time}
          onInput={(e) => slide(Number(e.currentTarget.value))}
        />
      </div>
      <div class="split-fields">
        <TextField
          label={words.splitAt}
          error={bad ? words.splitBad(time(startedAt, zone), time(closedAt, zone)) : undefined}
          value={typed}
          onValue={write}
          maxLength={12}
        />
        {entry.units !== undefined && (
          <TextField
            label={words.splitUnits(total)}
            inputMode="numeric"
            error={badUnits ? words.splitBadUnits(total) : undefined}
            value={units}
            onValue={setUnits}
            maxLength={5}
          />
        )}
        <Select label={words.splitKeeps} value={keeps} choices={KEEPS} onValue={setKeeps} />
      </div>
      <p role="status">{preview}</p>
      <ProblemNotice problem={problem} zone={zone} />
      <div class="form-actions">
        <Button type="submit" variant="primary">
          {words.split}
        </Button>
        <Button onClick={onDone}>{common.cancel}</Button>
      </div>
    </form>
  )
}
