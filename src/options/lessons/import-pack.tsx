import { useRef, useState } from 'preact/hooks'
import type { Lesson } from '../../core/lesson'
import { type LessonPackReading, readLessonPack } from '../../core/lesson-pack'
import { Button } from '../../ui/button'
import { DropPlace } from '../../ui/drop-place'
import { lessons as words } from '../../ui/messages/lessons'
import { Notice } from '../../ui/notice'
import { PackFaults } from './fault-list'
import type { LessonsHost } from './host'
import { PackPreview } from './pack-preview'

/** Far above what is read; a film chosen by mistake must not be loaded into memory. */
const LARGEST_BYTES = 3_000_000

interface Props {
  host: LessonsHost
  kept: readonly Lesson[]
  /** Whether they were taken. */
  onTake: (lessons: Lesson[]) => Promise<boolean>
}

/** A file with lessons, looked at before anything changes. */
export function ImportPack({ host, kept, onTake }: Props) {
  const [read, setRead] = useState<{ file: string; reading: LessonPackReading } | null>(null)
  const [problem, setProblem] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const close = () => {
    setRead(null)
    place.current?.querySelector('button')?.focus()
  }
  const look = async (file: File) => {
    setRead(null)
    setProblem('')
    if (file.size > LARGEST_BYTES) return setProblem(words.tooLarge(file.name))
    try {
      setRead({ file: file.name, reading: readLessonPack(await file.text()) })
    } catch (e) {
      setProblem(e instanceof Error ? e.message : words.failed)
    }
  }
  return (
    <>
      <DropPlace
        place={place}
        class="rubrics-drop"
        label={words.import}
        hint={words.importHint}
        accept=".json,application/json"
        onFiles={([file]) => file && void look(file)}
      />
      {problem && (
        <Notice tone="danger" live="alert" onDismiss={() => setProblem('')}>
          {problem}
        </Notice>
      )}
      {read && 'faults' in read.reading && (
        <div class="preview" role="alert">
          <h3>{words.refused(read.file)}</h3>
          <p class="field-error">{words.refusedHint}</p>
          <PackFaults faults={read.reading.faults} />
          <div class="rubrics-actions">
            <Button onClick={close}>{words.done}</Button>
          </div>
        </div>
      )}
      {read && 'pack' in read.reading && (
        <PackPreview
          host={host}
          pack={read.reading.pack}
          kept={kept}
          onCancel={close}
          onTake={async (lessons) => {
            if (await onTake(lessons)) close()
          }}
        />
      )}
    </>
  )
}
