import { checklistFor, itemsOf, taughtFor } from './checklist'
import type { Missed } from './feedback'
import type { Project } from './project'
import type { Overlay, Rubric } from './rubric'
import { chooseRubric, type OverlayHead, type RubricHead } from './rubric-choice'
import { type ComposedRubric, composeRubric, overlaysFor } from './rubric-compose'
import type { ChecklistItem, SelfReview } from './self-review'
import type { Domain, TaskType } from './task'
import type { TrackRecord } from './track-record'

/** Something that a reviewer may have found missing, ready to be ticked. */
export interface Missable extends Missed {
  what: string
  group: 'criterion' | 'item'
  /** What an own checklist item would ask. */
  question: string
  /** The trainer submitted with it open. */
  wasOpen: boolean
}

/** What can be ticked of one attempt: the rubric's criteria, then the checklist, what was open at submit first. */
export function missablesOf(
  rubric: Pick<ComposedRubric, 'id' | 'criteria'> | null,
  items: readonly ChecklistItem[],
  review: Pick<SelfReview, 'openAtSubmit'> | null,
): Missable[] {
  const open = new Set(review?.openAtSubmit)
  const criteria = (rubric?.criteria ?? []).map(({ id, title, question }): Missable => {
    return { what: `criterion:${rubric?.id}/${id}`, label: title, question, group: 'criterion', wasOpen: false }
  })
  const checks = items.map(({ id, question, from }): Missable => {
    const what = from === 'own' ? `own:${id.slice('own/'.length)}` : `item:${id}`
    return { what, label: question, question, group: 'item', wasOpen: open.has(id) }
  })
  return [...criteria, ...checks.toSorted((a, b) => Number(b.wasOpen) - Number(a.wasOpen))]
}

/** Where the texts of rubrics come from. */
export interface RubricTexts {
  rubrics: readonly RubricHead[]
  overlays: readonly OverlayHead[]
  rubricOf: (id: string) => Rubric | Promise<Rubric>
  overlayOf: (id: string) => Overlay | Promise<Overlay>
  houseItemsOf: (platform: string) => readonly ChecklistItem[]
}

/** The work that feedback is about. */
export interface FeedbackWork {
  platform: string
  project: string
  taskType: TaskType
  domain: Domain
}

/** What can have been missed in such work, by the rubric that it has today. Rejects where a text cannot be loaded. */
export async function loadMissables(
  texts: RubricTexts,
  work: FeedbackWork,
  { project, record, review }: { project: Project | undefined; record: TrackRecord; review: SelfReview | null },
): Promise<Missable[]> {
  const head = chooseRubric(texts.rubrics, { ...work, project })
  const [base, ...overlays] = await Promise.all([
    texts.rubricOf(head.id),
    ...overlaysFor(texts.overlays, work).map(({ id }) => texts.overlayOf(id)),
  ])
  const rubric = composeRubric(base, overlays, work)
  const items = checklistFor(itemsOf(rubric), texts.houseItemsOf(work.platform), taughtFor(record, work))
  return missablesOf(rubric, items, review)
}
