import type { PayTerms } from './pay'
import type { Span } from './span'
import type { Domain, Outcome, TaskType, WorkKind } from './task'

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
  /** Set when something about the time is in doubt and the user should look (`browser was closed`, `clock changed` …). */
  doubt?: string
  note?: string
}
