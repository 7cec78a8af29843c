import { Field } from './field'

export interface Choice<T extends string> {
  value: T
  label: string
}

interface Props<T extends string> {
  label: string
  hint?: string | undefined
  error?: string | undefined
  value: T
  choices: readonly Choice<T>[]
  onValue: (value: T) => void
  disabled?: boolean
}

export function Select<T extends string>({ label, hint, error, value, choices, onValue, disabled = false }: Props<T>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <select
          {...control}
          class="input"
          value={value}
          disabled={disabled}
          onChange={(e) => {
            const chosen = choices.find((c) => c.value === e.currentTarget.value)
            if (chosen) onValue(chosen.value)
          }}
        >
          {choices.map((c) => (
            <option key={c.value} value={c.value} selected={c.value === value}>
              {c.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Choices of a vocabulary, in its own order, with the catalogue's labels. */
export function choicesOf<T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>): Choice<T>[] {
  return values.map((value) => ({ value, label: labels[value] }))
}
