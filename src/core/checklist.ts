import { type AskedOwnItem, ownItemsFor } from './own-item'
import type { ComposedRubric } from './rubric-compose'
import type { ChecklistItem } from './self-review'
import type { TaskType } from './task'
import { NO_RECORD, rankOf, type TrackRecord } from './track-record'

/** More than this is not read before submitting. */
export const CHECKLIST_LENGTH = 12

/** The items of a rubric as the trainer is asked them. */
export function itemsOf({ checklist }: Pick<ComposedRubric, 'checklist'>): ChecklistItem[] {
  return checklist.map(({ id, question, why, level }) => ({
    id,
    question,
    ...(why === undefined ? {} : { why }),
    level,
    from: 'rubric',
  }))
}

/** What the trainer's own record brings to a checklist. */
export interface Taught {
  own: readonly AskedOwnItem[]
  record: TrackRecord
}
const UNTAUGHT: Taught = { own: [], record: NO_RECORD }

export function taughtFor(record: TrackRecord, work: { platform: string; project: string; taskType: TaskType }): Taught {
  return { own: ownItemsFor(record.own, work), record }
}

/**
 * The items to ask before submitting: the rubric's joined with the house items (the platform's rules) and the trainer's own. Must before
 * should: all musts stay, shoulds fill up to `length`. In each group comes first what is new of the trainer's own, then what this trainer
 * most often misses; else shoulds of one's own and of the house before the rubric's, being closer to this trainer. Of two items with
 * one id the first stays. An own item about one of the others stands for it, at least at its level. Of the others only ids and levels
 * are looked at, so that a list without texts gives the same.
 */
export function checklistFor<I extends Pick<ChecklistItem, 'id' | 'level'>>(
  rubricItems: readonly I[],
  houseItems: readonly I[],
  { own, record }: Taught = UNTAUGHT,
  length: number = CHECKLIST_LENGTH,
): (I | AskedOwnItem)[] {
  const others = [...rubricItems, ...houseItems]
  const mine = own.map((item) => standingFor(item, others))
  const isReplaced = new Set(own.flatMap(({ about }) => (about === undefined ? [] : [about])))
  const left = (items: readonly I[]) => items.filter(({ id }) => !isReplaced.has(`item:${id}`))
  const ranked = <T extends { id: string }>(items: T[]) => items.toSorted((a, b) => rankOf(record, b.id) - rankOf(record, a.id))
  const must = [...mine, ...left(rubricItems), ...left(houseItems)].filter(({ level }) => level === 'must')
  const should = [...mine, ...left(houseItems), ...left(rubricItems)].filter(({ level }) => level === 'should')
  const musts = firstOfEach(ranked(must))
  const all = firstOfEach([...musts, ...ranked(should)])
  return all.slice(0, Math.max(musts.length, length))
}

/** An own item with the level, and the reason, of the item that it stands for. */
function standingFor(
  item: AskedOwnItem,
  others: readonly (Pick<ChecklistItem, 'id' | 'level'> & { why?: string })[],
): AskedOwnItem {
  const meant = others.find(({ id }) => item.about === `item:${id}`)
  if (meant === undefined) return item
  const { level, why } = meant
  return { ...item, ...(level === 'must' ? { level } : {}), ...(why === undefined ? {} : { why }) }
}

function firstOfEach<I extends { id: string }>(items: readonly I[]): I[] {
  const byId = new Map<string, I>()
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item)
  return [...byId.values()]
}
