import type { Criterion } from '../core/rubric'
import { Badge } from '../ui/badge'
import { practice } from '../ui/messages/practice'

/** The criteria to write by: to be read, with what the best point asks for. */
export function ReadCriteria({ criteria }: { criteria: readonly Criterion[] }) {
  return (
    <>
      {criteria.map(({ id, title, question, level, scale = [] }) => {
        const best = scale.reduce<(typeof scale)[number] | undefined>((a, b) => (a && a.value >= b.value ? a : b), undefined)
        return (
          <article key={id} class="card">
            <div class="card-head">
              <h3>{title}</h3>
              {level === 'must' && <Badge tone="accent">{practice.task.must}</Badge>}
            </div>
            <p>{question}</p>
            {best && <p class="muted">{best.anchor}</p>}
          </article>
        )
      })}
    </>
  )
}
