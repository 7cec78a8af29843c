import { useEffect, useState } from 'preact/hooks'
import type { Day } from '../../core/day'
import { type Days, type EarningsRange, RANGE_KINDS } from '../../core/earnings-range'
import type { PlatformSite } from '../../platforms/platform'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { earnings as words } from '../../ui/messages/earnings'
import { choicesOf, Select } from '../../ui/select'
import { platformName } from '../../ui/work-name'
import type { RangeDesk } from './range-desk'
import { rangeText } from './range-text'

interface Props {
  desk: RangeDesk
  sites: readonly PlatformSite[]
  range: EarningsRange
  /** The days that are really shown, once they are read. */
  shown: EarningsRange | null
}

/** Which days are shown. */
export function RangeBar({ desk, sites, range, shown }: Props) {
  const { kind } = range
  return (
    <div class="range-bar">
      <div class="range-kind">
        <Select
          label={words.range}
          value={kind}
          choices={choicesOf(
            RANGE_KINDS.filter((each) => each !== 'pay-week' || desk.payWeekPlatforms.length > 0),
            words.kinds,
          )}
          onValue={desk.choose}
        />
      </div>
      {range.payWeek && (
        <Select
          label={words.weekOf}
          value={range.payWeek.platform}
          choices={desk.payWeekPlatforms.map((id) => ({ value: id, label: platformName(sites, id) }))}
          onValue={desk.choosePayWeek}
        />
      )}
      {kind === 'custom' && <CustomDays desk={desk} range={range} />}
      <p class="range-shown" role="status">
        {rangeText(shown ?? range)}
      </p>
      {kind !== 'all' && (
        <div class="range-steps">
          <Button small disabled={!desk.previous} onClick={() => desk.previous?.()}>
            {words.previous}
          </Button>
          <Button small disabled={!desk.next} onClick={() => desk.next?.()}>
            {words.next}
          </Button>
          {desk.toNow && kind !== 'custom' && (
            <Button small variant="quiet" onClick={() => desk.toNow?.()}>
              {words.thisOne[kind]}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

/** Dates of one's own; while they make no range the last one stays shown, and the field says what is wrong. */
function CustomDays({ desk, range: { from, to } }: { desk: RangeDesk; range: EarningsRange }) {
  const [draft, setDraft] = useState<Days>({ from, to })
  useEffect(() => setDraft({ from, to }), [from, to])
  const write = (change: Partial<Days>) => {
    const next = { ...draft, ...change }
    setDraft(next)
    if (!fromError(next) && !toError(next)) desk.setDays(next.from, next.to)
  }
  return (
    <>
      <TextField
        type="date"
        label={words.from}
        error={fromError(draft)}
        value={draft.from}
        onValue={(day) => write({ from: day })}
      />
      <TextField type="date" label={words.to} error={toError(draft)} value={draft.to} onValue={(day) => write({ to: day })} />
    </>
  )
}

const EARLIEST: Day = '2000-01-01'
const LATEST: Day = '2999-12-31'
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

function fromError({ from }: Days): string | undefined {
  if (!isDay(from)) return words.badDay
  return from < EARLIEST || from > LATEST ? words.badYear : undefined
}

function toError({ from, to }: Days): string | undefined {
  if (!isDay(to)) return words.badDay
  if (to < from) return words.wrongOrder
  return to > LATEST ? words.badYear : undefined
}
