import { OVERLAY_OUTLINES, RUBRIC_OUTLINES } from '../../rubrics/outlines'
import { checklistFor, taughtFor } from '../core/checklist'
import type { WorkLabel } from '../core/entry'
import { NO_OWN, type OwnSet, withOwn } from '../core/own-rubric'
import type { Project } from '../core/project'
import { chooseRubric } from '../core/rubric-choice'
import { composeChecklist } from '../core/rubric-compose'
import { type ChecklistItem, openItems, type SelfReview } from '../core/self-review'
import { NO_RECORD, type TrackRecord } from '../core/track-record'
import { platformChecklist } from '../platforms/catalogue'
import { ownRubrics } from './own-rubrics'
import { trackRecord } from './track-record'

type Item = Pick<ChecklistItem, 'id' | 'level'>
type Outline = (typeof RUBRIC_OUTLINES)[number]
type OverlayOutline = (typeof OVERLAY_OUTLINES)[number]

/** What the user has made of the checklist: rubrics of their own, and what the past says. */
export interface Personal {
  own: OwnSet
  record: TrackRecord
}

export const NOT_PERSONAL: Personal = { own: NO_OWN, record: NO_RECORD }

/** Reads the ledger's end where it is not known yet, and so waits while a ledger is counted anew. */
export async function readPersonal(): Promise<Personal> {
  const [own, record] = await Promise.all([ownRubrics(), trackRecord()])
  return { own, record }
}

/**
 * The checklist of one attempt: the items of its rubric, bundled or the user's own, the platform's own rules and the trainer's own items.
 * Only a task is handed in, so only a task has one.
 */
function checklistOf(
  work: WorkLabel,
  project: Project | undefined,
  pinnedId: string | undefined,
  { own, record }: Personal,
): Item[] {
  if (work.workKind !== 'task') return []
  const rubric = chooseRubric(withOwn<Outline>(own.rubrics, RUBRIC_OUTLINES), { ...work, project, pinnedId })
  const items = composeChecklist(rubric, withOwn<OverlayOutline>(own.overlays, OVERLAY_OUTLINES), work)
  return checklistFor<Item>(items, platformChecklist(work.platform), taughtFor(record, work))
}

/** The items still open; `pinnedId` is the rubric that the task's tab keeps, if any; the past decides which are asked, and in which order. */
export function openItemsOf(
  work: WorkLabel,
  project: Project | undefined,
  review: Pick<SelfReview, 'answers'> | null,
  personal: Personal,
  pinnedId?: string,
): Item[] {
  return openItems(checklistOf(work, project, pinnedId, personal), review ?? { answers: {} })
}
