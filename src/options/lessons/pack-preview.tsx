import { useEffect, useRef, useState } from 'preact/hooks'
import type { Lesson, Taught } from '../../core/lesson'
import { comparePack, type LessonPack, type PackRow } from '../../core/lesson-pack'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { locatorWords, shapeWords, taughtWords } from '../../ui/lesson-words'
import { common } from '../../ui/messages/common'
import { lessons as words } from '../../ui/messages/lessons'
import { Select } from '../../ui/select'
import type { LessonsHost } from './host'

interface Props {
  host: LessonsHost
  pack: LessonPack
  kept: readonly Lesson[]
  onTake: (lessons: Lesson[]) => Promise<void>
  onCancel: () => void
}

const TONES = { new: 'good', same: 'plain', conflict: 'warn' } as const

/** What a pack would bring, lesson by lesson; where one is not as the trainer's own, they choose. */
export function PackPreview({ host, pack, kept, onTake, onCancel }: Props) {
  const title = useRef<HTMLHeadingElement>(null)
  /** Ids of lessons of one's own that give way. */
  const [giveWay, setGiveWay] = useState<readonly string[]>([])
  useEffect(() => title.current?.focus(), [pack])
  const rows = comparePack(pack.lessons, kept)
  const taken = rows.filter(
    ({ state, kept: own }) => state === 'new' || (state === 'conflict' && own && giveWay.includes(own.id)),
  )
  const lessons = () =>
    taken.map(({ lesson, kept: own }): Lesson => {
      return { ...lesson, id: own?.id ?? host.newId(), givenAt: host.now(), pack: pack.name, health: { misses: 0 } }
    })
  const sites = [...new Set(pack.lessons.map(({ site }) => site))]
  return (
    <div class="preview">
      <h3 ref={title} tabIndex={-1}>
        {words.preview(pack.name)}
      </h3>
      <p class="muted">{words.previewSites(rows.length, sites.join(', '))}</p>
      <ul class="rubrics-list">
        {rows.map((row) => (
          <PreviewRow
            key={`${row.lesson.shape} ${taughtWords(row.lesson.taught)}`}
            row={row}
            isTaken={row.kept !== undefined && giveWay.includes(row.kept.id)}
            onChoose={(id, isTaken) => setGiveWay([...giveWay.filter((one) => one !== id), ...(isTaken ? [id] : [])])}
          />
        ))}
      </ul>
      {taken.length === 0 && <p class="muted">{words.nothingNew}</p>}
      <div class="rubrics-actions">
        {taken.length > 0 && (
          <Button variant="primary" onClick={() => void onTake(lessons())}>
            {words.take(taken.length)}
          </Button>
        )}
        <Button onClick={onCancel}>{taken.length > 0 ? common.cancel : words.done}</Button>
      </div>
    </div>
  )
}

interface RowProps {
  row: PackRow
  isTaken: boolean
  onChoose: (id: string, isTaken: boolean) => void
}

function PreviewRow({ row: { lesson, state, kept }, isTaken, onChoose }: RowProps) {
  return (
    <li class="rubrics-row">
      <div class="rubrics-text">
        <div class="rubrics-name">{taughtWords(lesson.taught)}</div>
        <div class="small">{shapeWords(lesson.shape)}</div>
        <Signs taught={lesson.taught} />
        {state === 'conflict' && kept && (
          <div class="small muted">{words.yours([taughtWords(kept.taught), ...signs(kept.taught)].join(' · '))}</div>
        )}
      </div>
      {state === 'conflict' && kept && (
        <Select
          label={words.which}
          value={isTaken ? 'theirs' : 'mine'}
          choices={[
            { value: 'mine', label: words.keepMine },
            { value: 'theirs', label: words.takeTheirs },
          ]}
          onValue={(value) => onChoose(kept.id, value === 'theirs')}
        />
      )}
      <Badge tone={TONES[state]}>{words.states[state]}</Badge>
    </li>
  )
}

const signs = (taught: Taught) => (taught.what === 'field' ? locatorWords(taught.locator) : [])

function Signs({ taught }: { taught: Taught }) {
  return taught.what === 'field' ? <div class="small muted">{signs(taught).join(' · ')}</div> : null
}
