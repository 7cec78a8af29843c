import { browser } from 'wxt/browser'
import type { CatalogueEntry } from '../platforms/listed'
import { allProjects } from '../store/projects'
import { readSettings } from '../store/settings'
import { openStore } from '../store/store'
import { browserAccess } from '../ui/access/access'
import { ask, onStateChanged } from '../ui/client'
import { openReport } from '../ui/open-report'
import { browserData } from './data/browser-data'
import { browserHealth } from './health/browser-health'
import type { OptionsHost } from './host'
import { ledgerBulk } from './ledger-bulk'
import { browserLessons } from './lessons/browser-lessons'
import { browserMoney } from './money/browser-money'
import { browserRubrics } from './rubrics/browser-rubrics'
import { readStored } from './stored'

export function browserHost(platforms: readonly CatalogueEntry[]): OptionsHost {
  const store = openStore()
  const access = browserAccess()
  const notices = { permissions: ['notifications' as const] }
  const { permissions } = browser
  const tell = () => ask('ledger.announce', {})
  return {
    access,
    notices: {
      isGranted: () => permissions.contains(notices),
      request: () => permissions.request(notices),
      remove: () => permissions.remove(notices),
      onChange: access.onChange,
    },
    platforms,
    ask,
    onStateChanged,
    settings: () => readSettings(store),
    projects: () => allProjects(store),
    stored: () => readStored(store),
    ledger: ledgerBulk(
      store,
      platforms.map(({ site }) => site),
      tell,
    ),
    money: browserMoney(store, tell),
    data: browserData(store, platforms),
    rubrics: browserRubrics(store),
    health: browserHealth(store),
    lessons: browserLessons(store),
    openPractice: () => browser.tabs.create({ url: `${location.origin}/practice.html` }),
    openWelcome: () => browser.tabs.create({ url: `${location.origin}/welcome.html` }),
    openReport: () => openReport(),
    now: Date.now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}
