import { useMemo, useState } from 'preact/hooks'
import type { CalendarChoice } from '../../core/pay-calendar'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { common } from '../../ui/messages/common'
import { money as words } from '../../ui/messages/money'
import { Select } from '../../ui/select'
import { type CalendarDraft, type CalendarErrors, calendarOfDraft, draftOf, WEEKDAYS } from './calendar-draft'

interface Props {
  calendar: CalendarChoice
  /** Rejects when it could not be saved. */
  onSave: (calendar: CalendarChoice) => Promise<void>
  onCancel: () => void
}

/** The pay calendar of one platform, as the trainer knows it. */
export function EditCalendar({ calendar, onSave, onCancel }: Props) {
  const [draft, setDraft] = useState(() => draftOf(calendar))
  const [errors, setErrors] = useState<CalendarErrors>({})
  const [problem, setProblem] = useState('')
  const zones = useMemo(() => ['UTC', ...Intl.supportedValuesOf('timeZone')], [])
  const dayChoices = [
    { value: '' as const, label: words.unknown },
    ...WEEKDAYS.map((value) => ({ value, label: words.weekdays[value] ?? '' })),
  ]
  const field = <K extends keyof CalendarDraft>(name: K) => ({
    value: draft[name],
    error: errors[name],
    onValue: (value: CalendarDraft[K]) => {
      setDraft({ ...draft, [name]: value })
      setErrors({ ...errors, [name]: undefined })
    },
  })
  const save = async (event: Event) => {
    event.preventDefault()
    const read = calendarOfDraft(draft)
    setErrors('errors' in read ? read.errors : {})
    if ('errors' in read) return
    try {
      await onSave(read.calendar)
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e))
    }
  }
  return (
    <form class="terms-form" onSubmit={(event) => void save(event)}>
      <div class="money-fields">
        <Select label={words.weekStart} choices={dayChoices} {...field('weekStartsOn')} />
        <TextField label={words.cutOff} hint={words.cutOffHint} {...field('cutOff')} />
        <TextField label={words.zone} hint={words.zoneHint} suggestions={zones} {...field('zone')} />
        <Select label={words.paidOn} choices={dayChoices} {...field('paidOn')} />
        <TextField label={words.holdHourly} hint={words.emptyUnknown} inputMode="numeric" {...field('holdHourly')} />
        <TextField label={words.holdPerTask} hint={words.emptyUnknown} inputMode="numeric" {...field('holdPerTask')} />
        <TextField label={words.withdrawEvery} hint={words.emptyUnknown} inputMode="numeric" {...field('withdrawEvery')} />
      </div>
      {problem && (
        <p role="alert" class="field-error">
          {problem}
        </p>
      )}
      <div class="terms-actions">
        <Button type="submit" variant="primary">
          {words.saveCalendar}
        </Button>
        <Button onClick={onCancel}>{common.cancel}</Button>
      </div>
    </form>
  )
}
