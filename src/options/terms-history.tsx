import type { PayTerms } from '../core/pay'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { options as words } from '../ui/messages/options'
import { termsText } from '../ui/terms/terms-words'
import { sinceText } from './terms-since'

interface Props {
  /** Of the project, or of the platform for its default. */
  name: string
  terms: readonly PayTerms[]
  current: PayTerms | null
  zone: string
  onCorrect: (terms: PayTerms) => void
  onRemove: (terms: PayTerms) => void
}

/** The terms of a project by date, newest first, each to be corrected or removed. */
export function TermsHistory({ name, terms, current, zone, onCorrect, onRemove }: Props) {
  if (terms.length === 0) return null
  return (
    <div class="terms-history">
      <h5 class="terms-title">{words.history}</h5>
      <ul>
        {terms.toReversed().map((dated) => {
          const since = sinceText(dated, zone)
          return (
            <li key={dated.validFrom}>
              <span class="terms-dated">
                {termsText(dated)}, {since}
                {dated.source === 'page' && `, ${words.fromPage}`}{' '}
                {dated === current && <Badge tone="good">{words.inForce}</Badge>}
              </span>
              <Button small aria-label={words.correctName(since, name)} onClick={() => onCorrect(dated)}>
                {words.correct}
              </Button>
              <Button small aria-label={words.removeTermsName(since, name)} onClick={() => onRemove(dated)}>
                {words.removeTerms}
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
