import type { PayOffer } from './pay-text'
import type { Domain, PageKind, TaskType } from './task'

/** The field names whose reading can fail alone and is then named in {@link Detection.missing}. */
export const FIELD_NAMES = ['project', 'taskId', 'taskType', 'pay', 'timeLimit', 'timer', 'submit', 'skip'] as const
export type FieldName = (typeof FIELD_NAMES)[number]

/**
 * What is believed of a page now. Plain data, safe to send and to keep: labels, ids and numbers, never the text of a task.
 * `platform` is a platform's id; for a page that the user allowed and the generic detector read alone it is `site`, and the
 * background puts the host in its place.
 */
export interface Detection {
  platform: string
  pageKind: PageKind
  /** `preview`: the task is shown but not claimed, so no clock may run. */
  state: 'running' | 'preview'
  /** 0 to 1: how sure we are of `pageKind`. */
  confidence: number
  /** Short sentences a trainer understands, strongest first. */
  reasons: string[]
  taskType: TaskType
  /** 0 to 1, for `taskType` alone. */
  taskTypeConfidence: number
  domain?: Domain
  project?: string
  /** The platform's own id of the task or attempt, shown to the user for copying. */
  taskId?: string
  /** Address that opens this very task again, where the platform has one. */
  reopenUrl?: string
  pay?: PayOffer
  /** The most time that is paid or allowed for one attempt. */
  timeLimitMs?: number
  /** What the page's own countdown showed when it was read. */
  remainingMs?: number
  /** What the page's own timer showed as spent when it was read. */
  timerMs?: number
  /** Visible label of the control that hands the work in; null when none was found. */
  submitLabel: string | null
  responses?: number
  /** Fields that this page should show and that could not be read. */
  missing: FieldName[]
  /** Where each field that was read came from, as a sentence for the trainer. */
  sources?: Partial<Record<FieldName, string>>
  /** Ids of the lessons that had a say, and of those that found nothing where they should. */
  lessons?: { used: string[]; failed: string[] }
  /** Self-hosted software that draws this page (`Label Studio`), where the platform is only its host. */
  software?: string
  /** The page's address without what changes from task to task: see `Lesson.shape`. */
  shape?: string
  /** Host of a frame that seems to hold the task and may not be read. */
  blockedFrameHost?: string
}

/** From this confidence on a task page starts the clock by itself; under it Margin asks (L11). */
export const SURE = 0.7
