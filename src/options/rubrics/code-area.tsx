import type { RefObject } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { Field } from '../../ui/field'

interface Props {
  area: RefObject<HTMLTextAreaElement | null>
  label: string
  hint: string
  text: string
  onText: (text: string) => void
  /** Numbers of lines that have an error, from 1. */
  faulty: readonly number[]
}

/** A text with numbered lines. The tab key goes on to the next control, as everywhere. */
export function CodeArea({ area, label, hint, text, onText, faulty }: Props) {
  const gutter = useRef<HTMLPreElement>(null)
  const lines = text.split('\n').length
  const numbers = useMemo(() => {
    const marked = new Set(faulty)
    return Array.from({ length: lines }, (_, i) => i + 1).map((n) =>
      marked.has(n) ? (
        <b key={n}>
          {n}
          {'\n'}
        </b>
      ) : (
        `${n}\n`
      ),
    )
  }, [lines, faulty.join()])
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <div class="code-area">
          <pre class="code-numbers" ref={gutter} aria-hidden="true">
            {numbers}
          </pre>
          <textarea
            {...control}
            ref={area}
            class="input code-text"
            wrap="off"
            rows={24}
            spellcheck={false}
            autocomplete="off"
            value={text}
            onInput={(e) => onText(e.currentTarget.value)}
            onScroll={(e) => {
              if (gutter.current) gutter.current.scrollTop = e.currentTarget.scrollTop
            }}
          />
        </div>
      )}
    </Field>
  )
}

/** Puts the cursor at a line and column, both from 1, and brings it into view. */
export function goToPlace(area: HTMLTextAreaElement | null, { line, column }: { line: number; column: number }): void {
  if (!area) return
  const lines = area.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0)
  const end = start + (lines[line - 1]?.length ?? 0)
  area.focus()
  area.setSelectionRange(Math.min(start + column - 1, end), end)
  const height = Number.parseFloat(getComputedStyle(area).lineHeight) || 16
  area.scrollTop = Math.max(0, (line - 1) * height - area.clientHeight / 3)
  area.scrollLeft = 0
}
