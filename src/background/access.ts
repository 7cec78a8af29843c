import { browser } from 'wxt/browser'

const SCRIPT = { id: 'watcher', js: ['watcher.js'], allFrames: true, runAt: 'document_idle', persistAcrossSessions: true } as const

/**
 * Makes the registered watcher match what the user has granted now, no more and no less (L4). Run at install, update and start-up
 * and whenever a grant changes, here or in the browser's own settings.
 */
export async function reconcileAccess(): Promise<void> {
  const granted = (await browser.permissions.getAll()).origins ?? []
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] })
  if (granted.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT.id] })
    return
  }
  const script = { ...SCRIPT, js: [...SCRIPT.js], matches: granted }
  if (registered.length > 0) await browser.scripting.updateContentScripts([script])
  else await browser.scripting.registerContentScripts([script])
}

/** Starts watching in tabs that are already open: a registration alone takes hold at the next load. */
export async function watchOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return
  const tabs = await browser.tabs.query({ url: [...origins] })
  await Promise.all(tabs.map((tab) => watchTab(tab.id)))
}

async function watchTab(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/watcher.js'] })
  } catch {
    // The tab shows an error page, was closed meanwhile, or sleeps: the registration serves it when it loads.
  }
}
