import { browser } from 'wxt/browser'
import type { PageStructure } from '../../core/page-structure'
import { allRecognitions, forgetRecognitions } from '../../store/recognitions'
import type { Store } from '../../store/store'
import type { HealthHost } from './host'

export function browserHealth(store: Store): HealthHost {
  return {
    recognitions: () => allRecognitions(store),
    structure: readStructure,
    forget: ({ site, shape, pageKind }) => forgetRecognitions(store, site, shape, pageKind),
    copy: (text) => navigator.clipboard.writeText(text),
    version: browser.runtime.getManifest().version,
    browserName: import.meta.env.FIREFOX ? 'Firefox' : 'Chromium',
  }
}

/** Reads the tab of the site that was used last. Only where access was given: the browser finds no other tabs by address. */
async function readStructure(site: string): Promise<PageStructure[] | null> {
  const tabs = await browser.tabs.query({ url: `*://${site}/*` })
  const [tab] = tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
  if (tab?.id === undefined) return null
  const looks = await browser.scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, files: ['/structure.js'] })
  return looks.flatMap(({ frameId, result }) =>
    typeof result === 'object' && result !== null ? [{ ...(result as unknown as Omit<PageStructure, 'frameId'>), frameId }] : [],
  )
}
