import { browser } from 'wxt/browser'
import { HOURS_PLATFORMS, hoursFormOf } from '../platforms/catalogue'
import type { PlatformSite } from '../platforms/platform'
import { agedPay } from '../store/aged-pay'
import { readBackupStanding } from '../store/backup-standing'
import { deleteHourReport, HOURS_LOOK_BACK_DAYS, markReported, readHoursEvidence } from '../store/hours-to-report'
import { allProjects } from '../store/projects'
import { rollupsBetween } from '../store/rollups'
import { openStore } from '../store/store'
import { browserAccess } from '../ui/access/access'
import { ask, onStateChanged } from '../ui/client'
import { openReport, openReportPart } from '../ui/open-report'
import type { ActiveTab, PopupHost } from './host'

const WINDOW_WIDTH = 420
const WINDOW_HEIGHT = 860

/** Firefox's name for the side panel. */
interface SidebarAction {
  open(): Promise<void>
  isOpen(details: { windowId: number }): Promise<boolean>
}
const sidebar = () => (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction

/** The popup's surroundings in a real browser. `?tab=ID` makes a popup that stands in a tab speak of another tab. */
export function browserHost(sites: readonly PlatformSite[]): PopupHost {
  const store = openStore()
  return {
    access: browserAccess(),
    sites,
    ask,
    onStateChanged,
    activeTab,
    rollups: (from, to) => rollupsBetween(store, from, to),
    projects: () => allProjects(store),
    agedPay: (today, days) => agedPay(store, today, days),
    backup: () => readBackupStanding(store),
    hours: {
      sites,
      evidence: () => readHoursEvidence(store, HOURS_PLATFORMS, Date.now()),
      lookBackDays: HOURS_LOOK_BACK_DAYS,
      formOf: hoursFormOf,
      mark: (report, lastId) => markReported(store, report, lastId),
      takeBack: (id) => deleteHourReport(store, id),
      copy: (text) => navigator.clipboard.writeText(text),
      now: Date.now,
    },
    saveBackup: () => browser.tabs.create({ url: `${location.origin}/options.html?save#data` }),
    openPanel: (windowId) => sidebar()?.open() ?? browser.sidePanel.open({ windowId }),
    openPanelWindow: (fromWindowId) =>
      browser.windows.create({
        type: 'popup',
        url: `${location.origin}/sidepanel.html?window=1&from=${fromWindowId}`,
        width: WINDOW_WIDTH,
        height: WINDOW_HEIGHT,
      }),
    openPage: (name) => browser.tabs.create({ url: `${location.origin}/${name}.html` }),
    openReport,
    openReportPart,
    close: () => {
      if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close()
    },
    now: Date.now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}

async function activeTab(): Promise<ActiveTab | null> {
  const named = Number(new URLSearchParams(location.search).get('tab'))
  const tab = named ? await browser.tabs.get(named) : (await browser.tabs.query({ active: true, currentWindow: true }))[0]
  if (tab?.id === undefined || tab.windowId === undefined) return null
  const { id, windowId, url, width } = tab
  return {
    id,
    windowId,
    ...(url === undefined ? {} : { url }),
    ...(width === undefined ? {} : { width }),
    panelOpen: await panelOpen(windowId),
  }
}

/** Not knowing is no reason to fail: the panel then counts as closed. */
async function panelOpen(windowId: number): Promise<boolean> {
  try {
    const firefox = sidebar()
    if (firefox) return await firefox.isOpen({ windowId })
    const panels = await browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })
    if (panels.length === 0) return false
    // Chromium 156 names no window for a side panel (-1), so it is known only where there is but one.
    const windows = (await browser.windows.getAll()).filter(({ type }) => type === 'normal')
    return panels.some((panel) => panel.windowId === windowId) || windows.length === 1
  } catch {
    return false
  }
}
