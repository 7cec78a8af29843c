import type { OwnItem } from '../../core/own-item'
import type { Overlay, Rubric } from '../../core/rubric'
import type { ChecklistItem } from '../../core/self-review'
import type { TaskType } from '../../core/task'

/** Names what a review or feedback keeps the id of: an item's question, a criterion's title. Undefined for what is not known any more. */
export interface ItemNames {
  item(id: string, taskType: TaskType): string | undefined
  /** By `Missed.what`. */
  missed(what: string, taskType: TaskType): string | undefined
}

type RubricText = Rubric | Overlay

/** Rubrics of the user's own come first in `texts`, as where a rubric is chosen. One id may stand in several: that of the type wins. */
export function itemNames(
  texts: readonly RubricText[],
  own: readonly OwnItem[],
  houseItemsOf: (platform: string) => readonly ChecklistItem[],
): ItemNames {
  const questions = new Map(own.map(({ id, question }) => [id, question]))
  const byType = new Map<TaskType, RubricText[]>()
  const closestFirst = (taskType: TaskType): RubricText[] => {
    const known = byType.get(taskType) ?? texts.toSorted((a, b) => distance(a, taskType) - distance(b, taskType))
    byType.set(taskType, known)
    return known
  }
  const item = (id: string, taskType: TaskType): string | undefined => {
    if (id.startsWith('own/')) return questions.get(id.slice('own/'.length))
    const [whose = '', itemId] = id.split('/')
    const house = houseItemsOf(whose).find((one) => one.id === id)
    const [from, name] = itemId === undefined ? [closestFirst(taskType), id] : [texts.filter((text) => text.id === whose), itemId]
    return house?.question ?? firstOf(from, ({ checklist }) => checklist?.find((one) => one.id === name)?.question)
  }
  const criterion = (path: string, taskType: TaskType): string | undefined => {
    const [id = '', rubricId] = path.split('/').toReversed()
    const exact = texts.filter((text) => text.id === rubricId)
    return firstOf([...exact, ...closestFirst(taskType)], ({ criteria }) => criteria?.find((one) => one.id === id)?.title)
  }
  return {
    item,
    missed: (what, taskType) => {
      const name = what.slice(what.indexOf(':') + 1)
      if (what.startsWith('own:')) return questions.get(name)
      return what.startsWith('criterion:') ? criterion(name, taskType) : item(name, taskType)
    },
  }
}

function firstOf(texts: readonly RubricText[], find: (text: RubricText) => string | undefined): string | undefined {
  for (const text of texts) {
    const found = find(text)
    if (found !== undefined) return found
  }
  return undefined
}

/** 0 for a rubric written for the type, 1 for one that serves it as well and for overlays, which are laid over any, 2 for the rest. */
function distance(text: RubricText, taskType: TaskType): number {
  if (!('taskTypes' in text)) return 1
  if (text.taskTypes[0] === taskType) return 0
  return text.taskTypes.includes(taskType) ? 1 : 2
}
