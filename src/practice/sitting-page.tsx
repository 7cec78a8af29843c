import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PracticeTask } from '../core/practice-schema'
import {
  addToAttempt,
  beginTask,
  endSitting,
  finishTask,
  limitsOf,
  type Sitting,
  setMark,
  taskInHand,
} from '../core/practice-sitting'
import type { QuestionGroup } from '../core/practice-task'
import type { Rubric } from '../core/rubric'
import { Button } from '../ui/button'
import { common } from '../ui/messages/common'
import { practice } from '../ui/messages/practice'
import { Notice } from '../ui/notice'
import { useNow } from '../ui/use-now'
import { AfterTask } from './after-task'
import type { PracticeHost } from './host'
import { PageHead } from './page-head'
import { Summary } from './summary'
import { TaskPage } from './task-page'
import { useRubric } from './use-rubric'

interface Props {
  host: PracticeHost
  sitting: Sitting
  /** All of them, for agreement so far. */
  sittings: readonly Sitting[]
  onChange: (change: (sitting: Sitting) => Sitting) => void
  /** Back to the room. */
  onLeave: () => void
  onAnother: (after: PracticeTask) => void
}

/** One sitting from its first task to its result. */
export function SittingPage(props: Props) {
  const { host, sitting, onChange, onLeave } = props
  /** The task whose comparison is shown. */
  const [looking, setLooking] = useState<string | null>(null)
  const [isLate, setLate] = useState(false)
  /** What is written, as long as this page is open. */
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map())
  const taskOf = (id: string) => host.tasks.find((task) => task.id === id)
  const inHand = looking === null ? taskInHand(sitting) : undefined
  const task = taskOf(looking ?? inHand ?? '')
  const now = useNow(sitting.mode === 'test' && inHand !== undefined)
  const limits = limitsOf(sitting, (id) => taskOf(id)?.minutes ?? 0)
  const isOver = limits !== undefined && now >= limits.testEndsAt

  // Begins a task once, when it comes to hand
  useEffect(() => {
    if (inHand === undefined || sitting.attempts[inHand]) return
    const isGone = taskOf(inHand) === undefined
    const at = isOver ? limits.testEndsAt : host.now()
    onChange((one) => (isGone || isOver ? endSitting(one, at) : beginTask(one, inHand, at)))
  }, [inHand, isOver])

  if (!task) {
    return (
      <>
        <PageHead title={practice.summary.titles[sitting.mode]} />
        <Summary sitting={sitting} taskOf={taskOf} onLook={setLooking} onBack={onLeave} />
      </>
    )
  }
  const finish = (rubric: Rubric, groups: readonly QuestionGroup[], timedOut: boolean) => {
    const at = timedOut && limits ? limits.taskEndsAt : host.now()
    const edition = `${rubric.id}@${rubric.version}`
    setLate(timedOut)
    onChange((one) => {
      const closed = finishTask(one, task, groups, edition, at, timedOut)
      return limits && at >= limits.testEndsAt ? endSitting(closed, at) : closed
    })
    if (sitting.mode !== 'test') setLooking(task.id)
  }
  const attempt = sitting.attempts[task.id]
  const text = texts.get(task.id) ?? attempt?.text ?? ''
  return (
    <>
      <PageHead key={looking} title={task.title} about={aboutOf(sitting, task)}>
        {looking === null && <Button onClick={onLeave}>{practice.task.leave}</Button>}
      </PageHead>
      {isLate && looking === null && (
        <Notice tone="warn" live="status" onDismiss={() => setLate(false)}>
          {practice.clock.over}
        </Notice>
      )}
      <WithRubric host={host} id={task.rubric}>
        {(rubric) =>
          attempt &&
          (looking === null ? (
            <TaskPage
              key={task.id}
              task={task}
              rubric={rubric}
              attempt={attempt}
              text={text}
              limits={limits}
              now={now}
              onMark={(key, value) => onChange((one) => setMark(one, task.id, key, value))}
              onText={(written) => setTexts(new Map(texts).set(task.id, written))}
              onDone={(groups, timedOut) => finish(rubric, groups, timedOut)}
            />
          ) : (
            <AfterTask
              {...props}
              task={task}
              rubric={rubric}
              attempt={attempt}
              text={text}
              onAdd={(more) => onChange((one) => addToAttempt(one, task.id, more))}
              onNext={() => (sitting.mode === 'one' ? onLeave() : setLooking(null))}
            />
          ))
        }
      </WithRubric>
    </>
  )
}

function aboutOf({ taskIds }: Sitting, { id, taskType, domain, level }: PracticeTask): string[] {
  const place = taskIds.length > 1 ? [practice.task.place(taskIds.indexOf(id) + 1, taskIds.length)] : []
  return [...place, common.taskTypes[taskType], common.domains[domain], practice.levels[level]]
}

interface WithRubricProps {
  host: PracticeHost
  id: string
  children: (rubric: Rubric) => ComponentChildren
}

function WithRubric({ host, id, children }: WithRubricProps) {
  const rubric = useRubric(host, id)
  if (rubric === 'failed') return <Notice tone="danger">{practice.noRubric}</Notice>
  if (rubric === null) return <p class="muted">{practice.loading}</p>
  return <>{children(rubric)}</>
}
