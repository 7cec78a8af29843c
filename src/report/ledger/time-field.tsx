import { useId } from 'preact/hooks'
import { wallTime } from '../../core/local-time'
import { TextField } from '../../ui/field'
import { report as words } from '../../ui/messages/report'
import { choiceOf, type TimeText } from './time-text'

interface Props {
  /** `Start` or `End`. */
  name: string
  text: TimeText
  zone: string
  error?: string | undefined
  onText: (text: TimeText) => void
}

/** A local date and time. Where the clock was changed and the time never was, or was twice, it says so and lets the user choose. */
export function TimeField({ name, text, zone, error, onText }: Props) {
  const id = useId()
  const choice = choiceOf(text, zone)
  const typed = (change: Partial<TimeText>) => {
    const { at: _before, choice: _chosen, ...rest } = text
    onText({ ...rest, ...change })
  }
  return (
    <div class="time-field">
      <TextField type="date" label={words.date(name)} value={text.date} onValue={(date) => typed({ date })} />
      <TextField label={words.clock(name)} error={error} value={text.time} onValue={(time) => typed({ time })} maxLength={12} />
      {choice && (
        <fieldset class="time-choice">
          <legend class="small">{(choice.is === 'twice' ? words.timeTwice : words.timeMissing)(text.time, zone)}</legend>
          {(['earlier', 'later'] as const).map((which) => (
            <label key={which} class="check">
              <input type="radio" name={id} checked={text.choice === which} onChange={() => onText({ ...text, choice: which })} />
              <span>{withOffset(which === 'earlier' ? choice.earlierAt : choice.laterAt, zone)}</span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}

/** `01:30 EDT`: the wall time with the zone's short name at that instant. */
function withOffset(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' }).formatToParts(at)
  return `${wallTime(at, zone).time.slice(0, 5)} ${parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''}`
}
