import type { PracticeTask } from '../core/practice-schema'
import { Badge } from '../ui/badge'
import { practice } from '../ui/messages/practice'

const { compare: words, traps } = practice

interface Props {
  task: PracticeTask
  partTitle: (id: string) => string
  criterionTitle: (id: string) => string
}

/** What the expert saw and where; the numbers stand beside the words in the text. */
export function Saw({ task, partTitle, criterionTitle }: Props) {
  return (
    <section aria-labelledby="saw-title" class="card">
      <h2 id="saw-title">{words.saw}</h2>
      <ol class="saw">
        {task.saw.map(({ part, criterion, trap, quote, why }, i) => (
          <li key={why} value={i + 1}>
            <p class="saw-head">
              <Badge tone="accent">{traps[trap]}</Badge>{' '}
              <span class="small muted">
                {[part && partTitle(part), criterion && criterionTitle(criterion)].filter(Boolean).join(' · ')}
              </span>
            </p>
            {quote !== undefined && <p class="saw-quote">“{quote}”</p>}
            <p>{why}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
