import { LABEL, PREFERENCE, RANK } from '../core/practice-task'
import type { Rubric } from '../core/rubric'
import { practice } from '../ui/messages/practice'

const NAMES: Readonly<Record<string, string>> = {
  [PREFERENCE]: practice.task.preference,
  [RANK]: practice.task.rank,
  [LABEL]: practice.task.label,
}

/** A criterion's title, or the name of a mark that is none. The id stands in where a rubric has changed since. */
export function titleOf({ id, title }: { id: string; title?: string }): string {
  return title ?? NAMES[id] ?? id
}

/** Titles of a rubric's criteria by their ids. */
export function titlesOf(rubric: Rubric | null): (id: string) => string {
  return (id) => titleOf(rubric?.criteria.find((one) => one.id === id) ?? { id })
}
