import { useState } from 'preact/hooks'
import { type OwnItem, placeOf } from '../core/own-item'
import { wasDeclined } from '../core/proposal'
import type { TaskType } from '../core/task'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { revived } from '../ui/feedback/feedback-row'
import { ItemForm, placeText } from '../ui/feedback/item-form'
import type { FeedbackDesk } from '../ui/feedback/use-feedback-desk'
import { Fold } from '../ui/fold'
import { feedback } from '../ui/messages/feedback'

const { mine: words, did, item: itemWords } = feedback

interface Props {
  desk: FeedbackDesk
  work: { platform: string; project: string; taskType: TaskType } | null
}

/** All checklist items of the trainer's own, wherever they are asked: changed, retired, asked again, added. */
export function MyItems({ desk, work }: Props) {
  const [fresh, setFresh] = useState<OwnItem | null>(null)
  const all = desk.past?.own ?? []
  const retired = all.filter(({ retiredAt }) => retiredAt !== undefined)
  const place = work ? placeOf('type', work) : {}
  return (
    <Fold title={words.title}>
      <div class="my-items">
        {all.length === 0 && <p class="small muted">{words.none}</p>}
        <List desk={desk} work={work} items={all.filter(({ retiredAt }) => retiredAt === undefined)} name={words.asked} />
        {fresh ? (
          <ItemForm key={fresh.id} desk={desk} item={fresh} work={work} onDone={() => setFresh(null)} />
        ) : (
          <div>
            <Button
              small
              onClick={() => setFresh({ id: crypto.randomUUID(), question: '', level: 'should', madeAt: Date.now(), ...place })}
            >
              {words.add}
            </Button>
          </div>
        )}
        {retired.length > 0 && (
          <Fold title={words.retired(retired.length)}>
            <List desk={desk} work={work} items={retired} name={words.retired(retired.length)} />
          </Fold>
        )}
      </div>
    </Fold>
  )
}

function List({ desk, work, items, name }: Props & { items: readonly OwnItem[]; name: string }) {
  if (items.length === 0) return null
  return (
    <ul class="my-items-list" aria-label={name}>
      {items.map((item) => (
        <Row key={item.id} desk={desk} work={work} item={item} />
      ))}
    </ul>
  )
}

function Row({ desk, work, item }: Props & { item: OwnItem }) {
  const [isChanging, setChanging] = useState(false)
  const { question, retiredAt } = item
  const named = (deed: string) => words.of(deed, question)
  return (
    <li class="my-item">
      <span class="my-item-question">{question}</span>
      <span class="small muted">
        {itemWords.levels[item.level]} · {placeText(desk.host.sites, item)} {wasDeclined(item) && <Badge>{words.declined}</Badge>}
      </span>
      {isChanging ? (
        <ItemForm desk={desk} item={item} work={work} onDone={() => setChanging(false)} />
      ) : (
        <div class="said-actions">
          {retiredAt === undefined ? (
            <>
              <Button small variant="quiet" aria-label={named(words.change)} onClick={() => setChanging(true)}>
                {words.change}
              </Button>
              <Button
                small
                variant="quiet"
                aria-label={named(words.retire)}
                onClick={() => void desk.saveItem({ ...item, retiredAt: Date.now() }, did.retired(question))}
              >
                {words.retire}
              </Button>
            </>
          ) : (
            <>
              <Button
                small
                variant="quiet"
                aria-label={named(words.revive)}
                onClick={() => void desk.saveItem(revived(item, Date.now()), did.revived(question))}
              >
                {words.revive}
              </Button>
              <Button small variant="quiet" aria-label={named(words.delete)} onClick={() => void desk.deleteItem(item.id)}>
                {words.delete}
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  )
}
