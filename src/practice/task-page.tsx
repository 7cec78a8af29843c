import { useEffect, useRef, useState } from 'preact/hooks'
import type { PracticeTask } from '../core/practice-schema'
import type { Attempt, TestLimits } from '../core/practice-sitting'
import { criteriaOf, type QuestionGroup, questionsOf } from '../core/practice-task'
import type { Rubric } from '../core/rubric'
import { Button } from '../ui/button'
import { practice } from '../ui/messages/practice'
import { Notice } from '../ui/notice'
import { CheckText } from './check-text'
import { MarkCard } from './mark-card'
import { ReadCriteria } from './read-criteria'
import { TaskSide } from './task-side'
import { TestClock } from './test-clock'
import { WritingBox } from './writing-box'

const { task: words } = practice

interface Props {
  task: PracticeTask
  rubric: Rubric
  attempt: Attempt
  text: string
  /** In a test: nothing is compared before the end, and time runs. */
  limits: TestLimits | undefined
  now: number
  onMark: (key: string, value: number | null) => void
  onText: (text: string) => void
  onDone: (groups: readonly QuestionGroup[], timedOut: boolean) => void
}

/** One task, with the rubric beside it. */
export function TaskPage({ task, rubric, attempt, text, limits, now, onMark, onText, onDone }: Props) {
  const groups = questionsOf(task, rubric)
  const open = groups.flatMap(({ questions }) => questions).filter(({ key }) => attempt.marks[key] === undefined)
  const [isAsking, setAsking] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const isOver = limits !== undefined && now >= limits.taskEndsAt
  // Once, when the time is up
  useEffect(() => {
    if (isOver) onDone(groups, true)
  }, [isOver])
  const partTitle = (id: string) => task.parts?.find((part) => part.id === id)?.title ?? id
  const wantsText = task.write !== undefined
  // In a test as at a gate: what is written is judged afterwards.
  const check = limits ? null : <CheckText task={task} rubric={rubric} marks={attempt.marks} text={text} />
  const isUnready = open.length > 0 || (wantsText && text.trim() === '')
  const submit = (event: Event) => {
    event.preventDefault()
    if (isUnready) setAsking(true)
    else onDone(groups, false)
  }
  const toOpen = () => {
    setAsking(false)
    const [first] = open
    const row = first && form.current?.querySelector<HTMLElement>(`[data-question="${first.key}"] input`)
    const target = row ?? form.current?.querySelector<HTMLElement>('textarea')
    target?.focus()
  }
  return (
    <>
      {limits && <TestClock limits={limits} now={now} />}
      <div class="beside">
        <TaskSide task={task} />
        <form class="mark-list" ref={form} onSubmit={submit} aria-labelledby="rubric-title">
          <div class="mark-list-head">
            <h2 id="rubric-title">{words.rubric}</h2>
            <p class="muted">{words.byRubric(rubric.title)}</p>
            {groups.length > 0 && <p class="small muted keys-hint">{words.keys}</p>}
          </div>
          {task.write && <WritingBox task={task} rubric={rubric} text={text} onText={onText} check={check} />}
          {groups.map((group) => (
            <MarkCard key={group.criterion.id} group={group} partTitle={partTitle} marks={attempt.marks} onMark={onMark} />
          ))}
          {groups.length === 0 && <ReadCriteria criteria={criteriaOf(task, rubric)} />}
          {!task.write && rubric.justification && task.level !== 'first' && (
            <WritingBox task={task} rubric={rubric} text={text} onText={onText} check={check} />
          )}
          {isAsking && isUnready && (
            <Notice
              tone="warn"
              live="alert"
              title={open.length > 0 ? words.openTitle(open.length) : words.emptyText}
              actions={
                <>
                  <Button variant="primary" onClick={toOpen}>
                    {words.toOpen}
                  </Button>
                  <Button onClick={() => onDone(groups, false)}>{words.allTheSame}</Button>
                </>
              }
            >
              {open.length > 0 && (limits ? words.openTest : words.openText)}
            </Notice>
          )}
          <div class="task-submit">
            <Button type="submit" variant="primary">
              {limits ? words.handIn : groups.length > 0 ? words.compare : words.compareText}
            </Button>
          </div>
        </form>
      </div>
    </>
  )
}
