import type { TaskType } from './task'

/** A checklist item of the trainer's own, born of feedback or written down freely. */
export interface OwnItem {
  id: string
  question: string
  level: 'must' | 'should'
  /** Asked where all that is given holds; everywhere where nothing is. */
  platform?: string
  project?: string
  taskType?: TaskType
  /** What feedback calls it when it was missed (`Missed.what`), for an item that sharpens one of a rubric. */
  about?: string
  madeAt: number
  /** Not asked any more from then on. */
  retiredAt?: number
}
