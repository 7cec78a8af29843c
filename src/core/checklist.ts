import type { Rubric, RubricChecklistItem } from './rubric'
import type { ChecklistItem } from './self-review'
import type { Domain, TaskType } from './task'

/** What is known of the task that the checklist is for. An unknown domain meets no condition on the domain. */
export interface ChecklistContext {
  platform: string
  taskType: TaskType
  domain?: Domain | undefined
}

/** More than this is not read before submitting. */
export const CHECKLIST_LENGTH = 12

/**
 * The items to ask before submitting: the rubric's, where their conditions hold, joined with the house items (the platform's
 * rules, and what past feedback taught). Rubric ids are prefixed with the rubric's (`comparison/read-both`). Must before
 * should: all musts stay, shoulds fill up to `length`. Among shoulds house items come first, being closer to this trainer. Of
 * two items with one id the first stays.
 */
export function checklistFor(
  rubric: Rubric,
  context: ChecklistContext,
  houseItems: readonly ChecklistItem[],
  length: number = CHECKLIST_LENGTH,
): ChecklistItem[] {
  const own = rubric.checklist.filter((item) => holds(item.when, context)).map((item) => shown(rubric.id, item))
  const must = [...own, ...houseItems].filter((item) => item.level === 'must')
  const should = [...houseItems, ...own].filter((item) => item.level === 'should')
  const musts = firstOfEach(must)
  const all = firstOfEach([...musts, ...should])
  return all.slice(0, Math.max(musts.length, length))
}

function shown(rubricId: string, { id, question, why, level }: RubricChecklistItem): ChecklistItem {
  return { id: `${rubricId}/${id}`, question, ...(why === undefined ? {} : { why }), level, from: 'rubric' }
}

function holds(when: RubricChecklistItem['when'], { platform, taskType, domain }: ChecklistContext): boolean {
  if (!when) return true
  if (when.taskTypes && !when.taskTypes.includes(taskType)) return false
  if (when.platforms && !when.platforms.includes(platform)) return false
  return !when.domains || (domain !== undefined && when.domains.includes(domain))
}

function firstOfEach(items: readonly ChecklistItem[]): ChecklistItem[] {
  const byId = new Map<string, ChecklistItem>()
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item)
  return [...byId.values()]
}
