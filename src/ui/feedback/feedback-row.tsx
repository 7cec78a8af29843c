import { useState } from 'preact/hooks'
import type { Feedback, Missed } from '../../core/feedback'
import { asksFor, itemFor, type OwnItem, placeOf } from '../../core/own-item'
import { Badge } from '../badge'
import { Button } from '../button'
import { fullDate, number } from '../format'
import { common } from '../messages/common'
import { feedback as words } from '../messages/feedback'
import { ItemForm, placeText } from './item-form'
import type { FeedbackDesk } from './use-feedback-desk'

interface Props {
  desk: FeedbackDesk
  said: Feedback
  /** Names the project too: the list is of more than one. */
  isMixed: boolean
  onEdit: () => void
}

/** What a reviewer said, and what can be made of it. */
export function FeedbackRow({ desk, said, isMixed, onEdit }: Props) {
  const { id, at, project, taskType, taskId, score, missed, note, disagreed } = said
  const when = fullDate(at)
  return (
    <li class="said" data-feedback={id}>
      <div class="said-head">
        <span class="said-score">
          {score ? words.row.score(number(score.value), number(score.worst), number(score.best)) : words.row.noScore}
        </span>
        {disagreed && <Badge tone="warn">{words.row.disagreed}</Badge>}
        <span class="said-when small muted">{when}</span>
      </div>
      <div class="small muted">
        {[isMixed ? project || common.noProject : '', common.taskTypes[taskType], taskId].filter(Boolean).join(' · ')}
      </div>
      {missed.length > 0 && (
        <ul class="said-missed" aria-label={words.row.missed}>
          {missed.map((one) => (
            <MissedRow key={one.what ?? one.label} desk={desk} said={said} missed={one} />
          ))}
        </ul>
      )}
      {note !== '' && <p class="said-note">{note}</p>}
      <div class="said-actions">
        <Button small variant="quiet" aria-label={words.row.editWhat(when)} onClick={onEdit}>
          {words.row.edit}
        </Button>
        <Button small variant="quiet" aria-label={words.row.deleteWhat(when)} onClick={() => void desk.deleteFeedback(id)}>
          {words.row.delete}
        </Button>
      </div>
    </li>
  )
}

function MissedRow({ desk, said, missed }: { desk: FeedbackDesk; said: Feedback; missed: Missed }) {
  const [isChanging, setChanging] = useState(false)
  const item = desk.past?.own.find((one) => one.retiredAt === undefined && asksFor(one, missed))
  return (
    <li class="missed">
      <span class="missed-label">{missed.label}</span>
      {item ? (
        <span class="small muted">
          {words.row.isAsked} {placeText(desk.host.sites, item)}{' '}
          <button
            type="button"
            class="link"
            aria-label={words.mine.of(words.mine.change, item.question)}
            aria-expanded={isChanging}
            onClick={() => setChanging(!isChanging)}
          >
            {words.mine.change}
          </button>
        </span>
      ) : (
        !said.disagreed && (
          <Button small aria-label={words.row.askWhat(missed.label)} onClick={() => void askNextTime(desk, said, missed)}>
            {words.row.ask}
          </Button>
        )
      )}
      {item && isChanging && <ItemForm desk={desk} item={item} work={said} onDone={() => setChanging(false)} />}
    </li>
  )
}

/** Makes a checklist item of what was missed: a must, for this type on this platform; all of it can be changed after. */
export async function askNextTime(
  desk: FeedbackDesk,
  work: Pick<Feedback, 'platform' | 'project' | 'taskType'>,
  missed: Missed,
): Promise<boolean> {
  const retired = desk.past?.own.find((one) => asksFor(one, missed))
  if (retired) return desk.saveItem(revived(retired, Date.now()), words.did.revived(retired.question))
  const item = await newItemFor(desk, work, missed)
  return desk.saveItem(item, words.did.asked(item.question))
}

/** Asked again; that it has been clean for long is told anew from now on. */
export function revived({ retiredAt: _past, ...item }: OwnItem, at: number): OwnItem {
  return { ...item, keptAt: at }
}

export async function newItemFor(
  desk: FeedbackDesk,
  work: Pick<Feedback, 'platform' | 'project' | 'taskType'>,
  missed: Missed,
): Promise<OwnItem> {
  // A rubric that cannot be loaded leaves the words that the feedback keeps.
  const known = await desk.host.missables({ ...work, domain: 'general' }, null).catch(() => [])
  const question = known.find(({ what }) => what === missed.what)?.question
  return itemFor(missed, { id: crypto.randomUUID(), level: 'must', madeAt: Date.now(), question, ...placeOf('type', work) })
}
