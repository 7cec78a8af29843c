import type { PayTerms } from './pay'
import type { Span, Stretch } from './span'
import type { Domain, Outcome, TaskType, WorkKind } from './task'
import type { TimePolicy } from './time-policy'

/** What a session or an entry is about. `project` is the platform's own label; an empty string when none was known. */
export interface WorkLabel {
  platform: string
  project: string
  taskType: TaskType
  domain: Domain
  workKind: WorkKind
  taskId?: string
}

/** The closed record of a session. Spans are the evidence; the durations are derived from them by the time policy (L5). */
export interface TimeEntry extends WorkLabel {
  id: string
  spans: Span[]
  startedAt: number
  closedAt: number
  /** IANA zone in which the entry closed; `day` is the local date there (`YYYY-MM-DD`). */
  zone: string
  day: string
  countedMs: number
  elapsedMs: number
  outcome: Outcome
  /** The terms in force when the entry closed, frozen. */
  terms: PayTerms | null
  timeLimitMs?: number
  /** How the time was counted; absent in entries of the first version, which counted by the defaults of their type. */
  policy?: TimePolicy
  /** Tasks done in this entry, where a batch of short ones was timed as one; absent is one. */
  units?: number
  /** Units that the platform pays by, over all tasks of the entry, where they are not as many as the terms say. */
  paidUnits?: number
  /** What the platform's own timer said at submit, where it shows one. */
  platformTimerMs?: number
  /** Long absences of which the user was asked and did not say what they were: the policy decided, and the entry is marked for review. */
  unanswered?: Stretch[]
  /** `added`: written by the user, without evidence. Absent for entries that a session became. */
  origin?: 'added'
  /** When the user last corrected it. */
  editedAt?: number
  /** Set when something about the time is in doubt and the user should look (`the browser or Margin was started anew` …). */
  doubt?: string
  note?: string
}
