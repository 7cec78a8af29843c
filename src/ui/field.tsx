import type { ComponentChildren, TextareaHTMLAttributes } from 'preact'
import { useId } from 'preact/hooks'

export interface FieldControl {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: boolean
}

interface FieldProps {
  label: string
  hint?: string | undefined
  /** Says what is wrong and what to do; shown and announced. */
  error?: string | undefined
  /** Gets the attributes that tie the control to its label, hint and error. */
  children: (control: FieldControl) => ComponentChildren
}

export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  const control: FieldControl = {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error ? { 'aria-invalid': true } : {}),
  }
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children(control)}
      {hint && (
        <div class="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <div class="field-error" id={`${id}-error`} role="alert">
          {error}
        </div>
      )}
    </div>
  )
}

interface TextProps {
  label: string
  hint?: string | undefined
  error?: string | undefined
  value: string
  onValue: (value: string) => void
  type?: 'text' | 'search' | 'number' | 'date'
  inputMode?: 'text' | 'decimal' | 'numeric'
  maxLength?: number
  required?: boolean
  /** Offered as completions; any other value may be typed. */
  suggestions?: readonly string[]
}

export function TextField({ label, hint, error, value, onValue, suggestions, type = 'text', ...rest }: TextProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <>
          <input
            {...rest}
            {...control}
            {...(suggestions ? { list: `${control.id}-list` } : {})}
            type={type}
            class="input"
            autocomplete="off"
            value={value}
            onInput={(e) => onValue(e.currentTarget.value)}
          />
          {suggestions && (
            <datalist id={`${control.id}-list`}>
              {suggestions.map((s) => (
                <option key={s} value={s} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}

interface AreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'class' | 'label' | 'onInput' | 'value'> {
  label: string
  hint?: string | undefined
  value: string
  onValue: (value: string) => void
}

export function AreaField({ label, hint, value, onValue, ...rest }: AreaProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <textarea {...rest} {...control} class="input" value={value} onInput={(e) => onValue(e.currentTarget.value)} />
      )}
    </Field>
  )
}
