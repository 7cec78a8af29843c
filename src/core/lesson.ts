import type { TaskType } from './task'

/** What a field is found again by, where a lesson points at an element. */
export const LESSON_FIELDS = ['submit', 'skip', 'project', 'taskId', 'pay', 'timeLimit', 'remaining'] as const
export type LessonField = (typeof LESSON_FIELDS)[number]

/**
 * How an element is found again: signs of several kinds, of which none alone is trusted. Structure and names of controls, never text of a
 * task (L3): `name` is kept for what is pressed, and for headings or labels of a field's value only as `near`.
 */
export interface Locator {
  /** The element's ARIA role, said or implied; the tag's name where it has none. */
  role: string
  tag: string
  /** Accessible name, for controls alone. */
  name?: string
  /** `id`, `name`, `data-testid` and their kin, without those that look generated. */
  attributes?: Record<string, string>
  /** Class names that do not look generated: the weakest sign. */
  classes?: string[]
  /** The label or heading that stands before it. */
  near?: string
  /** The form of its text with digits as 9 and letters as a, `$99.99/aa`; for values that are read. */
  form?: string
  /** Roles or tags of what it stands in, nearest first, up to a landmark, with an own id after a `#`. Plain wrappers are left out. */
  within?: string[]
  /** Its place among the elements that all other signs fit, counted from 0, and how many there were: only where all have one name. */
  place?: { at: number; of: number }
  /** How well, from 0 to 1, the next best element fitted when it was taught: what fits no better than that is not it. */
  rival?: number
}

/** What the trainer said of a page. */
export type Taught =
  | { what: 'task' }
  | { what: 'no-task' }
  | { what: 'task-type'; taskType: TaskType }
  | { what: 'field'; field: LessonField; locator: Locator }

/** One lesson: for pages of one shape on one site, whether a platform is known there or not. */
export interface Lesson {
  id: string
  /** Host name of the page that it was given on. */
  site: string
  /** The page's address with whatever changes from task to task as `*`, and nothing of its query but names: see `shapeOf`. */
  shape: string
  taught: Taught
  givenAt: number
  /** The pack that it came with; absent for the trainer's own. */
  pack?: string
  health: LessonHealth
}

/** How a lesson fares: whether what it points at is still found where it should be. */
export interface LessonHealth {
  /** It was last of use. */
  usedAt?: number
  /** Pages of its shape in a row on which it found nothing, or more than it could tell apart. */
  misses: number
  /** When this row of misses began, and its last. */
  missedSinceAt?: number
  missedAt?: number
  /** It is not used any more: `misses`, or the trainer's wish. It stays listed and can be taken up again. `told`: the trainer has heard. */
  retired?: { at: number; why: 'misses' | 'user'; told?: true }
}
