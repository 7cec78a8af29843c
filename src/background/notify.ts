import { browser } from 'wxt/browser'
import { localDay } from '../core/day'
import { focusOf } from '../core/focus'
import { type Notice, noticesDue, standingNotices } from '../core/notice'
import { PANEL_WIDTH } from '../core/panel-width'
import type { Settings } from '../core/settings'
import { weekAround, weekUse } from '../core/week-cap'
import { limitsOf, openWorkOf, workedOf } from '../platforms/work-now'
import { entriesClosedSince } from '../store/entries'
import { asPaidNow } from '../store/first-tasks'
import { readLive } from '../store/read-live'
import { rollupsBetween } from '../store/rollups'
import { readSettings } from '../store/settings'
import { SITES } from './sites'
import { store } from './store'

/** How a notice reads. Handed in, because the wording belongs to the surfaces. */
export type NoticeText = (notice: Notice, settings: Pick<Settings, 'noticesNameProject'>) => { title: string; message: string }

const TOLD = 'toldNotices'
const DAY_MS = 24 * 3_600_000
/** Surfaces that show all this by themselves. */
const SHOWING = ['/sidepanel.html', '/popup.html'] as const

/**
 * Tells what is due while no surface of Margin is open, where the user has allowed notifications. What was told is kept outside the worker
 * and before it is shown: one that is killed in between says it once or never, but not twice.
 */
export async function notifyDue(textOf: NoticeText, at: number): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return
  const { [TOLD]: told } = await browser.storage.session.get(TOLD)
  const settings = await readSettings(store)
  const due = noticesDue(await standingNow(settings, at), (told as string[] | undefined) ?? [], await isSurfaceOpen())
  await browser.storage.session.set({ [TOLD]: due.told })
  for (const notice of due.tell) {
    await browser.notifications.create(nameOf(notice), {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      ...textOf(notice, settings),
    })
  }
}

async function standingNow(settings: Settings, at: number) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const week = weekAround(localDay(at, zone), settings.weekStartsOn, zone)
  const from = week.days[0] ?? ''
  const { sessions: open, desk, projects } = await readLive(store)
  const sessions = await asPaidNow(store, open)
  const capped = projects.filter(({ weeklyCapMs }) => weeklyCapMs !== undefined)
  const [entries, rows] = await Promise.all([
    settings.focusBlockMs > 0 ? entriesClosedSince(store, at - DAY_MS) : [],
    capped.length > 0 ? rollupsBetween(store, from, week.days.at(-1) ?? from) : [],
  ])
  const openWork = openWorkOf(SITES, settings.policyRules, sessions, at)
  return standingNotices({
    sessions: sessions.map((session) => ({ session, limits: limitsOf(SITES, settings, session, at) })),
    handId: desk.handId,
    focus: focusOf(workedOf(SITES, settings.policyRules, entries, sessions, at), at, settings.breakMs),
    lengths: settings,
    weeks: capped.flatMap((project) => {
      const use = weekUse(project, rows, openWork, week)
      return use ? [{ platform: project.platform, project: project.project, use }] : []
    }),
    weekFrom: from,
  })
}

async function isSurfaceOpen(): Promise<boolean> {
  const contexts = await browser.runtime.getContexts({})
  return contexts.some(({ documentUrl }) => SHOWING.some((path) => documentUrl?.startsWith(browser.runtime.getURL(path))))
}

/** The notification's own name carries all that a click needs, because a panel can only be opened before any wait. */
function nameOf({ kind, sessionId, platform, tabId }: Notice): string {
  const hidesTask = SITES.some((site) => site.id === platform && site.minPageWidth !== undefined)
  return JSON.stringify([kind, sessionId, tabId ?? null, hidesTask])
}

/** Raises the task's tab with the panel beside it, as far as the browser lets a click on a notification do that. */
export function onNoticeClicked(name: string): void {
  const [, , tabId, hidesTask] = JSON.parse(name) as [string, string, number | null, boolean]
  void browser.notifications.clear(name)
  if (tabId === null) {
    const url = `${browser.runtime.getURL('/sidepanel.html')}?window=1`
    void browser.windows.create({ type: 'popup', width: PANEL_WIDTH + 60, height: 800, url })
    return
  }
  const { sidePanel } = browser as Partial<typeof browser>
  if (!hidesTask) void sidePanel?.open({ tabId }).catch(() => undefined)
  void raise(tabId)
}

async function raise(tabId: number): Promise<void> {
  try {
    const tab = await browser.tabs.update(tabId, { active: true })
    if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true })
  } catch {
    // The tab was closed meanwhile.
  }
}

let isListening = false

/** Hears clicks from the moment on at which notifications are allowed: the browser has no such event before. */
export function hearNoticeClicks(): void {
  const { notifications } = browser as Partial<typeof browser>
  if (isListening || !notifications) return
  isListening = true
  notifications.onClicked.addListener(onNoticeClicked)
}
