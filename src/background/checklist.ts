import { OVERLAY_OUTLINES, RUBRIC_OUTLINES } from '../../rubrics/outlines'
import { checklistFor, taughtFor } from '../core/checklist'
import type { WorkLabel } from '../core/entry'
import type { Project } from '../core/project'
import { chooseRubric } from '../core/rubric-choice'
import { composeChecklist } from '../core/rubric-compose'
import { type ChecklistItem, openItems, type SelfReview } from '../core/self-review'
import { NO_RECORD, type TrackRecord } from '../core/track-record'
import { platformChecklist } from '../platforms/catalogue'

type Item = Pick<ChecklistItem, 'id' | 'level'>

/**
 * The checklist of one attempt: the items of its rubric, the platform's own rules and the trainer's own items. Only a task is handed in,
 * so only a task has one.
 */
function checklistOf(work: WorkLabel, project: Project | undefined, pinnedId: string | undefined, record: TrackRecord): Item[] {
  if (work.workKind !== 'task') return []
  const rubric = chooseRubric(RUBRIC_OUTLINES, { ...work, project, pinnedId })
  const items = composeChecklist(rubric, OVERLAY_OUTLINES, work)
  return checklistFor<Item>(items, platformChecklist(work.platform), taughtFor(record, work))
}

/** The items still open; `pinnedId` is the rubric that the task's tab keeps, if any; `record` decides which are asked, and in which order. */
export function openItemsOf(
  work: WorkLabel,
  project: Project | undefined,
  review: Pick<SelfReview, 'answers'> | null,
  pinnedId?: string,
  record: TrackRecord = NO_RECORD,
): Item[] {
  return openItems(checklistOf(work, project, pinnedId, record), review ?? { answers: {} })
}
