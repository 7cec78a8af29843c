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
  /** `id@version` of each rubric that was read for this project. */
  rubricsRead: string[]
  notes: string
  firstSeenAt: number
}
