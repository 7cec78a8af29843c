import type { ComponentChildren } from 'preact'
import type { ComposedCriterion, ComposedPoint } from '../../core/rubric-compose'
import { Badge } from '../badge'
import { panel } from '../messages/panel'
import { Marked } from './marked'
import { RubricSection, type SectionView } from './rubric-section'

const { rubric: words } = panel

/** One criterion with all that belongs to it. */
export function CriterionCard({ criterion, view }: { criterion: ComposedCriterion; view: SectionView }) {
  const { id, title, question, why, level, scale, good = [], bad = [], pitfalls = [], from, sharpenedBy = [] } = criterion
  const origins = [...(from ? [words.addedBy(from.title)] : []), ...sharpenedBy.map((by) => words.sharpenedBy(by.title))]
  return (
    <RubricSection
      id={id}
      title={title}
      question={question}
      scale={scale}
      view={view}
      badges={level === 'must' && <Badge tone="accent">{words.must}</Badge>}
    >
      {origins.length > 0 && <p class="small muted">{origins.join(' · ')}</p>}
      {scale && <Scale points={scale} />}
      {why && (
        <Part title={words.why}>
          <p>
            <Marked text={why} />
          </p>
        </Part>
      )}
      <Lines title={words.good} lines={good} tone="good" />
      <Lines title={words.bad} lines={bad} tone="bad" />
      <Lines title={words.pitfalls} lines={pitfalls} />
    </RubricSection>
  )
}

/** A scale with its anchors: one under the other, or side by side where there is room. */
export function Scale({ points }: { points: readonly ComposedPoint[] }) {
  return (
    <dl class="scale">
      {points.map(({ value, label, anchor, notes = [] }) => (
        <div key={value} class="scale-point">
          <dt>
            <span class="scale-value">{value}</span> <Marked text={label} />
          </dt>
          <dd>
            <Marked text={anchor} />
            {notes.map((note) => (
              <span key={note} class="scale-note">
                {' '}
                <Marked text={note} />
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="part">
      <h4>{title}</h4>
      {children}
    </div>
  )
}

export function Lines({ title, lines, tone }: { title?: string; lines: readonly string[]; tone?: 'good' | 'bad' }) {
  if (lines.length === 0) return null
  const list = (
    <ul class="lines">
      {lines.map((line) => (
        <li key={line}>
          <Marked text={line} />
        </li>
      ))}
    </ul>
  )
  if (title === undefined) return list
  return (
    <div class={`part${tone ? ` part-${tone}` : ''}`}>
      <h4>{title}</h4>
      {list}
    </div>
  )
}
