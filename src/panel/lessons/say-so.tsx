import { useState } from 'preact/hooks'
import { type Detection, type FieldName, SURE } from '../../core/detection'
import { LESSON_FIELDS, type Lesson, type LessonField } from '../../core/lesson'
import { TASK_TYPES } from '../../core/task'
import type { TabView } from '../../messages/panel-state'
import type { SurfaceRequests } from '../../messages/protocol'
import { Button } from '../../ui/button'
import { ask } from '../../ui/client'
import { Fold } from '../../ui/fold'
import { taughtWords } from '../../ui/lesson-words'
import { common } from '../../ui/messages/common'
import { lessons as shared } from '../../ui/messages/lessons'
import { teaching as words } from '../../ui/messages/teaching'
import { choicesOf, Select } from '../../ui/select'
import type { Asking } from '../../ui/use-asking'
import type { Teaching } from './use-teaching'

interface Props {
  tab: TabView
  detection: Detection
  /** Those for pages like this one. */
  lessons: readonly Lesson[]
  teaching: Teaching
  asking: Asking
}

/** Where the trainer says what Margin got wrong of the page in view. */
export function SaySo({ tab: { tabId, offered }, detection, lessons, teaching, asking }: Props) {
  const [taskType, setTaskType] = useState(detection.taskType)
  const isTask = detection.pageKind === 'task'
  const give = (taught: SurfaceRequests['lesson.give']['taught']) =>
    void teaching.teach(taughtWords(taught), () => ask('lesson.give', { tabId, taught }))
  return (
    <Fold title={words.title}>
      <div class="teach">
        <p class="small muted">{words.text}</p>
        <div class="form-actions">
          {(!isTask || offered || detection.confidence < SURE) && (
            <Button onClick={() => give({ what: 'task' })}>{shared.isTask}</Button>
          )}
          {isTask && <Button onClick={() => give({ what: 'no-task' })}>{shared.isNoTask}</Button>}
        </div>
        {isTask && (
          <>
            <div class="teach-type">
              <Select
                label={words.rightType}
                value={taskType}
                choices={choicesOf(TASK_TYPES, common.taskTypes)}
                onValue={setTaskType}
              />
              <Button onClick={() => give({ what: 'task-type', taskType })}>{words.sayType}</Button>
            </div>
            <fieldset class="failures">
              <legend class="field-label">{words.pointAt}</legend>
              <div class="failure-tags">
                {LESSON_FIELDS.map((field) => (
                  <button
                    key={field}
                    type="button"
                    class="failure-tag"
                    onClick={() => {
                      teaching.forget()
                      void asking.act('pick.start', { tabId, field })
                    }}
                  >
                    {isMissing(detection, field) ? words.notFound(shared.fields[field]) : shared.fields[field]}
                  </button>
                ))}
              </div>
            </fieldset>
          </>
        )}
        {lessons.length > 0 && (
          <div class="others">
            <span class="field-label">{words.here}</span>
            <ul class="others-list">
              {lessons.map(({ id, taught, health }) => (
                <li key={id} class="others-row">
                  <span class="others-name">
                    {taughtWords(taught)} {health.retired && <span class="muted">({words.resting})</span>}
                  </span>
                  <Button
                    small
                    variant="quiet"
                    aria-label={words.removeOf(taughtWords(taught))}
                    onClick={() => void teaching.remove(taughtWords(taught), id)}
                  >
                    {words.remove}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Fold>
  )
}

const isMissing = ({ missing }: Detection, field: LessonField) =>
  missing.includes(field === 'remaining' ? ('timer' satisfies FieldName) : field)
