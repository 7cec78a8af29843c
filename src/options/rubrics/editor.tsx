import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { OwnRubric } from '../../core/own-rubric'
import { readOwnRubric } from '../../core/rubric-pack'
import type { RubricDraft } from '../../store/rubric-drafts'
import { Button } from '../../ui/button'
import { rubrics as words } from '../../ui/messages/rubrics'
import { Notice } from '../../ui/notice'
import { CodeArea, goToPlace } from './code-area'
import { FaultList } from './fault-list'
import type { RubricsHost } from './host'
import { RubricPreview } from './rubric-preview'
import { takenIn } from './taken-in'
import { useDraft, useSettled } from './use-draft'

interface Props {
  host: RubricsHost
  /** Where it begins; `changedAt` is 0 until something was written. */
  draft: RubricDraft
  own: readonly OwnRubric[]
  onDone: () => void
  /** The draft as it was. */
  onDropped: (draft: RubricDraft) => void
}

const FILE = 'rubric.yaml'

/** One rubric as text, with its errors and a preview. What is written is kept as a draft while it is written. */
export function Editor({ host, draft, own, onDone, onDropped }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const [problem, setProblem] = useState('')
  const { text, setText, isChanged, drop, keepNow } = useDraft(host, draft)
  const settled = useSettled(text)
  const taken = takenIn(host, own, draft.ofId)
  const read = (given: string) => readOwnRubric(FILE, given, taken)
  const reading = useMemo(() => read(settled), [settled, own])
  const edited = own.find(({ id }) => id === draft.ofId)
  useEffect(() => title.current?.focus(), [])

  const save = async () => {
    const now = read(text)
    if ('errors' in now) {
      setProblem(words.notSaved)
      const [first] = now.errors
      if (first) goToPlace(area.current, first)
      return
    }
    const { id } = now.value
    const replaced = edited && edited.id !== id ? [{ id: edited.id, value: undefined }] : []
    try {
      await keepNow()
      await host.change('save', [...replaced, { id, value: { id, value: now.value, text, changedAt: Date.now() } }])
      await drop()
      onDone()
    } catch (e) {
      setProblem(e instanceof Error ? e.message : words.failed)
    }
  }
  return (
    <div class="rubrics rubric-editor">
      <div class="rubrics-head">
        <h3 ref={title} tabIndex={-1}>
          {edited ? words.editing(edited.value.title) : words.making}
        </h3>
        <Button onClick={() => void keepNow().then(onDone)}>{words.back}</Button>
      </div>
      <div class="rubric-editor-halves">
        <div class="rubric-editor-text">
          <CodeArea
            area={area}
            label={words.code}
            hint={words.codeHint}
            text={text}
            onText={(next) => {
              setProblem('')
              setText(next)
            }}
            faulty={'errors' in reading ? reading.errors.map(({ line }) => line) : []}
          />
          <FaultList
            errors={'errors' in reading ? reading.errors : []}
            isChecked={settled === text}
            onGo={(place) => goToPlace(area.current, place)}
          />
          {problem && (
            <Notice tone="danger" live="alert">
              {problem}
            </Notice>
          )}
          <div class="rubrics-actions">
            <Button variant="primary" onClick={() => void save()}>
              {words.save}
            </Button>
            {isChanged && (
              <Button onClick={() => void drop().then(() => onDropped({ ...draft, text, changedAt: Date.now() }))}>
                {words.drop}
              </Button>
            )}
          </div>
        </div>
        <RubricPreview host={host} value={'value' in reading ? reading.value : null} />
      </div>
    </div>
  )
}
