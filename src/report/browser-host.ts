import { browser } from 'wxt/browser'
import type { RubricTexts } from '../core/missable'
import type { PlatformSite } from '../platforms/platform'
import { feedbackDesk } from '../store/feedback-desk'
import { allProjects } from '../store/projects'
import { readSettings } from '../store/settings'
import { openStore } from '../store/store'
import { ask, onBroadcast } from '../ui/client'
import { earningsHost } from './earnings-host'
import { exportsHost } from './exports-host'
import { REPORT_TABS, type ReportHost } from './host'
import { ledgerHost } from './ledger-host'
import { paymentsHost } from './payments-host'
import { type RubricTexts as AllTexts, qualityHost } from './quality-host'

export function browserHost(sites: readonly PlatformSite[], texts: RubricTexts & AllTexts): ReportHost {
  const store = openStore()
  // What this report changed itself it reads again by itself.
  let telling = 0
  const tell = async () => {
    telling += 1
    await ask('ledger.announce', {}).finally(() => {
      telling -= 1
    })
  }
  const search = new URLSearchParams(location.search)
  const entryId = search.get('entry')
  const tab = REPORT_TABS.find((each) => each === search.get('tab'))
  const onChanged: ReportHost['onChanged'] = (callback) =>
    onBroadcast(({ name }) => {
      if (telling > 0) return
      if (name === 'ledger.changed') callback('ledger')
      if (name === 'state.changed') callback('perhaps')
    })
  return {
    sites,
    onChanged,
    feedback: {
      ...feedbackDesk(store, texts),
      sites,
      tell,
      onChanged: (callback) => onChanged((what) => what === 'ledger' && callback()),
    },
    settings: () => readSettings(store),
    projects: () => allProjects(store),
    ledger: ledgerHost(store, Date.now, tell),
    quality: qualityHost(store, texts),
    earnings: earningsHost(store),
    payments: paymentsHost(store, Date.now, tell),
    exports: exportsHost(store, sites, Date.now, tell),
    openOptions: () => browser.tabs.create({ url: `${location.origin}/options.html` }),
    ...(entryId === null ? {} : { entryId }),
    ...(tab === undefined ? {} : { tab }),
    now: Date.now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}
