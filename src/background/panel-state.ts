import { browser } from 'wxt/browser'
import { isBatchWorthwhile, SHORT_TASKS_IN_A_ROW } from '../core/batch'
import type { TimeEntry } from '../core/entry'
import { needsReview } from '../core/needs-review'
import { isOffered } from '../core/offer'
import type { OpenSession } from '../core/open-session'
import { PLATFORM_DEFAULT, termsAt, termsFor } from '../core/pay'
import { sameValue } from '../core/same-value'
import { leadingFrame } from '../core/task-page'
import { NO_RECORD } from '../core/track-record'
import type { DoubtedEntry, PanelState, TabView } from '../messages/panel-state'
import type { SurfaceRequests } from '../messages/protocol'
import { lastEntries } from '../store/entries'
import { asPaidNow } from '../store/first-tasks'
import { type LiveReading, readLive } from '../store/read-live'
import { readSettings } from '../store/settings'
import { lessonsInView } from './lessons'
import { pickState } from './picks'
import { store } from './store'
import { trackRecord } from './track-record'
import { currentProblem } from './word-out'

/** Answers what a surface shows of live work, for one tab or for the active tab of a window. */
export async function panelState(asked: SurfaceRequests['state.get']): Promise<PanelState> {
  const tabId = asked.tabId ?? (await activeTab(asked.windowId))
  const [live, settings, problem, last] = await Promise.all([
    readLive(store),
    readSettings(store),
    currentProblem(),
    lastEntries(store, SHORT_TASKS_IN_A_ROW),
  ])
  const { desk } = live
  const sessions = await asPaidNow(store, live.sessions)
  const facts = tabId === undefined ? undefined : desk.tabs[tabId]
  const hand = sessions.find((s) => s.id === desk.handId)
  const session = sessions.find((s) => s.tabId === tabId && s.status !== 'left') ?? hand ?? null
  const project = live.projects.find((p) => p.platform === session?.platform && p.project === session?.project) ?? null
  const offered = facts !== undefined && isOffered(facts) && !live.sessions.some((s) => s.tabId === tabId)
  const tab: TabView | null =
    tabId === undefined
      ? null
      : {
          tabId,
          detection: (facts && leadingFrame(facts)?.detection) ?? null,
          ...(facts?.pageWidth === undefined ? {} : { pageWidth: facts.pageWidth }),
          nearSubmit: facts?.nearSubmit ?? false,
          offered,
        }
  const pinnedRubric = desk.tabs[session?.tabId ?? tabId ?? -1]?.pinnedRubric
  const offersBatch = session !== null && isBatchWorthwhile(session, project, last)
  return {
    at: Date.now(),
    tab,
    session,
    sessions: [...sessions].sort(
      (a, b) => Number(b.id === desk.handId) - Number(a.id === desk.handId) || b.startedAt - a.startedAt,
    ),
    review: live.reviews.find((r) => r.sessionId === session?.id) ?? null,
    project,
    settings,
    record: session?.workKind === 'task' ? await trackRecord() : NO_RECORD,
    ...termsBehind(live, session),
    ...(await pickState()),
    ...(await lessonsInView(tab?.detection?.shape)),
    ...doubtedOf(last[0]),
    ...(pinnedRubric === undefined ? {} : { pinnedRubric }),
    ...(offersBatch ? { offersBatch } : {}),
    ...(problem === undefined ? {} : { problem }),
  }
}

/** What stands behind the terms that are shown. */
function termsBehind(live: LiveReading, shown: OpenSession | null): Pick<PanelState, 'agreed' | 'isDefault'> {
  const terms = live.sessions.find(({ id }) => id === shown?.id)?.terms
  if (!shown || !terms) return {}
  const { platform, project } = shown
  const own = live.projects.find((p) => p.platform === platform && p.project === project)?.terms ?? []
  const standIn =
    project !== PLATFORM_DEFAULT &&
    termsAt(own, shown.startedAt) === null &&
    termsFor(live.projects, platform, project, Date.now())
  return {
    ...(terms.firstTasks === undefined ? {} : { agreed: terms }),
    ...(standIn && sameValue(standIn, terms) ? { isDefault: true } : {}),
  }
}

function doubtedOf(entry: TimeEntry | undefined): { doubted?: DoubtedEntry } {
  if (!entry || !needsReview(entry)) return {}
  const { id: entryId, platform, project, taskType, workKind, startedAt, closedAt, zone, doubt } = entry
  const work = { entryId, platform, project, taskType, workKind, startedAt, closedAt, zone }
  return { doubted: doubt === undefined ? work : { ...work, doubt } }
}

async function activeTab(windowId: number | undefined): Promise<number | undefined> {
  const window = windowId ?? (await browser.windows.getLastFocused({ windowTypes: ['normal'] }).catch(() => undefined))?.id
  if (window === undefined) return undefined
  const [tab] = await browser.tabs.query({ active: true, windowId: window })
  return tab?.id
}
