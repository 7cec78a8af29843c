import type { ComposedCriterion, ComposedPoint } from '../core/rubric-compose'
import { Badge } from '../ui/badge'
import { Fold } from '../ui/fold'
import { panel } from '../ui/messages/panel'

const { rubric: words } = panel

/** One criterion: the question and its scale in the open, the reasons and examples folded. */
export function CriterionCard({ criterion }: { criterion: ComposedCriterion }) {
  const { title, question, why, level, scale, good = [], bad = [], pitfalls = [] } = criterion
  return (
    <article class="card">
      <div class="card-head">
        <h3>{title}</h3>
        {level === 'must' && <Badge tone="accent">{words.must}</Badge>}
      </div>
      <p>{question}</p>
      {scale && <Scale points={scale} />}
      {why && (
        <Fold title={words.why}>
          <p>{why}</p>
        </Fold>
      )}
      {(good.length > 0 || bad.length > 0) && (
        <Fold title={words.examples}>
          <Examples title={words.good} lines={good} tone="good" />
          <Examples title={words.bad} lines={bad} tone="bad" />
        </Fold>
      )}
      {pitfalls.length > 0 && (
        <Fold title={words.pitfalls}>
          <ul class="lines">
            {pitfalls.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Fold>
      )}
    </article>
  )
}

export function Scale({ points }: { points: readonly ComposedPoint[] }) {
  return (
    <dl class="scale">
      {points.map((point) => (
        <div key={point.value} class="scale-point">
          <dt>
            <span class="scale-value">{point.value}</span> {point.label}
          </dt>
          <dd>{point.anchor}</dd>
        </div>
      ))}
    </dl>
  )
}

function Examples({ title, lines, tone }: { title: string; lines: readonly string[]; tone: 'good' | 'bad' }) {
  if (lines.length === 0) return null
  return (
    <div class={`examples examples-${tone}`}>
      <h4 class="small">{title}</h4>
      <ul class="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
