import { BUNDLED } from '../../rubrics/bundled'
import { checklistFor } from '../core/checklist'
import type { WorkLabel } from '../core/entry'
import type { Project } from '../core/project'
import { chooseRubric } from '../core/rubric-choice'
import { type ChecklistItem, openItems, type SelfReview } from '../core/self-review'
import { platformChecklist } from '../platforms/catalogue'

/** The checklist of one attempt: the items of its rubric and the platform's own rules. Only a task is handed in, so only a task has one. */
function checklistOf(work: WorkLabel, project: Project | undefined): ChecklistItem[] {
  if (work.workKind !== 'task') return []
  const rubric = chooseRubric(BUNDLED, {
    platform: work.platform,
    taskType: work.taskType,
    domain: work.domain,
    ...(project ? { project } : {}),
  })
  return checklistFor(rubric, work, platformChecklist(work.platform))
}

export function openItemsOf(
  work: WorkLabel,
  project: Project | undefined,
  review: Pick<SelfReview, 'answers'> | null,
): ChecklistItem[] {
  return openItems(checklistOf(work, project), review ?? { answers: {} })
}
