import { browser } from 'wxt/browser'
import { PANEL_WIDTH, panelHidesTask } from '../core/panel-width'
import { platformOfUrl } from '../platforms/catalogue'

interface Sidebar {
  open(): Promise<void>
}

/**
 * Opens the panel beside the tab's page. Called straight from the user's gesture, before any wait: browsers refuse it later. Where
 * a docked panel would make the platform hide its task, the panel opens as a window of its own.
 */
export function openPanel(
  tab: { windowId?: number | undefined; width?: number | undefined; url?: string | undefined } | undefined,
): void {
  const minPageWidth = tab?.url === undefined ? undefined : platformOfUrl(tab.url)?.minPageWidth
  if (panelHidesTask(tab?.width, minPageWidth)) {
    void browser.windows.create({
      type: 'popup',
      width: PANEL_WIDTH + 60,
      height: 800,
      url: `${browser.runtime.getURL('/sidepanel.html')}?window=1&from=${tab?.windowId ?? ''}`,
    })
    return
  }
  const sidebar = (browser as unknown as { sidebarAction?: Sidebar }).sidebarAction
  if (sidebar) void sidebar.open()
  else if (tab?.windowId !== undefined) void browser.sidePanel.open({ windowId: tab.windowId })
}
