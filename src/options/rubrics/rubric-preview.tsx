import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Overlay, Rubric } from '../../core/rubric'
import { chooseRubric } from '../../core/rubric-choice'
import { contextOf, previewOf } from '../../core/rubric-preview'
import { Badge } from '../../ui/badge'
import { panel } from '../../ui/messages/panel'
import { rubrics as words } from '../../ui/messages/rubrics'
import { RubricBody } from '../../ui/rubric/rubric-body'
import type { SectionView } from '../../ui/rubric/rubric-section'
import type { RubricsHost } from './host'

const VIEW: SectionView = {
  isCompact: false,
  isOpen: () => true,
  onToggle: () => {},
  isRead: undefined,
  onRead: () => {},
  changeOf: () => undefined,
}

/** A rubric as the panel shows it; the last one that could be shown while there is none (null). */
export function RubricPreview({ host, value }: { host: RubricsHost; value: Rubric | Overlay | null }) {
  const last = useRef<Rubric | Overlay | null>(null)
  if (value) last.current = value
  const shown = last.current
  const base = useBase(host, shown)
  const rubric = useMemo(() => (shown && base ? previewOf(shown, base) : null), [shown, base])
  return (
    <section class="rubric-preview" aria-label={words.preview}>
      <h3>{words.preview}</h3>
      <p class="small muted">
        {shown === null ? words.previewNone : value === null ? words.previewOld : words.previewHint}
        {shown?.kind === 'overlay' && base && ` ${words.previewOver(base.title)}`}
      </p>
      {rubric && shown && (
        <>
          <div class="rubric-preview-title">{shown.title}</div>
          <p>{shown.summary}</p>
          <RubricBody rubric={rubric} view={VIEW} />
          <div class="card">
            <h3>{words.checklist}</h3>
            <ul class="lines">
              {rubric.checklist.map(({ id, question, why, level, from }) => (
                <li key={id}>
                  {question} {level === 'must' && <Badge tone="accent">{panel.rubric.must}</Badge>}
                  {why && <div class="small muted">{why}</div>}
                  {from && <div class="small muted">{panel.rubric.addedBy(from.title)}</div>}
                </li>
              ))}
            </ul>
          </div>
          <div class="small muted">
            {panel.rubric.sources}: {shown.sources.map(({ title, where }) => `${title}, ${where}`).join('; ')}
          </div>
        </>
      )}
    </section>
  )
}

/** What it is shown over: a rubric over nothing but itself, an overlay over the bundled one that fits. Null until it is loaded. */
function useBase(host: RubricsHost, value: Rubric | Overlay | null): Rubric | null {
  const [bundled, setBundled] = useState<Rubric | null>(null)
  const wantedId = value?.kind === 'overlay' ? chooseRubric(host.rubrics, contextOf(value)).id : undefined
  useEffect(() => {
    if (wantedId === undefined) return
    let isWanted = true
    host.loadRubric(wantedId).then((rubric) => isWanted && setBundled(rubric), console.error)
    return () => {
      isWanted = false
    }
  }, [host, wantedId])
  if (value?.kind !== 'overlay') return value
  return bundled?.id === wantedId ? bundled : null
}
