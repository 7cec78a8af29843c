import type { Detection } from './detection'
import type { OpenSession } from './open-session'
import type { PayTerms } from './pay'
import type { Project } from './project'

/** A wall-clock reading with the monotonic time of the same document, so that a changed clock or a sleep shows as drift. */
export interface ClockReading {
  /** The document or worker whose monotonic clock this is. */
  doc: string
  at: number
  mono: number
}

/** What one frame last told. A tab's task may live in any of its frames. */
export interface FrameFacts {
  doc: string
  detection: Detection
  sketch: string[]
}

export interface TabFacts {
  frames: Record<string, FrameFacts>
  pageWidth?: number
  nearSubmit: boolean
  /** What the page last said of itself; `silent` when it should have spoken and did not. */
  view: 'visible' | 'still' | 'hidden' | 'silent'
  /** When the page, or the panel that was used beside it, last spoke. */
  spokeAt?: number
  /** The user said of this document that it is no task. */
  dismissedDoc?: string
  /** The rubric that the user keeps for this tab, until it is closed. */
  pinnedRubric?: string
}

/** Everything live besides the sessions. */
export interface Desk {
  /** The session in hand: the only one that gathers time. */
  handId: string | null
  tabs: Record<string, TabFacts>
  /** The active tab of the focused browser window; null when no browser window has the focus, undefined before the first word of it. */
  focusedTabId?: number | null
  /** When the focus was last told. */
  focusedAt?: number
  system: 'active' | 'idle' | 'locked'
  /** Up to here the time has been given to a session. */
  recordedAt?: number
  clocks: Record<string, { at: number; mono: number }>
}

export const EMPTY_DESK: Desk = { handId: null, tabs: {}, system: 'active', clocks: {} }

export interface Live {
  sessions: OpenSession[]
  desk: Desk
  projects: Project[]
}

/** A user's or a page's terms put into a project's list, replacing those of the same start. */
export function withTerms(project: Project, terms: PayTerms): Project {
  const others = withoutTerms(project, terms.validFrom).terms
  return { ...project, terms: [...others, terms].sort((a, b) => a.validFrom - b.validFrom) }
}

/** The project without the terms that begin at an instant. */
export function withoutTerms(project: Project, validFrom: number): Project {
  return { ...project, terms: project.terms.filter((terms) => terms.validFrom !== validFrom) }
}
