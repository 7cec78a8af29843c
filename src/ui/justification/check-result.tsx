import { useRef, useState } from 'preact/hooks'
import { Badge } from '../badge'
import { IconButton } from '../icon-button'
import { justification as words } from '../messages/justification'
import type { ShownCheck } from './pointed'

const TONES = { must: 'danger', should: 'warn', hint: 'plain' } as const

/** What the rules noticed in a justification, with the words that are pointed at. Give it a new key for each check. */
export function CheckResult({ check }: { check: ShownCheck }) {
  const [dismissed, setDismissed] = useState<readonly string[]>([])
  const summary = useRef<HTMLParagraphElement>(null)
  const points = check.points.filter(({ rule }) => !dismissed.includes(rule))
  const dismiss = (rule: string) => {
    setDismissed([...dismissed, rule])
    // The button that was pressed goes away with its point.
    summary.current?.focus()
  }
  const said = points.length > 0 ? words.found(points.length) : check.points.length > 0 ? words.settled : words.nothing
  return (
    <div class="check-result">
      <p class="check-result-sum" role="status" tabIndex={-1} ref={summary}>
        <strong>{said}</strong> <span class="muted small">{words.size(check.words, check.sentences)}</span>
      </p>
      {points.length > 0 && (
        <ol class="check-points" aria-label={words.findings}>
          {points.map(({ rule, level, says, quotes }, n) => (
            <li key={rule} class="check-point" data-rule={rule}>
              <div class="check-point-text">
                <p>
                  <Badge tone={TONES[level]}>{words.level[level]}</Badge> {says}
                </p>
                {quotes.map((quote) => (
                  <q key={quote} class="check-quote small">
                    {quote}
                  </q>
                ))}
              </div>
              <IconButton name={words.dismiss(n + 1)} icon="close" onClick={() => dismiss(rule)} />
            </li>
          ))}
        </ol>
      )}
      <p class="small muted">
        {[
          check.comparesRating && words.ratingSeen,
          !check.isEnglish && words.notEnglish,
          check.cutAt !== undefined && words.cutAt(check.cutAt),
          words.limits,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </div>
  )
}
