import { byType, overall, pastAttempts } from '../core/practice-history'
import type { PracticeTask } from '../core/practice-schema'
import type { Attempt, Sitting } from '../core/practice-sitting'
import { Button } from '../ui/button'
import { clock, percent } from '../ui/format'
import { common } from '../ui/messages/common'
import { practice } from '../ui/messages/practice'
import { AgreementCells, AgreementHeads, FiguresExplained } from './figures'

const { summary: words, figures } = practice

interface Props {
  sitting: Sitting
  taskOf: (id: string) => PracticeTask | undefined
  onLook: (taskId: string) => void
  onBack: () => void
}

/** What a set or a test brought: all together, by type, and task by task with the way to each comparison. */
export function Summary({ sitting, taskOf, onLook, onBack }: Props) {
  const attempts = sitting.taskIds.map((id) => ({ id, attempt: sitting.attempts[id] }))
  const marks = attempts.flatMap(({ attempt }) => attempt?.result?.marks ?? [])
  const done = attempts.filter(({ attempt }) => attempt?.doneAt !== undefined)
  const inTime = done.filter(({ attempt }) => !attempt?.timedOut).length
  const rows = byType(pastAttempts([sitting]))
  return (
    <div class="summary">
      <ul class="summary-facts">
        <li>{words.done(done.length, sitting.taskIds.length)}</li>
        {sitting.mode === 'test' && <li>{words.inTime(inTime)}</li>}
        <li>{words.answered(marks.filter(({ mine }) => mine !== undefined).length, marks.length)}</li>
      </ul>
      {sitting.mode === 'test' && <p class="page-text muted">{words.noPass}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a narrow page, it scrolls, and must be reached by the keyboard */}
      <section class="table-wrap" aria-label={practice.compare.title} tabIndex={0}>
        <table class="figures-table">
          <caption>{practice.compare.title}</caption>
          <thead>
            <tr>
              <th scope="col">{figures.type}</th>
              <AgreementHeads />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ taskType, agreement }) => (
              <tr key={taskType}>
                <th scope="row">{common.taskTypes[taskType]}</th>
                <AgreementCells agreement={agreement} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{figures.all}</th>
              <AgreementCells agreement={overall(marks)} />
            </tr>
          </tfoot>
        </table>
      </section>
      <FiguresExplained />
      <h2>{words.byTask}</h2>
      <ul class="task-list">
        {attempts.map(({ id, attempt }) => {
          const task = taskOf(id)
          return (
            <li key={id} class="task-line">
              <span class="task-line-title">{task?.title ?? id}</span>
              <span class="muted">{outcomeOf(attempt)}</span>
              {task && attempt?.doneAt !== undefined && (
                <Button small aria-label={words.lookName(task.title)} onClick={() => onLook(id)}>
                  {words.look}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <div>
        <Button variant="primary" onClick={onBack}>
          {practice.compare.toRoom}
        </Button>
      </div>
    </div>
  )
}

function outcomeOf(attempt: Attempt | undefined): string {
  if (attempt?.doneAt === undefined) return words.notDone
  const { exact } = overall(attempt.result?.marks ?? [])
  const time = clock(attempt.doneAt - attempt.startedAt)
  return [time, exact === null ? words.text : practice.list.done(percent(exact))].join(' · ')
}
