import { type PracticeQuestion, type QuestionGroup, RANK } from '../core/practice-task'
import { Badge } from '../ui/badge'
import { Fold } from '../ui/fold'
import { practice } from '../ui/messages/practice'
import { titleOf } from './criterion-title'
import { keysOf } from './mark-key'

const { task: words } = practice
/** Beyond these, the points of a row show their digit alone; the anchors above tell the rest. */
const SHOWN_LABELS = 4

interface Props {
  group: QuestionGroup
  /** Title of a part by its id. */
  partTitle: (id: string) => string
  marks: Readonly<Record<string, number>>
  onMark: (key: string, value: number | null) => void
}

/** One criterion with its anchors, and a row of points for each part to mark. */
export function MarkCard({ group, partTitle, marks, onMark }: Props) {
  const { criterion, questions } = group
  /** One row: its points are told where they are chosen. */
  const isSingle = questions.length === 1
  const title = titleOf(criterion)
  return (
    <article class="card">
      <div class="card-head">
        <h3>{title}</h3>
        {criterion.level === 'must' && <Badge tone="accent">{words.must}</Badge>}
      </div>
      {(criterion.question ?? criterion.id === RANK) && <p>{criterion.question ?? words.rankText}</p>}
      {!isSingle && <Anchors group={group} />}
      <div class="mark-rows">
        {questions.map((question) => (
          <MarkRow
            key={question.key}
            question={question}
            title={title}
            part={question.part === undefined ? undefined : partTitle(question.part)}
            isSingle={isSingle}
            mark={marks[question.key]}
            onMark={(value) => onMark(question.key, value)}
          />
        ))}
      </div>
      <Hints {...criterion} />
    </article>
  )
}

function Anchors({ group: { questions } }: { group: QuestionGroup }) {
  const points = questions[0]?.points ?? []
  if (points.every(({ anchor }) => anchor === '')) return null
  const keys = keysOf(points)
  return (
    <dl class="scale">
      {points.map((point, i) => (
        <div key={point.value} class="scale-point">
          <dt>
            <span class="scale-value">{keys[i]}</span> {point.label}
          </dt>
          <dd>{point.anchor}</dd>
        </div>
      ))}
    </dl>
  )
}

interface RowProps {
  question: PracticeQuestion
  title: string
  part: string | undefined
  isSingle: boolean
  mark: number | undefined
  onMark: (value: number | null) => void
}

function MarkRow({ question: { key, points }, title, part, isSingle, mark, onMark }: RowProps) {
  const keys = keysOf(points)
  const chosen = points.find(({ value }) => value === mark)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Backspace') onMark(null)
    const point = points[keys.indexOf(event.key)]
    if (!point) return
    event.preventDefault()
    onMark(point.value)
    goOn(event.currentTarget as HTMLElement)
  }
  return (
    <fieldset class="mark-row" data-question={key} onKeyDown={onKeyDown}>
      <legend class={isSingle ? 'visually-hidden' : 'mark-part'}>
        <span class="visually-hidden">{part === undefined ? title : `${title}: `}</span>
        {part}
        {!isSingle && <span class="muted mark-chosen"> {chosen?.label ?? words.choose}</span>}
      </legend>
      <div class={isSingle ? 'points-list' : 'points-row'} style={{ '--points': points.length }}>
        {points.map((point, i) => (
          <label key={point.value} class="point" title={isSingle ? undefined : point.label}>
            <input
              type="radio"
              name={key}
              value={point.value}
              checked={point.value === mark}
              onChange={() => onMark(point.value)}
            />
            <span class="point-face">
              <span class="point-key">{keys[i]}</span>
              {point.label !== keys[i] && (
                <span class={!isSingle && points.length > SHOWN_LABELS ? 'visually-hidden' : 'point-label'}> {point.label}</span>
              )}
              {isSingle && point.anchor !== '' && <span class="point-anchor muted"> {point.anchor}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** To the next row of points, else to what follows the last one. */
function goOn(row: HTMLElement): void {
  const list = row.closest('.mark-list')
  const rows = [...(list?.querySelectorAll<HTMLElement>('.mark-row') ?? [])]
  const next = rows[rows.indexOf(row) + 1]
  const target = next
    ? (next.querySelector<HTMLElement>('input:checked') ?? next.querySelector<HTMLElement>('input'))
    : list?.querySelector<HTMLElement>('textarea, .task-submit button')
  target?.focus()
}

function Hints({ good = [], bad = [], pitfalls = [] }: Partial<QuestionGroup['criterion']>) {
  return (
    <>
      {(good.length > 0 || bad.length > 0) && (
        <Fold title={words.examples}>
          <Lines title={words.good} lines={good} />
          <Lines title={words.bad} lines={bad} />
        </Fold>
      )}
      {pitfalls.length > 0 && (
        <Fold title={words.pitfalls}>
          <Lines lines={pitfalls} />
        </Fold>
      )}
    </>
  )
}

function Lines({ title, lines }: { title?: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      {title && <h4 class="small">{title}</h4>}
      <ul class="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
