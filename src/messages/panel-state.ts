import type { Detection } from '../core/detection'
import type { TimeEntry } from '../core/entry'
import type { Lesson } from '../core/lesson'
import type { OpenSession } from '../core/open-session'
import type { PayTerms } from '../core/pay'
import type { Pick as PagePick } from '../core/pick'
import type { Project } from '../core/project'
import type { SelfReview } from '../core/self-review'
import type { Settings } from '../core/settings'
import type { TrackRecord } from '../core/track-record'

/** What Margin knows of one tab. */
export interface TabView {
  tabId: number
  detection: Detection | null
  /** Inner width of the page in CSS px, as last told. */
  pageWidth?: number
  /** The pointer or the focus is near the submit control. */
  nearSubmit: boolean
  /** A page that looks like a task, not surely enough to start the clock: the panel asks. */
  offered: boolean
}

/** An entry whose time the user should look at. */
export interface DoubtedEntry
  extends Pick<TimeEntry, 'platform' | 'project' | 'taskType' | 'workKind' | 'startedAt' | 'closedAt' | 'zone' | 'doubt'> {
  entryId: string
}

/** Everything the panel and the popup show of live work, in one answer. */
export interface PanelState {
  at: number
  tab: TabView | null
  /** The session of this tab, else the one in hand. */
  session: OpenSession | null
  /** The terms of the session whole, where they pay first tasks otherwise: the session itself has those by which it is paid now. */
  agreed?: PayTerms
  /** The session is paid by the platform's default. */
  isDefault?: true
  /** All open sessions, the one in hand first. */
  sessions: OpenSession[]
  review: SelfReview | null
  project: Project | null
  /** The rubric that is kept for the session's tab, or for the tab in view where there is no session. */
  pinnedRubric?: string
  settings: Settings
  /** What the trainer's own record brings to the checklist; the badge counts by the same. */
  record: TrackRecord
  /** The entry that closed last, where its time is in doubt or an absence in it was not answered. */
  doubted?: DoubtedEntry
  /** The last tasks of this project were so short that they are better timed as one batch. */
  offersBatch?: true
  /** A pick is under way in some tab. */
  pick?: PagePick
  /** Lessons for pages like the one in view, retired ones too. */
  lessons?: Lesson[]
  /** Lessons that were retired because they found nothing any more, and of which the trainer has not heard. */
  retiredLessons?: Lesson[]
  /** Says what could not be saved, and what to do. */
  problem?: string
}
