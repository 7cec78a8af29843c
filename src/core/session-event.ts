import type { AbsenceAnswer } from './absence'
import type { Detection } from './detection'
import type { ClockReading } from './live'
import type { PayTerms } from './pay'
import type { Stretch } from './span'
import type { Domain, Outcome, TaskType, WorkKind } from './task'
import type { TimePolicy } from './time-policy'

interface Dated {
  at: number
  /** Of the document or worker that speaks; absent where there is none. */
  clock?: ClockReading
}

/** Everything that can move a session. Each carries its instant: the core never reads a clock. */
export type SessionEvent = Dated &
  (
    | {
        kind: 'page-detected'
        tabId: number
        frameId: number
        doc: string
        detection: Detection
        sketch: string[]
        pageWidth: number
      }
    /** `input`: used since the last word; `visible`: in view; `still`: in view and unused for long; `hidden`: out of view. */
    | { kind: 'page-evidence'; tabId: number; sign: 'input' | 'visible' | 'still' | 'hidden'; inputAt: number }
    | { kind: 'page-near'; tabId: number; near: boolean }
    | { kind: 'page-pressed'; tabId: number; control: 'submit' | 'skip' }
    | { kind: 'page-left'; tabId: number; frameId: number; doc: string }
    | { kind: 'tab-closed'; tabId: number }
    /** The browser put a tab to sleep, or woke it, and gave it another id. */
    | { kind: 'tab-replaced'; tabId: number; formerId: number }
    /** The active tab of the focused browser window; null when another program has the focus. */
    | { kind: 'focus'; tabId: number | null }
    | { kind: 'system'; state: 'active' | 'idle' | 'locked' }
    /** The alarm's word that the machine is awake. */
    | { kind: 'beat' }
    /** The browser has started: no tab of before is known any more. */
    | { kind: 'boot' }
    | { kind: 'panel-used'; sessionId: string }
    | {
        kind: 'start'
        platform: string
        project: string
        taskType: TaskType
        domain?: Domain
        workKind: WorkKind
        tabId?: number
      }
    | { kind: 'pause'; sessionId: string }
    | { kind: 'resume'; sessionId: string }
    | { kind: 'end'; sessionId: string; outcome: Outcome }
    | {
        kind: 'correct'
        sessionId: string
        project?: string
        taskType?: TaskType
        domain?: Domain
        workKind?: WorkKind
        terms?: PayTerms
        timeLimitMs?: number | null
      }
    /** What an absence was that the session asks about. */
    | { kind: 'answer-absence'; sessionId: string; stretch: Stretch; answer: AbsenceAnswer }
    /** The user began before the clock did. */
    | { kind: 'backdate'; sessionId: string; toAt: number }
    | { kind: 'own-tab'; sessionId: string; tabId: number; belongs: boolean }
    | { kind: 'dismiss-offer'; tabId: number }
  )

/** What the core may not know by itself and is handed. */
export interface Surroundings {
  /** IANA zone of the machine now. */
  zone: string
  makeId: () => string
  /** What counts as time worked. */
  policyFor: (platform: string, taskType: TaskType) => TimePolicy
  /** After an absence longer than this the user is asked what it was. */
  askAfterMs: number
}
