import type { TimeEntry } from '../core/entry'
import type { Feedback } from '../core/feedback'
import { type FeedbackWork, loadMissables, type RubricTexts } from '../core/missable'
import type { OwnItem } from '../core/own-item'
import { type OwnSet, ownSet, withOwn } from '../core/own-rubric'
import type { SelfReview } from '../core/self-review'
import { trackRecordOf } from '../core/track-record'
import { entriesOfTask, lastEntriesThat, readEntry } from './entries'
import { deleteFeedback, feedbackOfEntry, feedbackOfProject, putFeedback } from './feedback'
import { deleteOwnItem, putOwnItem } from './own-items'
import { allOwnRubrics } from './own-rubrics'
import { readPastWork } from './past-work'
import { readProject } from './projects'
import { readReview } from './reviews'
import type { Store } from './store'

const ATTEMPTS = 20
/** A project that was not worked on for so many entries is found by task id alone. */
const MOST_LOOKED_AT = 1500

/** All that keeping feedback reads and writes, on one database. */
export function feedbackDesk(store: Store, texts: RubricTexts) {
  const isTask = ({ workKind }: TimeEntry) => workKind === 'task'
  return {
    past: () => readPastWork(store),
    ofProject: (platform: string, project: string) => feedbackOfProject(store, platform, project),
    ofEntry: (entry: TimeEntry) => feedbackOfEntry(store, entry),
    lastAttempts: (of: { platform: string; project: string } | null) => {
      const isOf = (entry: TimeEntry) => of === null || (entry.platform === of.platform && entry.project === of.project)
      return lastEntriesThat(store, (entry) => isTask(entry) && isOf(entry), ATTEMPTS, MOST_LOOKED_AT)
    },
    entry: (id: string) => readEntry(store, id),
    find: async (taskId: string) => (await entriesOfTask(store, taskId)).filter(isTask).sort((a, b) => b.closedAt - a.closedAt),
    review: (entryId: string) => readReview(store, entryId),
    missables: async (work: FeedbackWork, review: SelfReview | null) => {
      const [past, project, own] = await Promise.all([
        readPastWork(store),
        readProject(store, work.platform, work.project),
        allOwnRubrics(store),
      ])
      return loadMissables(withOwnTexts(texts, ownSet(own)), work, { project, record: trackRecordOf(past), review })
    },
    putFeedback: (said: Feedback) => putFeedback(store, said),
    deleteFeedback: (id: string) => deleteFeedback(store, id),
    putItem: (item: OwnItem) => putOwnItem(store, item),
    deleteItem: (id: string) => deleteOwnItem(store, id),
  }
}

/** The texts with the user's own rubrics before the bundled ones. */
function withOwnTexts(texts: RubricTexts, { rubrics, overlays }: OwnSet): RubricTexts {
  return {
    ...texts,
    rubrics: withOwn(rubrics, texts.rubrics),
    overlays: withOwn(overlays, texts.overlays),
    rubricOf: (id) => rubrics.find((own) => own.id === id) ?? texts.rubricOf(id),
    overlayOf: (id) => overlays.find((own) => own.id === id) ?? texts.overlayOf(id),
  }
}
