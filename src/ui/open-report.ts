import { browser } from 'wxt/browser'

/** Opens the report in a tab, at an entry where one is named. */
export function openReport(entryId?: string): Promise<unknown> {
  const query = entryId === undefined ? '' : `?entry=${encodeURIComponent(entryId)}`
  return browser.tabs.create({ url: `${location.origin}/report.html${query}` })
}
