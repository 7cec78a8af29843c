import type { PracticeTask } from '../core/practice-schema'
import type { Attempt } from '../core/practice-sitting'
import { type QuestionGroup, questionsOf } from '../core/practice-task'
import type { Rubric } from '../core/rubric'
import { practice } from '../ui/messages/practice'
import { Notice } from '../ui/notice'
import { CompareCard } from './compare-card'
import { titlesOf } from './criterion-title'
import { OwnText } from './own-text'
import { Saw } from './saw'
import { stepsOff } from './steps-off'
import { TaskSide } from './task-side'

const { compare: words } = practice

interface Props {
  task: PracticeTask
  rubric: Rubric
  attempt: Attempt
  /** What was written, where this page still knows it or it was kept. */
  text: string
  /** A set or a test compares later: the text may be gone by then. */
  onAdd: (more: { checks?: Record<number, boolean>; text?: string | null }) => void
}

/** The trainer's marks beside the gold's, what the expert saw, and the gold justification. */
export function ComparePage({ task, rubric, attempt, text, onAdd }: Props) {
  const groups = questionsOf(task, rubric)
  const pointers = task.saw.flatMap(({ quote }, i) => (quote === undefined ? [] : [{ number: i + 1, quote }]))
  const partTitle = (id: string) => task.parts?.find((part) => part.id === id)?.title ?? id
  return (
    <div class="beside">
      <TaskSide task={task} pointers={pointers} />
      <div class="mark-list">
        {attempt.timedOut && <Notice tone="warn">{words.timedOut}</Notice>}
        {groups.length > 0 && (
          <section aria-labelledby="compare-title" class="compare">
            <h2 id="compare-title">{words.title}</h2>
            <Sum groups={groups} marks={attempt.marks} />
            {groups.map((group) => (
              <CompareCard key={group.criterion.id} group={group} partTitle={partTitle} marks={attempt.marks} />
            ))}
          </section>
        )}
        <Saw task={task} partTitle={partTitle} criterionTitle={titlesOf(rubric)} />
        <OwnText task={task} rubric={rubric} attempt={attempt} text={text} onAdd={onAdd} />
      </div>
    </div>
  )
}

function Sum({ groups, marks }: { groups: readonly QuestionGroup[]; marks: Attempt['marks'] }) {
  const questions = groups.flatMap((group) => group.questions)
  const given = questions.filter(({ key }) => marks[key] !== undefined)
  if (given.length === 0) return <p>{words.nothing}</p>
  const exact = given.filter(({ key, gold }) => marks[key] === gold).length
  const wide = given.filter(({ points, ordered }) => ordered && points.length > 2)
  const within = wide.filter((question) => Math.abs(stepsOff(question, marks[question.key]) ?? 0) <= 1).length
  return (
    <p class="compare-sum">
      <strong>{words.sum(exact, questions.length)}</strong>
      {wide.length > 0 && <span class="muted">, {words.within(within)}</span>}
    </p>
  )
}
