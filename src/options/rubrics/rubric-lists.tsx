import { useEffect, useRef, useState } from 'preact/hooks'
import type { OwnRubric } from '../../core/own-rubric'
import type { Overlay, Rubric } from '../../core/rubric'
import type { OverlayHead, RubricHead } from '../../core/rubric-choice'
import { writePack } from '../../core/rubric-pack'
import type { RubricDraft } from '../../store/rubric-drafts'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { Fold } from '../../ui/fold'
import { rubrics as words } from '../../ui/messages/rubrics'
import { Notice } from '../../ui/notice'
import type { KeptRubrics, RubricsHost } from './host'
import { ImportRubrics } from './import-rubrics'
import { LastChange, type Told } from './last-change'
import { RubricRow } from './rubric-row'

interface Props {
  host: RubricsHost
  kept: KeptRubrics
  told: Told | null
  /** The user comes back from one of them, and goes on here. */
  isBack: boolean
  onMake: () => void
  onGuideline: () => void
  onEdit: (own: OwnRubric) => void
  onDraft: (draft: RubricDraft) => void
  onCopy: (of: string | Rubric | Overlay, head: { id: string; title: string }) => void
  onChanged: (told?: Told) => void
}

/** The user's own rubrics and drafts, what can be done with them, and the bundled ones to begin from. */
export function RubricLists({ host, kept, told, isBack, onMake, onGuideline, onEdit, onDraft, onCopy, onChanged }: Props) {
  const { own, drafts, lastChange } = kept
  const title = useRef<HTMLHeadingElement>(null)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    if (isBack) title.current?.focus()
  }, [])
  /** Whether it came to its end. */
  const trying = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      setProblem('')
      await work()
      return true
    } catch (e) {
      setProblem(e instanceof Error ? e.message : words.failed)
      return false
    }
  }
  const change = (what: 'delete' | 'import', after: Parameters<RubricsHost['change']>[1]) =>
    trying(async () => {
      await host.change(what, after)
      onChanged()
    })
  const copyBundled = (head: RubricHead | OverlayHead) =>
    trying(async () => onCopy(await ('for' in head ? host.loadOverlay : host.loadRubric)(head.id), head))
  const draftOf = (id: string) => drafts.find(({ ofId }) => ofId === id)
  const loose = drafts.filter(({ ofId }) => ofId === undefined || !own.some(({ id }) => id === ofId))

  return (
    <div class="rubrics">
      <div class="rubrics-actions">
        <Button variant="primary" onClick={onMake}>
          {words.make}
        </Button>
        <Button onClick={onGuideline}>{words.fromGuideline}</Button>
        {own.length > 0 && (
          <Button onClick={() => host.download('margin-rubrics.yaml', writePack(own.map(({ text }) => text)))}>
            {words.exportAll}
          </Button>
        )}
      </div>
      <ImportRubrics host={host} own={own} onImport={(rubrics) => change('import', rubrics)} />
      {problem && (
        <Notice tone="danger" live="alert" onDismiss={() => setProblem('')}>
          {problem}
        </Notice>
      )}
      <LastChange
        change={lastChange}
        told={told}
        onUndo={() => trying(() => host.undo().then(() => onChanged({ text: words.undone })))}
      />
      <h3 ref={title} tabIndex={-1}>
        {words.own}
      </h3>
      {own.length + loose.length === 0 && <p class="muted">{words.noOwn}</p>}
      <ul class="rubrics-list">
        {loose.map((draft) => (
          <li key={draft.key} class="rubrics-row">
            <div class="rubrics-name">
              {words.draft(titleIn(draft.text))} <Badge tone="warn">{words.unsavedNew}</Badge>
            </div>
            <Button
              small
              aria-label={words.actionFor(words.goOn, words.draft(titleIn(draft.text)))}
              onClick={() => onDraft(draft)}
            >
              {words.goOn}
            </Button>
          </li>
        ))}
        {own.map((one) => {
          const { id, value, text } = one
          const draft = draftOf(id)
          return (
            <RubricRow
              key={id}
              head={value}
              isUnsaved={draft !== undefined}
              actions={[
                { name: words.edit, run: () => (draft ? onDraft(draft) : onEdit(one)) },
                { name: words.duplicate, run: () => onCopy(text, value) },
                { name: words.export, run: () => host.download(`${id}.yaml`, text) },
                { name: words.remove, run: () => void change('delete', [{ id, value: undefined }]) },
              ]}
            />
          )
        })}
      </ul>
      <Fold title={words.bundled(host.rubrics.length + host.overlays.length)}>
        <ul class="rubrics-list">
          {[...host.rubrics, ...host.overlays].map((head) => (
            <RubricRow key={head.id} head={head} actions={[{ name: words.duplicate, run: () => void copyBundled(head) }]} />
          ))}
        </ul>
      </Fold>
    </div>
  )
}

/** As it is written; a draft need not be valid. */
const titleIn = (text: string) => (/^title:[ \t]*(.{1,80})/m.exec(text)?.[1] ?? '').trim()
