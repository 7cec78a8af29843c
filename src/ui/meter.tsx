interface Props {
  /** The accessible name. */
  name: string
  value: number
  max: number
  /** What a screen reader says in place of the bare number. */
  text: string
  tone?: 'plain' | 'warn' | 'danger'
}

export function Meter({ name, value, max, text, tone = 'plain' }: Props) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  const percent = Math.round(share * 100)
  return (
    // biome-ignore lint/a11y/useSemanticElements: <meter> cannot be styled alike in every browser, nor told what to say
    <div
      class={`meter meter-${tone}`}
      role="meter"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={text}
    >
      <div class="meter-bar" style={{ width: `${share * 100}%` }} />
    </div>
  )
}
