import type { Missed } from './feedback'
import type { ComposedRubric } from './rubric-compose'
import type { ChecklistItem, SelfReview } from './self-review'

/** Something that a reviewer may have found missing, ready to be ticked. */
export interface Missable extends Missed {
  what: string
  group: 'criterion' | 'item'
  /** What an own checklist item would ask. */
  question: string
  /** The trainer submitted with it open. */
  wasOpen: boolean
}

/** What can be ticked of one attempt: the rubric's criteria, then the checklist, what was open at submit first. */
export function missablesOf(
  rubric: Pick<ComposedRubric, 'id' | 'criteria'> | null,
  items: readonly ChecklistItem[],
  review: Pick<SelfReview, 'openAtSubmit'> | null,
): Missable[] {
  const open = new Set(review?.openAtSubmit)
  const criteria = (rubric?.criteria ?? []).map(({ id, title, question }): Missable => {
    return { what: `criterion:${rubric?.id}/${id}`, label: title, question, group: 'criterion', wasOpen: false }
  })
  const checks = items.map(({ id, question, from }): Missable => {
    const what = from === 'own' ? `own:${id.slice('own/'.length)}` : `item:${id}`
    return { what, label: question, question, group: 'item', wasOpen: open.has(id) }
  })
  return [...criteria, ...checks.toSorted((a, b) => Number(b.wasOpen) - Number(a.wasOpen))]
}
