import { useState } from 'preact/hooks'
import type { Settings } from '../../core/settings'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { money } from '../../ui/format'
import { money as words } from '../../ui/messages/money'
import type { OptionsHost } from '../host'
import { choiceOf, draftOf, type GoalsDraft, type GoalsErrors } from './goals-draft'

/** Weekly goals, what to set aside, the bar for an hour, and when pending pay is worth asking about. */
export function GoalsForm({ settings, ask }: { settings: Settings; ask: OptionsHost['ask'] }) {
  const { currency, hourlyBar: bar } = settings
  const [draft, setDraft] = useState(() => draftOf(settings))
  const [errors, setErrors] = useState<GoalsErrors>({})
  const [told, setTold] = useState({ text: '', failed: false })
  const field = (name: keyof GoalsDraft) => ({
    value: draft[name],
    error: errors[name],
    onValue: (value: string) => {
      setDraft({ ...draft, [name]: value })
      setErrors({ ...errors, [name]: undefined })
      setTold({ text: '', failed: false })
    },
  })
  const save = async (event: Event) => {
    event.preventDefault()
    const read = choiceOf(draft, currency)
    setErrors('errors' in read ? read.errors : {})
    if ('errors' in read) return
    try {
      await ask('settings.save', read.choice)
      setTold({ text: words.saved, failed: false })
    } catch (e) {
      setTold({ text: e instanceof Error ? e.message : String(e), failed: true })
    }
  }
  return (
    <div class="money-part">
      <h3>{words.goals}</h3>
      <p class="page-text">{words.goalsText}</p>
      <form class="settings-form" onSubmit={(event) => void save(event)}>
        <TextField label={words.goalHours} hint={words.none} inputMode="decimal" {...field('hours')} />
        <TextField label={words.goalMoney(currency)} hint={words.none} inputMode="decimal" {...field('money')} />
        <TextField
          label={words.barName}
          hint={words.barNameHint}
          maxLength={100}
          suggestions={words.barNames}
          {...field('barName')}
        />
        <TextField
          label={words.barAmount(currency)}
          hint={bar && bar.currency !== currency ? words.barWas(money(bar)) : undefined}
          inputMode="decimal"
          {...field('barAmount')}
        />
        <TextField label={words.tax} hint={words.none} inputMode="decimal" {...field('tax')} />
        <TextField label={words.attention} inputMode="numeric" {...field('attention')} />
        <div class="settings-save">
          <Button type="submit" variant="primary">
            {words.save}
          </Button>
          <p role="status" class={told.failed ? 'field-error' : 'muted'}>
            {told.text}
          </p>
        </div>
      </form>
    </div>
  )
}
