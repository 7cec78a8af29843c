import { useRef, useState } from 'preact/hooks'
import type { OwnRubric } from '../../core/own-rubric'
import { type PackReading, readPack } from '../../core/rubric-pack'
import type { RubricImage } from '../../store/own-rubrics'
import { Button } from '../../ui/button'
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
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [reading, setReading] = useState<PackReading | null>(null)
  const [problem, setProblem] = useState('')

  const place = useRef<HTMLDivElement>(null)
  const close = () => {
    setReading(null)
    place.current?.querySelector('button')?.focus()
  }
  const look = async (list: FileList | null | undefined) => {
    const files = [...(list ?? [])]
    if (files.length === 0) return
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
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files on; the button in it does the same by keyboard */}
      <div
        ref={place}
        class={`drop rubrics-drop${isOver ? ' drop-over' : ''}`}
        onDragOver={(e) => {
          e.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(e) => {
          e.preventDefault()
          setIsOver(false)
          void look(e.dataTransfer?.files)
        }}
      >
        <Button onClick={() => input.current?.click()}>{words.import}</Button>
        <span class="muted">{words.importHint}</span>
        <input
          ref={input}
          type="file"
          class="drop-input"
          accept={ACCEPTED}
          multiple
          tabIndex={-1}
          aria-label={words.import}
          onChange={(e) => {
            const { files } = e.currentTarget
            void look(files)
            e.currentTarget.value = ''
          }}
        />
      </div>
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
