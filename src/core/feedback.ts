import type { TaskType } from './task'

/** What a reviewer said of an attempt, or of the work on a project: the trainer's own record of it, without any task content. */
export interface Feedback {
  id: string
  /** When the reviewer's word came, or else when it was written down. */
  at: number
  platform: string
  project: string
  taskType: TaskType
  /** The attempt that it is about, where it is in the ledger. */
  entryId?: string
  taskId?: string
  score?: Score
  /** What the reviewer found missing. */
  missed: Missed[]
  /** The trainer's own words. */
  note: string
  /** The trainer thinks that the reviewer is wrong: it is kept, and teaches no checklist item. */
  disagreed: boolean
}

/** On the platform's own scale, ends included; which end is better is told by `best`. */
export interface Score {
  value: number
  worst: number
  best: number
}

/** A criterion or a checklist item of a rubric, an item of the trainer's own, or words where it is none of them. */
export interface Missed {
  /** `criterion:<rubric>/<id>`, `item:<checklist item's id>` or `own:<id>`; absent where only words tell. */
  what?: string
  /** As it was called then, so that it can be read when the rubric is gone. */
  label: string
}
