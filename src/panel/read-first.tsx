import type { ComposedRubric } from '../core/rubric-compose'
import { JUSTIFICATION, PREFERENCE, type SectionChange, sectionIds } from '../core/rubric-digest'
import { Button } from '../ui/button'
import { fullDate } from '../ui/format'
import { panel } from '../ui/messages/panel'
import { Notice } from '../ui/notice'
import { changeText, nameOfGone } from './change-text'
import type { Reading } from './use-reading'

const { readFirst: words } = panel
/** More are counted, not listed: then it is another rubric, to be read from the start. */
const MOST_LISTED = 8

/** Says that a rubric, or what changed in it, is to be read first; nothing where it was read. */
export function ReadFirst({ rubric, reading }: { rubric: ComposedRubric; reading: Reading }) {
  const { isRead, read, readAt, changes, mark } = reading
  if (isRead) return null
  return (
    <Notice
      tone="warn"
      title={words.title}
      actions={
        <Button small onClick={() => mark()}>
          {words.mark}
        </Button>
      }
    >
      {readAt === undefined ? (
        words.fresh(rubric.title)
      ) : (
        <>
          {words.changed(rubric.title, fullDate(readAt))}
          <Changes rubric={rubric} changes={changes} />
        </>
      )}
      {read.size > 0 && <div role="status">{words.progress(read.size, sectionIds(rubric).length)}</div>}
    </Notice>
  )
}

function Changes({ rubric, changes }: { rubric: ComposedRubric; changes: readonly SectionChange[] }) {
  if (changes.length === 0) return null
  return (
    <ul class="lines changes">
      {changes.slice(0, MOST_LISTED).map((change) => (
        <li key={`${change.isItem} ${change.id}`}>
          {nameOf(rubric, change)}: {changeText(change.changes)}
        </li>
      ))}
      {changes.length > MOST_LISTED && <li>{words.more(changes.length - MOST_LISTED)}</li>}
    </ul>
  )
}

function nameOf({ criteria, checklist }: ComposedRubric, { id, isItem }: SectionChange): string {
  if (isItem) return words.item(checklist.find((item) => item.id === id)?.question ?? nameOfGone(id))
  if (id === PREFERENCE) return panel.rubric.preference
  if (id === JUSTIFICATION) return panel.rubric.justification
  return criteria.find((criterion) => criterion.id === id)?.title ?? nameOfGone(id)
}
