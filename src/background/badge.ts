import { browser } from 'wxt/browser'
import { tasksToReview } from '../core/batch'
import { type Limit, mostUrgent } from '../core/limit'
import { isOffered } from '../core/offer'
import type { OpenSession } from '../core/open-session'
import type { Settings } from '../core/settings'
import { limitsOf } from '../platforms/work-now'
import { asPaidNow } from '../store/first-tasks'
import type { LiveReading } from '../store/read-live'
import { NOT_PERSONAL, openItemsOf, readPersonal } from './checklist'
import { SITES } from './sites'
import { store } from './store'

const CALM = '#3b6ea5'
const WARN = '#8a5a00'
const URGENT = '#b3261e'

interface Badge {
  text: string
  color: string
}

/**
 * What the toolbar says of each tab: open checklist items near the submit control, a limit that is near or passed, a running clock, or a page
 * that may be a task.
 */
export async function showBadges(live: LiveReading, settings: Settings, now: number): Promise<void> {
  const { desk, projects, reviews } = live
  const sessions = await asPaidNow(store, live.sessions)
  const personal = Object.values(desk.tabs).some(({ nearSubmit }) => nearSubmit) ? await readPersonal() : NOT_PERSONAL
  await Promise.all(
    Object.entries(desk.tabs).map(async ([id, tab]) => {
      const tabId = Number(id)
      const session = sessions.find((s) => s.tabId === tabId && s.status !== 'left')
      let badge: Badge = { text: isOffered(tab) ? '?' : '', color: CALM }
      if (session) {
        const project = projects.find((p) => p.platform === session.platform && p.project === session.project)
        const review = reviews.find((r) => r.sessionId === session.id) ?? null
        const isAsked = tab.nearSubmit && tasksToReview(session, project) === 0
        const open = isAsked ? openItemsOf(session, project, review, personal, tab.pinnedRubric).length : 0
        badge = open > 0 ? { text: String(open), color: URGENT } : ofSession(session, settings, now)
      }
      try {
        await browser.action.setBadgeText({ tabId, text: badge.text })
        await browser.action.setBadgeBackgroundColor({ tabId, color: badge.color })
      } catch {
        // The tab was closed meanwhile.
      }
    }),
  )
}

/** A limit is only spoken of while its time runs: a pause stops what is counted, but no deadline. */
function ofSession(session: OpenSession, settings: Settings, now: number): Badge {
  const isPaused = session.status === 'paused'
  const limits = limitsOf(SITES, settings, session, now).filter(({ kind }) => !isPaused || kind === 'deadline')
  const limit = mostUrgent(limits)
  if (!limit) return { text: isPaused ? '❚❚' : '●', color: CALM }
  return { text: timeText(limit), color: limit.stage === 'passed' && limit.kind !== 'rate' ? URGENT : WARN }
}

/** What is left, or `+` what is over, in the four characters that a badge has. */
function timeText({ ms, usedMs }: Limit): string {
  const minutes = Math.floor(Math.abs(ms - usedMs) / 60_000)
  const amount = minutes < 100 ? `${minutes}m` : `${Math.min(99, Math.floor(minutes / 60))}h`
  return usedMs >= ms ? `+${amount}` : amount
}
