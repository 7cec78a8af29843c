import { useState } from 'preact/hooks'
import type { AbsenceAnswer } from '../../core/absence'
import { wallTime } from '../../core/local-time'
import type { Stretch } from '../../core/span'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { clock, time, timeRange } from '../../ui/format'
import { report as words } from '../../ui/messages/report'
import { Select } from '../../ui/select'
import type { LedgerDesk } from './desk'
import { focusEntry } from './focus'
import { ProblemNotice } from './problem-notice'
import { middleOf, readWithin } from './time-text'
import type { Problem } from './use-corrections'

interface Props {
  desk: LedgerDesk
  entryId: string
  zone: string
  stretch: Stretch
}

/** Asks what a long absence was: work, a break, or one and then the other. */
export function AnswerAbsence({ desk, entryId, zone, stretch }: Props) {
  const { fromAt, toAt } = stretch
  const [both, setBoth] = useState(false)
  const [first, setFirst] = useState<'work' | 'break'>('work')
  const [turn, setTurn] = useState(() => wallTime(middleOf(stretch), zone).time)
  const [bad, setBad] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const range = timeRange(fromAt, toAt, zone)
  const name = words.absence(range, clock(toAt - fromAt))

  const answer = async (given: AbsenceAnswer) => {
    const wrong = await desk.corrections.run(() => desk.host.ledger.answer(entryId, stretch, given))
    setProblem(wrong)
    if (wrong === null) focusEntry(entryId)
  }
  const split = (event: Event) => {
    event.preventDefault()
    const at = readWithin(turn, stretch, zone)
    setBad(at === null)
    if (at !== null) void answer({ was: 'split', at, first })
  }
  return (
    <fieldset class="absence">
      <legend class="field-label">{name}</legend>
      <div class="absence-row">
        <Button small onClick={() => void answer({ was: 'work' })}>
          {words.wasWork}
        </Button>
        <Button small onClick={() => void answer({ was: 'break' })}>
          {words.wasBreak}
        </Button>
        <Button small aria-expanded={both} onClick={() => setBoth(!both)}>
          {words.wasBoth}
        </Button>
      </div>
      {both && (
        <form class="absence-both" aria-label={words.wasBoth} onSubmit={split}>
          <Select
            label={words.partWhat}
            value={first}
            choices={[
              { value: 'work', label: words.firstWork },
              { value: 'break', label: words.firstBreak },
            ]}
            onValue={setFirst}
          />
          <TextField
            label={words.turnAt}
            error={bad ? words.turnBad(time(fromAt, zone), time(toAt, zone)) : undefined}
            value={turn}
            onValue={setTurn}
            maxLength={12}
          />
          <div>
            <Button small type="submit" variant="primary">
              {words.answer}
            </Button>
          </div>
        </form>
      )}
      <ProblemNotice problem={problem} zone={zone} />
    </fieldset>
  )
}
