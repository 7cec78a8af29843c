import type { WorkLabel } from './entry'
import type { PayTerms } from './pay'
import type { Span, SpanKind, Stretch } from './span'

/** The live timing of one attempt or one stretch of other work. What makes it move is in `session.ts`. */
export interface OpenSession extends WorkLabel {
  id: string
  /** `page`: begun by a recognised task page. `hand`: started by the user; needs no access to any page. */
  origin: 'page' | 'hand'
  /**
   * `working`: the one session in hand. `waiting`: another one is in hand. `paused`: by the user, who alone resumes it.
   * `left`: its page is gone without a submit; it may come back.
   */
  status: 'working' | 'waiting' | 'paused' | 'left'
  /** Since when its page is gone, while it is `left`. */
  leftAt?: number
  /** What the time since `cursorAt` is believed to be. */
  mode: SpanKind
  /** Closed evidence, in order, without overlap. */
  spans: Span[]
  /** Evidence is recorded up to here. */
  cursorAt: number
  startedAt: number
  /** Last input on the page or in the panel. */
  inputAt: number
  zone: string
  /** Tab of the task itself; absent for work by hand without a tab. */
  tabId?: number
  /** Other tabs that belong to this task: being there is work. */
  ownTabs: number[]
  terms: PayTerms | null
  timeLimitMs?: number
  /** The user said that there is no limit, whatever the page shows. */
  noLimit?: true
  /** When the platform takes the task back, as its countdown told. */
  deadlineAt?: number
  reopenUrl?: string
  /** Keyed hashes that tell this task from the next where the page shows no id; never stored beyond the open session (L3). */
  sketch: string[]
  /** Long absences that the user is asked about, oldest first. */
  asks?: Stretch[]
  /** Tasks handed in so far, where a batch of short ones is timed as one session. */
  units?: number
  /** What the page's own timer last showed as spent. */
  platformTimerMs?: number
  /** When it showed that. */
  platformTimerAt?: number
  /** A submit or skip that was watched and has not yet taken the task away. */
  pressed?: { control: 'submit' | 'skip'; at: number }
  doubt?: string
}
