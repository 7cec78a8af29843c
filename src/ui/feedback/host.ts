import type { TimeEntry } from '../../core/entry'
import type { Feedback } from '../../core/feedback'
import type { FeedbackWork, Missable } from '../../core/missable'
import type { OwnItem } from '../../core/own-item'
import type { SelfReview } from '../../core/self-review'
import type { PastWork } from '../../core/track-record'
import type { PlatformSite } from '../../platforms/platform'

/** All that keeping feedback, and learning from it, asks of Margin; passed in, so that the panel and the report share it. */
export interface FeedbackHost {
  sites: readonly PlatformSite[]
  past(): Promise<PastWork>
  ofProject(platform: string, project: string): Promise<Feedback[]>
  ofEntry(entry: TimeEntry): Promise<Feedback[]>
  /** Submitted and other tasks that closed last, of one project or of all, newest first. */
  lastAttempts(of: { platform: string; project: string } | null): Promise<TimeEntry[]>
  entry(id: string): Promise<TimeEntry | undefined>
  /** All attempts of a task id, newest first. */
  find(taskId: string): Promise<TimeEntry[]>
  review(entryId: string): Promise<SelfReview | undefined>
  /** What of the rubric and the checklist of such work can have been missed. */
  missables(work: FeedbackWork, review: SelfReview | null): Promise<Missable[]>
  /** Each gives what was there before, so that it can be undone. */
  putFeedback(said: Feedback): Promise<Feedback | undefined>
  deleteFeedback(id: string): Promise<Feedback | undefined>
  putItem(item: OwnItem): Promise<OwnItem | undefined>
  deleteItem(id: string): Promise<OwnItem | undefined>
  /** Lets the other surfaces and the badge know. */
  tell(): Promise<unknown>
  /** Hears that the ledger, feedback or items were changed elsewhere. Returns the way to stop. */
  onChanged(callback: () => void): () => void
}
