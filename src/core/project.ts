import type { SeenInstructions } from './instructions'
import type { PayTerms } from './pay'
import type { RubricReading } from './rubric-reading'
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
  /** Each edition of a rubric (`comparison@3+coding@1`) that was read whole for this project. */
  rubricsRead: string[]
  /** What was read, by the rubric and its overlays (`comparison+coding`). */
  readings?: Record<string, RubricReading>
  /** The trainer's own notes on the project. */
  notes: string
  /** Where the platform keeps the project's guidelines; https only. */
  guidelineUrl?: string
  /** What was seen of the instructions on the platform's pages, by where they stand. */
  instructions?: Record<string, SeenInstructions>
  firstSeenAt: number
}
