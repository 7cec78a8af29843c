import { useState } from 'preact/hooks'
import type { Lesson, Taught } from '../../core/lesson'
import { subjectOf } from '../../core/lesson-pack'
import { widerShapes } from '../../core/lesson-scope'
import { TASK_TYPES } from '../../core/task'
import { Button } from '../../ui/button'
import { shapeWords, taughtWords } from '../../ui/lesson-words'
import { common } from '../../ui/messages/common'
import { lessons as words } from '../../ui/messages/lessons'
import { choicesOf, Select } from '../../ui/select'

interface Props {
  lesson: Lesson
  all: readonly Lesson[]
  onSave: (lesson: Lesson) => Promise<void>
  onCancel: () => void
}

const KINDS = ['task', 'no-task'] as const

/** On which pages a lesson holds, and what it says of a page. Where a field is can only be pointed at anew. */
export function EditLesson({ lesson, all, onSave, onCancel }: Props) {
  const [shape, setShape] = useState(lesson.shape)
  const [taught, setTaught] = useState<Taught>(lesson.taught)
  const [error, setError] = useState<string>()
  const save = (event: Event) => {
    event.preventDefault()
    const edited = { ...lesson, shape, taught }
    if (all.some((one) => one.id !== lesson.id && subjectOf(one) === subjectOf(edited))) return setError(words.taken)
    void onSave(edited)
  }
  const shapes = [lesson.shape, ...widerShapes(lesson.shape)]
  return (
    <form class="form lesson-edit" onSubmit={save}>
      <Select
        label={words.where}
        error={error}
        value={shape}
        choices={shapes.map((value) => ({ value, label: shapeWords(value) }))}
        onValue={(value) => {
          setShape(value)
          setError(undefined)
        }}
      />
      {taught.what === 'task-type' && (
        <Select
          label={common.taskType}
          value={taught.taskType}
          choices={choicesOf(TASK_TYPES, common.taskTypes)}
          onValue={(taskType) => setTaught({ what: 'task-type', taskType })}
        />
      )}
      {(taught.what === 'task' || taught.what === 'no-task') && (
        <Select
          label={words.says}
          value={taught.what}
          choices={KINDS.map((what) => ({ value: what, label: taughtWords({ what }) }))}
          onValue={(what) => setTaught({ what })}
        />
      )}
      <div class="rubrics-actions">
        <Button type="submit" variant="primary">
          {words.save}
        </Button>
        <Button onClick={onCancel}>{common.cancel}</Button>
      </div>
    </form>
  )
}
