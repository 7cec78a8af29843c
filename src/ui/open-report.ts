import { browser } from 'wxt/browser'

/** Opens the report in a tab, at an entry where one is named. */
export function openReport(entryId?: string): Promise<unknown> {
  const query = entryId === undefined ? '' : `?entry=${encodeURIComponent(entryId)}`
  return browser.tabs.create({ url: `${location.origin}/report.html${query}` })
}

/** Opens the report in a tab, at one of its parts. */
export function openReportPart(part: 'earnings' | 'payments'): Promise<unknown> {
  return browser.tabs.create({ url: `${location.origin}/report.html?tab=${part}` })
}
