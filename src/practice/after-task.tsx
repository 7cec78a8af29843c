import { byCriterion, pastAttempts } from '../core/practice-history'
import type { PracticeTask } from '../core/practice-schema'
import type { Attempt, Sitting } from '../core/practice-sitting'
import type { Rubric } from '../core/rubric'
import { Button } from '../ui/button'
import { common } from '../ui/messages/common'
import { practice } from '../ui/messages/practice'
import { ComparePage } from './compare-page'
import { CriteriaTable } from './criteria-table'
import { titlesOf } from './criterion-title'
import { FiguresExplained } from './figures'

const { compare: words } = practice

interface Props {
  sitting: Sitting
  sittings: readonly Sitting[]
  task: PracticeTask
  rubric: Rubric
  attempt: Attempt
  text: string
  onAdd: (more: { checks?: Record<number, boolean>; text?: string | null }) => void
  onNext: () => void
  onAnother: (after: PracticeTask) => void
}

/** The comparison of one task, the agreement so far in its type, and the way on. */
export function AfterTask({ sitting, sittings, task, rubric, attempt, text, onAdd, onNext, onAnother }: Props) {
  const isOne = sitting.mode === 'one'
  const next = isOne ? words.toRoom : sitting.endedAt === undefined ? words.next : words.toSummary
  return (
    <>
      <ComparePage task={task} rubric={rubric} attempt={attempt} text={text} onAdd={onAdd} />
      <SoFar task={task} rubric={rubric} attempt={attempt} sittings={sittings} />
      <div class="after">
        <Button variant="primary" onClick={onNext}>
          {next}
        </Button>
        {isOne && <Button onClick={() => onAnother(task)}>{words.sameType}</Button>}
      </div>
    </>
  )
}

/** Agreement by criterion over all first attempts at tasks of this type. */
function SoFar({ task, rubric, attempt, sittings }: Pick<Props, 'task' | 'rubric' | 'attempt' | 'sittings'>) {
  const here = attempt.result?.marks ?? []
  if (here.every(({ mine }) => mine === undefined)) return null
  const first = pastAttempts(sittings).filter(({ taskType, again }) => taskType === task.taskType && !again)
  const criteria = byCriterion(first.flatMap(({ marks }) => marks))
  const caption = words.soFar(common.taskTypes[task.taskType], first.length)
  return (
    <section class="so-far">
      <CriteriaTable caption={caption} criteria={criteria} criterionTitle={titlesOf(rubric)} here={here} />
      <FiguresExplained />
    </section>
  )
}
