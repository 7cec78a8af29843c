import { useRef, useState } from 'preact/hooks'
import type { OwnRubric } from '../../core/own-rubric'
import { type PackReading, readPack } from '../../core/rubric-pack'
import type { RubricImage } from '../../store/own-rubrics'
import { DropPlace } from '../../ui/drop-place'
import { rubrics as words } from '../../ui/messages/rubrics'
import { Notice } from '../../ui/notice'
import type { RubricsHost } from './host'
import { ImportPreview } from './import-preview'
import { takenIn } from './taken-in'

const ACCEPTED = '.yaml,.yml,.json,application/yaml,application/json,text/yaml'
/** Far above what is read; a film chosen by mistake must not be loaded into memory. */
const LARGEST_BYTES = 12_000_000

interface Props {
  host: RubricsHost
  own: readonly OwnRubric[]
  /** Whether they were taken. */
  onImport: (rubrics: RubricImage[]) => Promise<boolean>
}

/** Files with rubrics, looked at before anything changes; then taken all together or not at all. */
export function ImportRubrics({ host, own, onImport }: Props) {
  const [reading, setReading] = useState<PackReading | null>(null)
  const [problem, setProblem] = useState('')

  const place = useRef<HTMLDivElement>(null)
  const close = () => {
    setReading(null)
    place.current?.querySelector('button')?.focus()
  }
  const look = async (files: File[]) => {
    setReading(null)
    setProblem('')
    const large = files.find(({ size }) => size > LARGEST_BYTES)
    if (large) return setProblem(words.fileTooLong(large.name))
    try {
      const texts = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })))
      setReading(readPack(texts, takenIn(host, [])))
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
        accept={ACCEPTED}
        takesMany
        onFiles={(files) => void look(files)}
      />
      {problem && (
        <Notice tone="danger" live="alert" onDismiss={() => setProblem('')}>
          {problem}
        </Notice>
      )}
      {reading && (
        <ImportPreview
          reading={reading}
          own={own}
          onCancel={close}
          onTake={async (rubrics) => {
            if (await onImport(rubrics)) close()
          }}
        />
      )}
    </>
  )
}
