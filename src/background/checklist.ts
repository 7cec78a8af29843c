import { OVERLAY_OUTLINES, RUBRIC_OUTLINES } from '../../rubrics/outlines'
import { checklistFor } from '../core/checklist'
import type { WorkLabel } from '../core/entry'
import type { Project } from '../core/project'
import { chooseRubric } from '../core/rubric-choice'
import { composeChecklist } from '../core/rubric-compose'
import { type ChecklistItem, openItems, type SelfReview } from '../core/self-review'
import { platformChecklist } from '../platforms/catalogue'

type Item = Pick<ChecklistItem, 'id' | 'level'>

/** The checklist of one attempt: the items of its rubric and the platform's own rules. Only a task is handed in, so only a task has one. */
function checklistOf(work: WorkLabel, project: Project | undefined, pinnedId: string | undefined): Item[] {
  if (work.workKind !== 'task') return []
  const rubric = chooseRubric(RUBRIC_OUTLINES, { ...work, project, pinnedId })
  return checklistFor<Item>(composeChecklist(rubric, OVERLAY_OUTLINES, work), platformChecklist(work.platform))
}

/** The items still open; `pinnedId` is the rubric that the task's tab keeps, if any. */
export function openItemsOf(
  work: WorkLabel,
  project: Project | undefined,
  review: Pick<SelfReview, 'answers'> | null,
  pinnedId?: string,
): Item[] {
  return openItems(checklistOf(work, project, pinnedId), review ?? { answers: {} })
}
