import { browser } from 'wxt/browser'
import { tasksToReview } from '../core/batch'
import { isOffered } from '../core/offer'
import type { LiveReading } from '../store/read-live'
import { openItemsOf } from './checklist'

const CALM = '#3b6ea5'
const URGENT = '#b3261e'

/** What the toolbar says of each tab: open checklist items near the submit control, a running clock, or a page that may be a task. */
export async function showBadges({ desk, sessions, projects, reviews }: LiveReading): Promise<void> {
  await Promise.all(
    Object.entries(desk.tabs).map(async ([id, tab]) => {
      const tabId = Number(id)
      const session = sessions.find((s) => s.tabId === tabId && s.status !== 'left')
      let text = ''
      let color = CALM
      if (session) {
        const project = projects.find((p) => p.platform === session.platform && p.project === session.project)
        const review = reviews.find((r) => r.sessionId === session.id) ?? null
        const open = tasksToReview(session, project) === 0 ? openItemsOf(session, project, review, tab.pinnedRubric).length : 0
        text = tab.nearSubmit && open > 0 ? String(open) : session.status === 'paused' ? '❚❚' : '●'
        if (tab.nearSubmit && open > 0) color = URGENT
      } else if (isOffered(tab)) {
        text = '?'
      }
      try {
        await browser.action.setBadgeText({ tabId, text })
        await browser.action.setBadgeBackgroundColor({ tabId, color })
      } catch {
        // The tab was closed meanwhile.
      }
    }),
  )
}
