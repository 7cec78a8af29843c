import { useEffect, useRef } from 'preact/hooks'
import type { OwnRubric } from '../../core/own-rubric'
import { importState, type PackReading } from '../../core/rubric-pack'
import type { RubricImage } from '../../store/own-rubrics'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { common } from '../../ui/messages/common'
import { rubrics as words } from '../../ui/messages/rubrics'

interface Props {
  reading: PackReading
  own: readonly OwnRubric[]
  onTake: (rubrics: RubricImage[]) => Promise<void>
  onCancel: () => void
}

const TONES = { new: 'good', same: 'plain', replaces: 'warn' } as const

/** What importing would do, or why nothing can be imported. */
export function ImportPreview({ reading, own, onTake, onCancel }: Props) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [reading])
  if ('errors' in reading)
    return (
      <div class="preview">
        <h3 ref={title} tabIndex={-1}>
          {words.refused}
        </h3>
        <p class="field-error">{words.refusedHint(reading.errors.length)}</p>
        <ul class="rubrics-faults">
          {reading.errors.map((error) => (
            <li key={`${error.file} ${error.line} ${error.column} ${error.field} ${error.expected}`}>
              <strong>{words.placeIn(error.file, error.line, error.field)}</strong>{' '}
              {words.fault(error.expected, error.found, error.todo)}
            </li>
          ))}
        </ul>
        <div class="rubrics-actions">
          <Button onClick={onCancel}>{words.done}</Button>
        </div>
      </div>
    )

  const rows = reading.rubrics.map((rubric) => ({ ...rubric, state: importState(rubric, own) }))
  const taken = rows.filter(({ state }) => state !== 'same')
  const images = () =>
    taken.map(({ value, text }) => ({ id: value.id, value: { id: value.id, value, text, changedAt: Date.now() } }))
  return (
    <div class="preview">
      <h3 ref={title} tabIndex={-1}>
        {words.importing}
      </h3>
      <ul class="rubrics-list">
        {rows.map(({ value: { id, version, title: name }, state }) => {
          const before = own.find((one) => one.id === id)?.value.version
          return (
            <li key={id} class="rubrics-row">
              <div class="rubrics-text">
                <div class="rubrics-name">{name}</div>
                <div class="small muted">
                  {words.about(id, version, state === 'replaces' && before !== undefined ? words.versions(before, version) : '')}
                </div>
              </div>
              <Badge tone={TONES[state]}>{words.states[state]}</Badge>
            </li>
          )
        })}
      </ul>
      {taken.length === 0 && <p class="muted">{words.nothingNew}</p>}
      <div class="rubrics-actions">
        {taken.length > 0 && (
          <Button variant="primary" onClick={() => void onTake(images())}>
            {words.take(taken.length)}
          </Button>
        )}
        <Button onClick={onCancel}>{taken.length > 0 ? common.cancel : words.done}</Button>
      </div>
    </div>
  )
}
