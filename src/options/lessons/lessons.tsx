import { useState } from 'preact/hooks'
import { groupBy } from '../../core/group-by'
import type { Lesson } from '../../core/lesson'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { lessons as words } from '../../ui/messages/lessons'
import { options } from '../../ui/messages/options'
import { Notice } from '../../ui/notice'
import { Failed } from '../failed'
import { ExportPack } from './export-pack'
import type { LessonsHost } from './host'
import { ImportPack } from './import-pack'
import { LessonRow } from './lesson-row'
import { PackList } from './pack-list'
import { useLessons } from './use-lessons'

/** What was taught, site by site; each can be changed, rested, removed, and handed on. */
export function Lessons({ host }: { host: LessonsHost }) {
  const { lessons, failed, told, tell, problem, forgetProblem, change } = useLessons(host)
  /** Ids of those that go into a pack, while one is made. */
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  if (failed) return <Failed />
  if (!lessons) return <p class="muted">{options.loading}</p>
  const choose = (id: string, isIn: boolean) =>
    setChosen(new Set([...(chosen ?? [])].filter((one) => one !== id).concat(isIn ? id : [])))
  return (
    <div class="rubrics">
      <p class="page-text">{words.section}</p>
      <ImportPack host={host} kept={lessons} onTake={(taken) => change(taken, [], words.imported(taken.length))} />
      {problem && (
        <Notice tone="danger" live="alert" onDismiss={forgetProblem}>
          {problem}
        </Notice>
      )}
      <div role="status">
        {told && (
          <Notice
            actions={
              told.undo && (
                <Button small onClick={told.undo}>
                  {words.undo}
                </Button>
              )
            }
          >
            {told.text}
          </Notice>
        )}
      </div>
      {lessons.length === 0 && <EmptyState title={words.none}>{words.noneHint}</EmptyState>}
      {lessons.length > 0 && !chosen && (
        <div class="rubrics-actions">
          <Button onClick={() => setChosen(new Set(lessons.map(({ id }) => id)))}>{words.export}</Button>
        </div>
      )}
      {chosen && (
        <ExportPack
          host={host}
          lessons={lessons.filter(({ id }) => chosen.has(id))}
          onDone={(text) => {
            setChosen(null)
            if (text) tell({ text })
          }}
        />
      )}
      {bySite(lessons).map((own) => (
        <section key={own[0].site} aria-label={own[0].site}>
          <h3>{own[0].site}</h3>
          <ul class="rubrics-list">
            {own.map((lesson) => (
              <LessonRow
                key={lesson.id}
                lesson={lesson}
                all={lessons}
                now={host.now}
                change={change}
                isChosen={chosen?.has(lesson.id)}
                onChoose={(isIn) => choose(lesson.id, isIn)}
              />
            ))}
          </ul>
        </section>
      ))}
      <PackList lessons={lessons} onRemove={(ids) => void change([], ids, words.removed(ids.length))} />
    </div>
  )
}

/** Site by site, and in each those of like pages together. */
function bySite(lessons: readonly Lesson[]) {
  const sorted = [...lessons].sort((a, b) => a.shape.localeCompare(b.shape) || a.givenAt - b.givenAt)
  return groupBy(sorted, ({ site }) => [site])
}
