import { closeSession } from './closing'
import type { TimeEntry } from './entry'
import { modeOf, PAGE_SILENCE_MS } from './evidence'
import type { Desk, Live, TabFacts } from './live'
import type { OpenSession } from './open-session'
import type { Project } from './project'
import type { SessionEvent, Surroundings } from './session-event'
import type { Outcome } from './task'

const NO_FACTS: TabFacts = { frames: {}, nearSubmit: false, view: 'hidden' }

/** After a press, input this much later on the same task means that the page did not take it. */
const REFUSED_AFTER_MS = 10_000

/** One event at work: holds what is being changed and knows how to change it. Lives for a single {@link step}. */
export class Turn {
  sessions: OpenSession[]
  desk: Desk
  projects: Project[]
  readonly closed: TimeEntry[] = []

  constructor(
    before: Live,
    readonly at: number,
    readonly around: Surroundings,
  ) {
    this.sessions = before.sessions
    this.desk = before.desk
    this.projects = before.projects
  }

  live(): Live {
    return { sessions: this.sessions, desk: this.desk, projects: this.projects }
  }

  byId(id: string | null): OpenSession | undefined {
    return this.sessions.find((s) => s.id === id)
  }

  hand(): OpenSession | undefined {
    return this.byId(this.desk.handId)
  }

  /** The session whose task is open in this tab, the one in hand first, then the newest. */
  ofTab(tabId: number): OpenSession | undefined {
    const hand = this.hand()
    return hand?.tabId === tabId ? hand : this.sessions.findLast((s) => s.tabId === tabId)
  }

  put(session: OpenSession): void {
    const known = this.sessions.some((s) => s.id === session.id)
    this.sessions = known ? this.sessions.map((s) => (s.id === session.id ? session : s)) : [...this.sessions, session]
  }

  change(id: string, how: (session: OpenSession) => OpenSession): void {
    const session = this.byId(id)
    if (session) this.put(how(session))
  }

  tab(tabId: number, how: (tab: TabFacts) => TabFacts): void {
    this.desk = { ...this.desk, tabs: { ...this.desk.tabs, [tabId]: how(this.desk.tabs[tabId] ?? NO_FACTS) } }
  }

  dropTab(tabId: number): void {
    const { [tabId]: _gone, ...tabs } = this.desk.tabs
    this.desk = { ...this.desk, tabs }
  }

  /** Makes a session the one in hand. Its own time goes on from here; what went before belonged to another. */
  takeHand(id: string): void {
    const session = this.byId(id)
    if (!session || this.desk.handId === id) return
    const hand = this.hand()
    if (hand?.status === 'working') this.put({ ...hand, status: 'waiting' })
    const status = session.status === 'paused' ? 'paused' : 'working'
    const { zone } = this.around
    this.put({
      ...session,
      status,
      zone,
      cursorAt: Math.max(session.cursorAt, this.at),
      inputAt: Math.max(session.inputAt, this.at),
    })
    this.desk = { ...this.desk, handId: id }
  }

  /** Presence in a tab takes its task in hand, unless the tab belongs to the session in hand or the user paused it. */
  takeTab(tabId: number): void {
    const hand = this.hand()
    if (hand?.ownTabs.includes(tabId)) return
    const session = this.ofTab(tabId)
    if (session && session.status === 'waiting') this.takeHand(session.id)
  }

  /** True unless another tab or program is known to have the focus: a task opened in the background starts no clock. */
  isInView(tabId: number): boolean {
    const { focusedTabId } = this.desk
    return focusedTabId === undefined || focusedTabId === tabId
  }

  letGo(id: string): void {
    if (this.desk.handId === id) this.desk = { ...this.desk, handId: null }
  }

  close(session: OpenSession, outcome: Outcome): void {
    this.closed.push(closeSession(session, outcome, this.around))
    this.sessions = this.sessions.filter((s) => s.id !== session.id)
    this.letGo(session.id)
  }

  /** Work that goes on after a press, on the same task, says that the page did not take it (an answer was missing). */
  forgetRefusedPress(event: SessionEvent & { kind: 'page-evidence' }): void {
    const session = this.ofTab(event.tabId)
    if (!session?.pressed || event.sign !== 'input' || event.inputAt - session.pressed.at < REFUSED_AFTER_MS) return
    const { pressed: _refused, ...rest } = session
    this.put(rest)
  }

  project(platform: string, project: string): Project | undefined {
    return this.projects.find((p) => p.platform === platform && p.project === project)
  }

  putProject(next: Project): void {
    const others = this.projects.filter((p) => p.platform !== next.platform || p.project !== next.project)
    this.projects = [...others, next]
  }

  /** After the event: a free hand takes the task that is before the user, and the hand's mode follows what is now believed. */
  settle(): void {
    const { focusedTabId } = this.desk
    if (focusedTabId != null && !this.hand() && isInViewNow(this.desk.tabs[focusedTabId], this.at)) this.takeTab(focusedTabId)
    const hand = this.hand()
    if (hand) this.put({ ...hand, mode: modeOf(hand, this.desk) })
  }
}

/** True for a page that is in view, and has not crashed since. */
function isInViewNow(tab: TabFacts | undefined, at: number): boolean {
  if (tab?.view !== 'visible') return tab?.view === 'still'
  return at - (tab.spokeAt ?? at) <= PAGE_SILENCE_MS
}
