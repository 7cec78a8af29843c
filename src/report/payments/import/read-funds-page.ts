import { browser } from 'wxt/browser'
import type { FundsLook } from '../../../core/statement-funds'
import { funds, site } from '../../../platforms/dataannotation'
import type { NoFunds } from './host'

/**
 * Reads the open payments page once, on the user's click. The page's answer comes back to this very call: it is no message that others could
 * hear, and nothing is written there. Only where the user has switched access on.
 */
export async function readFundsPage(): Promise<FundsLook | { refused: NoFunds }> {
  try {
    if (!(await browser.permissions.contains({ origins: [...site.hosts] }))) return { refused: 'not-granted' }
    const tabs = await browser.tabs.query({ url: funds.page })
    // The one that was looked at last.
    const tab = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]
    if (tab?.id === undefined) return { refused: 'no-tab' }
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/funds-history.js'] })
    const look: unknown = answer?.result
    if (!isLook(look)) return { refused: 'failed' }
    return look.hasTable ? look : { refused: 'no-table' }
  } catch {
    return { refused: 'failed' }
  }
}

const isLook = (value: unknown): value is FundsLook => typeof value === 'object' && value !== null && 'hasTable' in value
