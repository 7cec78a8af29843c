import { useState } from 'preact/hooks'
import { overall, pastAttempts } from '../core/practice-history'
import type { PracticeTask } from '../core/practice-schema'
import type { Sitting } from '../core/practice-sitting'
import { LEVELS } from '../core/practice-task'
import { TASK_TYPES } from '../core/task'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { percent } from '../ui/format'
import { common } from '../ui/messages/common'
import { practice } from '../ui/messages/practice'
import { choicesOf, Select } from '../ui/select'

const { list: words } = practice
const ALL = 'all'

interface Props {
  tasks: readonly PracticeTask[]
  sittings: readonly Sitting[]
  onTask: (taskId: string) => void
}

/** Every task, by type and level, with what it brought the first time. */
export function TaskList({ tasks, sittings, onTask }: Props) {
  const [type, setType] = useState<string>(ALL)
  const [level, setLevel] = useState<string>(ALL)
  const types = TASK_TYPES.filter((one) => tasks.some(({ taskType }) => taskType === one))
  const first = new Map(pastAttempts(sittings).flatMap((attempt) => (attempt.again ? [] : [[attempt.taskId, attempt]])))
  const shown = tasks
    .filter((task) => (type === ALL || task.taskType === type) && (level === ALL || task.level === level))
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || types.indexOf(a.taskType) - types.indexOf(b.taskType))
  return (
    <section class="page-section" aria-labelledby="list-title">
      <h2 id="list-title">{words.title}</h2>
      <div class="list-filters">
        <Select
          label={words.type}
          value={type}
          choices={[{ value: ALL, label: words.all }, ...choicesOf(types, common.taskTypes)]}
          onValue={setType}
        />
        <Select
          label={words.level}
          value={level}
          choices={[{ value: ALL, label: words.all }, ...choicesOf(LEVELS, practice.levels)]}
          onValue={setLevel}
        />
        <p class="muted" role="status">
          {words.shown(shown.length)}
        </p>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <ul class="task-list">
          {shown.map((task) => {
            const before = first.get(task.id)
            const exact = before ? overall(before.marks).exact : null
            return (
              <li key={task.id} class="task-line" data-task={task.id}>
                <span class="task-line-title">
                  {task.title}
                  <span class="small muted task-line-about">
                    {common.taskTypes[task.taskType]} · {common.domains[task.domain]}
                  </span>
                </span>
                <Badge>{practice.levels[task.level]}</Badge>
                <span class="muted task-line-state">
                  {!before ? words.fresh : exact === null ? words.written : words.done(percent(exact))}
                </span>
                <Button
                  small
                  aria-label={before ? words.againName(task.title) : words.startName(task.title)}
                  onClick={() => onTask(task.id)}
                >
                  {before ? words.again : words.start}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
