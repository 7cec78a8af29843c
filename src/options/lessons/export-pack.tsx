import { useState } from 'preact/hooks'
import { localDay } from '../../core/day'
import type { Lesson } from '../../core/lesson'
import { type PackFault, writeLessonPack } from '../../core/lesson-pack'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { common } from '../../ui/messages/common'
import { lessons as words } from '../../ui/messages/lessons'
import { PackFaults } from './fault-list'
import type { LessonsHost } from './host'

interface Props {
  host: LessonsHost
  /** Those that are ticked. */
  lessons: readonly Lesson[]
  /** With word of what was saved, where something was. */
  onDone: (text?: string) => void
}

/** Hands the ticked lessons on as a file. */
export function ExportPack({ host, lessons, onDone }: Props) {
  const [name, setName] = useState([...new Set(lessons.map(({ site }) => site))].join(', ').slice(0, 80))
  const [faults, setFaults] = useState<PackFault[]>([])
  const save = (event: Event) => {
    event.preventDefault()
    const written = writeLessonPack(name.trim(), lessons)
    if ('faults' in written) return setFaults(written.faults)
    const file = `margin-lessons-${localDay(host.now(), host.zone)}.json`
    host.download(file, written.text)
    onDone(words.exported(file))
  }
  return (
    <form class="form" aria-label={words.export} onSubmit={save}>
      <p>{words.exportText}</p>
      <TextField label={words.exportName} value={name} onValue={setName} required maxLength={80} />
      {faults.length > 0 && (
        <div role="alert">
          <p class="field-error">{words.notExported}</p>
          <PackFaults faults={faults} />
        </div>
      )}
      {lessons.length === 0 && <p class="muted">{words.exportNone}</p>}
      <div class="rubrics-actions">
        <Button type="submit" variant="primary" disabled={lessons.length === 0}>
          {words.exportTake(lessons.length)}
        </Button>
        <Button onClick={() => onDone()}>{common.cancel}</Button>
      </div>
    </form>
  )
}
