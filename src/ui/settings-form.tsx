import { useState } from 'preact/hooks'
import type { Settings } from '../core/settings'
import { Button } from './button'
import type { ask } from './client'
import { TextField } from './field'
import { money } from './format'
import { settings as words } from './messages/settings'
import { type Choice, Select } from './select'

interface Props {
  settings: Settings
  ask: typeof ask
  /** The options ask for the week's first day too, and for goals where there is more room for them. */
  inOptions?: boolean
}

const WEEK_STARTS = ['1', '6', '7'] as const
const AS_NUMBER = { '1': 1, '6': 6, '7': 7 } as const

/** The home currency, and the weekly goal or the week's first day. */
export function SettingsForm({ settings, ask, inOptions = false }: Props) {
  const [currency, setCurrency] = useState(settings.currency)
  const [goal, setGoal] = useState(String(settings.weeklyGoalHours))
  const [week, setWeek] = useState<(typeof WEEK_STARTS)[number]>(`${settings.weekStartsOn}`)
  const [told, setTold] = useState<{ text: string; failed: boolean } | null>(null)
  const hours = goalHours(goal)
  const goalGoes = currency !== settings.currency && settings.weeklyGoalMinor > 0

  const save = async (event: Event) => {
    event.preventDefault()
    if (hours === null) return
    try {
      await ask('settings.save', {
        currency,
        ...(inOptions ? { weekStartsOn: AS_NUMBER[week] } : { weeklyGoalHours: hours }),
        // A sum in one currency is no goal in another.
        ...(goalGoes ? { weeklyGoalMinor: 0 } : {}),
        welcomed: true,
      })
      const goalWas = { minor: settings.weeklyGoalMinor, currency: settings.currency }
      setTold({ text: goalGoes ? words.savedWithoutGoal(money(goalWas)) : words.saved, failed: false })
    } catch (e) {
      setTold({ text: e instanceof Error ? e.message : String(e), failed: true })
    }
  }
  const changing =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      setTold(null)
    }

  return (
    <form class="settings-form" onSubmit={(e) => void save(e)}>
      <Select
        label={words.currency}
        hint={words.currencyHint}
        value={currency}
        choices={currencies(currency)}
        onValue={changing(setCurrency)}
      />
      {!inOptions && (
        <TextField
          label={words.goal}
          hint={words.goalHint}
          error={hours === null ? words.goalWrong : undefined}
          inputMode="decimal"
          value={goal}
          onValue={changing(setGoal)}
        />
      )}
      {inOptions && (
        <Select
          label={words.weekStart}
          value={week}
          choices={WEEK_STARTS.map((value) => ({ value, label: words.weekdays[value] }))}
          onValue={changing(setWeek)}
        />
      )}
      <div class="settings-save">
        <Button type="submit" variant="primary">
          {words.save}
        </Button>
        <p role="status" class={told?.failed ? 'field-error' : 'muted'}>
          {told?.text}
        </p>
      </div>
    </form>
  )
}

/** Hours as typed, with point or comma; null for what is no number of hours in a week. */
export function goalHours(text: string): number | null {
  const trimmed = text.trim().replace(',', '.')
  if (trimmed === '') return 0
  const hours = /^\d{1,3}(\.\d{1,2})?$/.test(trimmed) ? Number(trimmed) : Number.NaN
  return hours >= 0 && hours <= 168 ? hours : null
}

/** Every currency the browser knows by name, and the chosen one in any case. */
function currencies(chosen: string): Choice<string>[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' })
  return [...new Set([...Intl.supportedValuesOf('currency'), chosen])]
    .sort()
    .map((code) => ({ value: code, label: `${code} – ${names.of(code) ?? code}` }))
}
