import { useState } from 'preact/hooks'
import type { Lesson } from '../../core/lesson'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { fullDate } from '../../ui/format'
import { locatorWords, shapeWords, taughtWords } from '../../ui/lesson-words'
import { lessons as words } from '../../ui/messages/lessons'
import { EditLesson } from './edit-lesson'

interface Props {
  lesson: Lesson
  all: readonly Lesson[]
  now: () => number
  change: (put: readonly Lesson[], remove: readonly string[], text: string) => Promise<boolean>
  /** Whether it goes into the pack that is made; undefined while none is. */
  isChosen: boolean | undefined
  onChoose: (isIn: boolean) => void
}

/** One lesson: what it says, where, by which signs, how it fares, and what can be done with it. */
export function LessonRow({ lesson, all, now, change, isChosen, onChoose }: Props) {
  const [isEdited, setIsEdited] = useState(false)
  const { id, taught, shape, pack, health } = lesson
  const [what, where] = [taughtWords(taught), shapeWords(shape)]
  const { retired: _, misses: _n, missedAt: _at, missedSinceAt: _since, ...used } = health
  const deeds = [
    { name: words.edit, run: () => setIsEdited(true) },
    health.retired
      ? { name: words.restore, run: () => change([{ ...lesson, health: { ...used, misses: 0 } }], [], words.nowIn) }
      : {
          name: words.retire,
          run: () => change([{ ...lesson, health: { ...health, retired: { at: now(), why: 'user' } } }], [], words.nowOut),
        },
    { name: words.remove, run: () => change([], [id], words.removed(1)) },
  ]
  return (
    <li class="rubrics-row" data-lesson={id}>
      {isChosen !== undefined && (
        <input
          type="checkbox"
          aria-label={words.choose(what, where)}
          checked={isChosen}
          onChange={(e) => onChoose(e.currentTarget.checked)}
        />
      )}
      <div class="rubrics-text">
        <div class="rubrics-name">
          {what} <State lesson={lesson} /> {pack && <Badge>{words.packBadge(pack)}</Badge>}
        </div>
        <div class="small">{where}</div>
        {taught.what === 'field' && <div class="small muted">{locatorWords(taught.locator).join(' · ')}</div>}
        <div class="small muted">{healthWords(lesson).join(' · ')}</div>
      </div>
      {isChosen === undefined && !isEdited && (
        <div class="rubrics-buttons">
          {deeds.map(({ name, run }) => (
            <Button key={name} small variant="quiet" aria-label={words.deedOf(name, what, where)} onClick={() => void run()}>
              {name}
            </Button>
          ))}
        </div>
      )}
      {isEdited && (
        <EditLesson
          lesson={lesson}
          all={all}
          onCancel={() => setIsEdited(false)}
          onSave={async (edited) => {
            if (await change([edited], [], words.changed)) setIsEdited(false)
          }}
        />
      )}
    </li>
  )
}

function State({ lesson: { health } }: { lesson: Lesson }) {
  if (health.retired?.why === 'misses') return <Badge tone="danger">{words.retired}</Badge>
  if (health.retired) return <Badge>{words.outOfUse}</Badge>
  return health.misses > 0 ? <Badge tone="warn">{words.misses(health.misses)}</Badge> : null
}

function healthWords({ givenAt, pack, health }: Lesson): string[] {
  const { usedAt, missedSinceAt, missedAt = missedSinceAt, retired } = health
  const given = (pack === undefined ? words.given : words.came)(fullDate(givenAt))
  const used = usedAt === undefined ? words.unused : words.used(fullDate(usedAt))
  if (retired) return [given, used, (retired.why === 'misses' ? words.retiredBy : words.outSince)(fullDate(retired.at))]
  return missedAt === undefined || health.misses === 0
    ? [given, used]
    : [given, used, words.missedOn(fullDate(missedSinceAt ?? missedAt))]
}
