import type { FrameFacts } from './live'
import type { OpenSession } from './open-session'
import { type PayTerms, termsAt, termsFor, termsFromOffer } from './pay'
import { timerOf } from './platform-timer'
import type { Project } from './project'
import { sameValue } from './same-value'
import type { Turn } from './session-turn'

/** A project as it is when first seen. */
export function newProject(platform: string, project: string, at: number): Project {
  return { platform, project, terms: [], rubricsRead: [], notes: '', firstSeenAt: at }
}

/** The project's record, made when it is first seen. */
export function knownProject(turn: Turn, platform: string, project: string): Project {
  const known = turn.project(platform, project)
  if (known) return known
  const fresh = newProject(platform, project, turn.at)
  turn.putProject(fresh)
  return fresh
}

/**
 * The project's own terms; where it has none, what the page offers is taken, kept, and marked as the page's; where the page offers nothing,
 * the platform's default.
 */
function termsOfPage(turn: Turn, project: Project, lead: FrameFacts): PayTerms | null {
  const known = termsAt(project.terms, turn.at)
  if (known) return known
  const offer = lead.detection.pay
  if (!offer) return termsFor(turn.projects, project.platform, project.project, turn.at)
  const terms = termsFromOffer(offer, turn.at)
  turn.putProject({ ...project, terms: [...project.terms, terms] })
  return terms
}

/** Whether a session has the platform's default for want of better, and was not told otherwise since it began. */
function hasStandIn({ terms, startedAt }: OpenSession, turn: Turn, { platform, project }: Project): boolean {
  if (terms === null) return true
  const behind = turn.projects.map((p) => (p.platform === platform && p.project === project ? { ...p, terms: [] } : p))
  return terms.validFrom <= startedAt && sameValue(terms, termsFor(behind, platform, project, turn.at))
}

/** Begins the session of a task page. What the user corrected for this project wins over what the page is taken for. */
export function openPageSession(turn: Turn, tabId: number, lead: FrameFacts): OpenSession {
  const { detection } = lead
  const project = knownProject(turn, detection.platform, detection.project ?? '')
  const session: OpenSession = {
    id: turn.around.makeId(),
    origin: 'page',
    status: 'waiting',
    mode: 'gap',
    platform: detection.platform,
    project: detection.project ?? '',
    taskType: project.taskType ?? detection.taskType,
    domain: project.domain ?? detection.domain ?? 'general',
    workKind: 'task',
    spans: [],
    cursorAt: turn.freeAt,
    startedAt: turn.freeAt,
    inputAt: turn.freeAt,
    zone: turn.around.zone,
    tabId,
    ownTabs: [],
    terms: termsOfPage(turn, project, lead),
    sketch: lead.sketch,
    ...(project.timeLimitMs === undefined ? {} : { timeLimitMs: project.timeLimitMs }),
  }
  const read = withReading(turn, session, lead)
  turn.put(read)
  return read
}

/**
 * What a later reading of the same task adds: fields that were missing are filled, the sketch follows the growing page, a project's
 * name that came late brings its terms. What the user corrected stays.
 */
export function withReading(turn: Turn, session: OpenSession, lead: FrameFacts): OpenSession {
  const { detection, sketch } = lead
  const next: OpenSession = { ...session, sketch: sketch.length > 0 ? sketch : session.sketch }
  if (next.taskId === undefined && detection.taskId !== undefined) next.taskId = detection.taskId
  if (next.reopenUrl === undefined && detection.reopenUrl !== undefined) next.reopenUrl = detection.reopenUrl
  if (!next.noLimit && next.timeLimitMs === undefined && detection.timeLimitMs !== undefined)
    next.timeLimitMs = detection.timeLimitMs
  if (detection.remainingMs !== undefined) next.deadlineAt = turn.at + detection.remainingMs
  const timerMs = timerOf(detection)
  if (timerMs !== undefined) {
    next.platformTimerMs = timerMs
    next.platformTimerAt = turn.at
  }
  if (next.project === '' && detection.project !== undefined) next.project = detection.project
  const project = knownProject(turn, next.platform, next.project)
  if (next.taskType === 'other' && detection.taskType !== 'other') next.taskType = project.taskType ?? detection.taskType
  if (hasStandIn(next, turn, project)) next.terms = termsOfPage(turn, project, lead)
  return next
}
