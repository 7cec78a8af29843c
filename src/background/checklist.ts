import { OVERLAY_OUTLINES, RUBRIC_OUTLINES } from '../../rubrics/outlines'
import { checklistFor } from '../core/checklist'
import type { WorkLabel } from '../core/entry'
import { type OwnSet, withOwn } from '../core/own-rubric'
import type { Project } from '../core/project'
import { chooseRubric } from '../core/rubric-choice'
import { composeChecklist } from '../core/rubric-compose'
import { type ChecklistItem, openItems, type SelfReview } from '../core/self-review'
import { platformChecklist } from '../platforms/catalogue'

type Item = Pick<ChecklistItem, 'id' | 'level'>
type Outline = (typeof RUBRIC_OUTLINES)[number]
type OverlayOutline = (typeof OVERLAY_OUTLINES)[number]

/** The checklist of one attempt: the items of its rubric, bundled or the user's own, and the platform's own rules. Only a task is handed in, so only a task has one. */
function checklistOf(work: WorkLabel, project: Project | undefined, pinnedId: string | undefined, own: OwnSet): Item[] {
  if (work.workKind !== 'task') return []
  const rubric = chooseRubric(withOwn<Outline>(own.rubrics, RUBRIC_OUTLINES), { ...work, project, pinnedId })
  return checklistFor<Item>(
    composeChecklist(rubric, withOwn<OverlayOutline>(own.overlays, OVERLAY_OUTLINES), work),
    platformChecklist(work.platform),
  )
}

/** The items still open; `pinnedId` is the rubric that the task's tab keeps, if any. */
export function openItemsOf(
  work: WorkLabel,
  project: Project | undefined,
  review: Pick<SelfReview, 'answers'> | null,
  own: OwnSet,
  pinnedId?: string,
): Item[] {
  return openItems(checklistOf(work, project, pinnedId, own), review ?? { answers: {} })
}
