import { browser } from 'wxt/browser'
import type { PlatformSite } from '../platforms/platform'
import { allProjects } from '../store/projects'
import { readSettings } from '../store/settings'
import { openStore } from '../store/store'
import { ask, onStateChanged } from '../ui/client'
import type { ReportHost } from './host'
import { ledgerHost } from './ledger-host'

export function browserHost(sites: readonly PlatformSite[]): ReportHost {
  const store = openStore()
  const entryId = new URLSearchParams(location.search).get('entry')
  return {
    sites,
    onStateChanged,
    settings: () => readSettings(store),
    projects: () => allProjects(store),
    ledger: ledgerHost(store, Date.now, () => ask('ledger.changed', {})),
    openOptions: () => browser.tabs.create({ url: `${location.origin}/options.html` }),
    ...(entryId === null ? {} : { entryId }),
    now: Date.now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}
