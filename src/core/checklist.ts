import type { ComposedRubric } from './rubric-compose'
import type { ChecklistItem } from './self-review'

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

/**
 * The items to ask before submitting: the rubric's joined with the house items (the platform's rules, and what past feedback
 * taught). Must before should: all musts stay, shoulds fill up to `length`. Among shoulds house items come first, being closer to
 * this trainer. Of two items with one id the first stays. Only ids and levels are looked at.
 */
export function checklistFor<I extends Pick<ChecklistItem, 'id' | 'level'>>(
  rubricItems: readonly I[],
  houseItems: readonly I[],
  length: number = CHECKLIST_LENGTH,
): I[] {
  const must = [...rubricItems, ...houseItems].filter((item) => item.level === 'must')
  const should = [...houseItems, ...rubricItems].filter((item) => item.level === 'should')
  const musts = firstOfEach(must)
  const all = firstOfEach([...musts, ...should])
  return all.slice(0, Math.max(musts.length, length))
}

function firstOfEach<I extends { id: string }>(items: readonly I[]): I[] {
  const byId = new Map<string, I>()
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item)
  return [...byId.values()]
}
