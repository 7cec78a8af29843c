import { useId } from 'preact/hooks'

interface Props<T extends string> {
  legend: string
  text?: string
  value: T
  options: readonly { value: T; label: string; hint?: string }[]
  onValue: (value: T) => void
}

/** One of a few, all in view. */
export function Choose<T extends string>({ legend, text, value, options, onValue }: Props<T>) {
  const name = useId()
  return (
    <fieldset class="choose">
      <legend>{legend}</legend>
      {text && <p class="muted small">{text}</p>}
      {options.map((option) => (
        <label key={option.value} class="check">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onValue(option.value)} />
          <span>
            {option.label}
            {option.hint && <span class="check-hint muted small">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
