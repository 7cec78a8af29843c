import type { PayTerms } from './pay'
import type { Domain, TaskType } from './task'

/** What is kept of a platform's project. Keyed by platform and project label. */
export interface Project {
  platform: string
  project: string
  /** Terms by date, newest last. */
  terms: PayTerms[]
  /** The rubric the trainer chose for this project; wins over platform and type. */
  rubricId?: string
  /** What the trainer corrected: wins over what the page is taken for. */
  taskType?: TaskType
  domain?: Domain
  timeLimitMs?: number
  /** Short tasks are timed as one session with a unit count, and the self-review is asked for every nth of them. */
  batch?: { reviewEvery: number }
  /** The user was offered a batch and does not want it. */
  batchDeclined?: true
  /** The most hours a week that the contract allows or pays, in milliseconds. */
  weeklyCapMs?: number
  /** `id@version` of each rubric that was read for this project. */
  rubricsRead: string[]
  notes: string
  firstSeenAt: number
}
