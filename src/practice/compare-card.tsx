import type { PracticeQuestion, QuestionGroup } from '../core/practice-task'
import type { ScalePoint } from '../core/rubric'
import { Badge } from '../ui/badge'
import { practice } from '../ui/messages/practice'
import { titleOf } from './criterion-title'
import { stepsOff } from './steps-off'

const { compare: words } = practice

interface Props {
  group: QuestionGroup
  partTitle: (id: string) => string
  marks: Readonly<Record<string, number>>
}

/** One criterion: for each part the trainer's mark and the gold's, with the anchors where they differ. */
export function CompareCard({ group: { criterion, questions }, partTitle, marks }: Props) {
  return (
    <article class="card">
      <h3>{titleOf(criterion)}</h3>
      {questions.map((question) => (
        <CompareRow
          key={question.key}
          question={question}
          part={question.part === undefined ? undefined : partTitle(question.part)}
          mark={marks[question.key]}
        />
      ))}
    </article>
  )
}

function CompareRow({
  question,
  part,
  mark,
}: {
  question: PracticeQuestion
  part: string | undefined
  mark: number | undefined
}) {
  const { points, gold } = question
  const pointOf = (value: number | undefined) => points.find((point) => point.value === value)
  const isSame = mark === gold
  return (
    <div class="compare-row">
      <div class="compare-head">
        {part !== undefined && <h4>{part}</h4>}
        <Verdict question={question} mark={mark} />
      </div>
      {isSame ? (
        <Point who={words.both} point={pointOf(gold)} isBrief />
      ) : (
        <>
          {mark !== undefined && <Point who={words.you} point={pointOf(mark)} />}
          <Point who={words.gold} point={pointOf(gold)} isGold />
        </>
      )}
    </div>
  )
}

function Verdict({ question, mark }: { question: PracticeQuestion; mark: number | undefined }) {
  const off = stepsOff(question, mark)
  if (off === undefined) return <Badge>{words.missing}</Badge>
  if (off === 0) return <Badge tone="good">{words.same}</Badge>
  if (!question.ordered) return <Badge tone="danger">{words.other}</Badge>
  return <Badge tone={Math.abs(off) === 1 ? 'warn' : 'danger'}>{words.off(Math.abs(off))}</Badge>
}

interface PointProps {
  who: string
  point: ScalePoint | undefined
  isGold?: boolean
  /** Without its anchor: there is nothing to learn from it. */
  isBrief?: boolean
}

function Point({ who, point, isGold = false, isBrief = false }: PointProps) {
  if (!point) return null
  return (
    <p class={isGold ? 'compare-point compare-gold' : 'compare-point'}>
      <span class="muted">{who}: </span>
      <strong>
        {point.label !== String(point.value) && <span class="scale-value">{String(point.value).replace('-', '−')}</span>}{' '}
        {point.label}
      </strong>
      {!isBrief && <span class="muted"> {point.anchor}</span>}
    </p>
  )
}
