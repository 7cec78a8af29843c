import { groupBy } from '../../core/group-by'
import type { Lesson } from '../../core/lesson'
import { Button } from '../../ui/button'
import { lessons as words } from '../../ui/messages/lessons'

/** The packs that lessons came with; each can be removed whole. */
export function PackList({ lessons, onRemove }: { lessons: readonly Lesson[]; onRemove: (ids: string[]) => void }) {
  const packs = groupBy(
    lessons.flatMap(({ id, pack }) => (pack === undefined ? [] : [{ id, pack }])),
    ({ pack }) => [pack],
  )
  if (packs.length === 0) return null
  return (
    <section aria-label={words.packs}>
      <h3>{words.packs}</h3>
      <ul class="rubrics-list">
        {packs.map((all) => (
          <li key={all[0].pack} class="rubrics-row">
            <div class="rubrics-text">{words.packOf(all[0].pack, all.length)}</div>
            <Button
              small
              variant="quiet"
              aria-label={words.removePackOf(all[0].pack)}
              onClick={() => onRemove(all.map(({ id }) => id))}
            >
              {words.removePack}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
