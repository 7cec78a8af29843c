import { withTerms } from './live'
import type { OpenSession } from './open-session'
import { knownProject, openPageSession } from './page-session'
import { termsAt, termsFor } from './pay'
import type { SessionEvent } from './session-event'
import type { Turn } from './session-turn'
import { freeOf, type Span } from './span'
import { leadingFrame, rejoin } from './task-page'

/** "Start the clock" on an offered page, or work by hand, which needs no access to any page. */
export function atStart(turn: Turn, event: SessionEvent & { kind: 'start' }): void {
  const { platform, project, taskType, domain, workKind, tabId } = event
  const tab = tabId === undefined ? undefined : turn.desk.tabs[tabId]
  const lead = tab && leadingFrame(tab)
  const record = knownProject(turn, platform, project)
  const isOfPage = tabId !== undefined && lead !== undefined && lead.detection.platform === platform && workKind === 'task'
  // Pressed twice, or in a panel that does not show it yet, or for a task that is open in another tab: it is timed already.
  const known = isOfPage ? (turn.ofTab(tabId) ?? rejoin(turn, tabId, lead)) : undefined
  const timed = known && turn.byId(known.id)
  if (timed && timed.status !== 'left') {
    turn.put({ ...timed, status: timed.status === 'paused' ? 'working' : timed.status, inputAt: turn.at })
    turn.takeHand(timed.id)
    return
  }
  let session: OpenSession
  if (isOfPage) {
    session = { ...openPageSession(turn, tabId, lead), project, taskType }
    if (domain !== undefined) session.domain = domain
    session.terms = termsAt(record.terms, turn.at) ?? session.terms ?? termsFor(turn.projects, platform, project, turn.at)
  } else {
    session = {
      id: turn.around.makeId(),
      origin: 'hand',
      status: 'waiting',
      mode: 'work',
      platform,
      project,
      taskType,
      domain: domain ?? record.domain ?? 'general',
      workKind,
      spans: [],
      cursorAt: turn.freeAt,
      startedAt: turn.freeAt,
      inputAt: turn.freeAt,
      zone: turn.around.zone,
      ownTabs: tabId === undefined ? [] : [tabId],
      terms: termsFor(turn.projects, platform, project, turn.at),
      sketch: [],
      ...(record.timeLimitMs === undefined ? {} : { timeLimitMs: record.timeLimitMs }),
    }
  }
  turn.put(session)
  turn.takeHand(session.id)
}

/** A correction holds for this session and, for what belongs to a project, for its next tasks. */
export function atCorrect(turn: Turn, event: SessionEvent & { kind: 'correct' }): void {
  const session = turn.byId(event.sessionId)
  if (!session) return
  const { taskType, domain, terms, timeLimitMs } = event
  const next: OpenSession = { ...session }
  if (event.project !== undefined) next.project = event.project
  if (event.workKind !== undefined) next.workKind = event.workKind
  if (taskType !== undefined) next.taskType = taskType
  if (domain !== undefined) next.domain = domain
  if (terms !== undefined) next.terms = terms
  if (timeLimitMs === null) {
    delete next.timeLimitMs
    next.noLimit = true
  } else if (timeLimitMs !== undefined) {
    next.timeLimitMs = timeLimitMs
    delete next.noLimit
  }
  let project = knownProject(turn, next.platform, next.project)
  if (terms !== undefined) project = withTerms(project, terms)
  else if (event.project !== undefined && next.project !== session.project)
    next.terms = termsFor(turn.projects, next.platform, next.project, turn.at) ?? next.terms
  if (taskType !== undefined) project = { ...project, taskType }
  if (domain !== undefined) project = { ...project, domain }
  if (timeLimitMs === null) {
    const { timeLimitMs: _none, ...rest } = project
    project = rest
  } else if (timeLimitMs !== undefined) {
    project = { ...project, timeLimitMs }
  }
  turn.putProject(project)
  turn.put(next)
}

/** The furthest back that the user can say a running session began. */
export const LONGEST_BACKDATE_MS = 12 * 3_600_000

/**
 * The user began before the clock did: the time up to its start is work by the user's word. What another open session has recorded of that
 * time stays with it, so that no instant is counted twice; the ledger is looked at by whoever tells this event.
 */
export function atBackdate(turn: Turn, event: SessionEvent & { kind: 'backdate' }): void {
  const session = turn.byId(event.sessionId)
  if (!session) return
  const beganAt = Math.max(event.toAt, session.startedAt - LONGEST_BACKDATE_MS)
  const taken = turn.sessions.flatMap((other) => (other.id === session.id ? [] : other.spans))
  const added = freeOf({ fromAt: beganAt, toAt: session.startedAt }, taken)
  if (added.length === 0) return
  const told = added.map((stretch): Span => ({ kind: 'work', ...stretch, was: 'nothing' }))
  turn.put({ ...session, spans: [...told, ...session.spans], startedAt: told[0]?.fromAt ?? session.startedAt })
}
