import { browser } from 'wxt/browser'
import type { CatalogueEntry } from '../platforms/catalogue'
import { allProjects } from '../store/projects'
import { readSettings } from '../store/settings'
import { openStore } from '../store/store'
import { browserAccess } from '../ui/access/access'
import { ask, onStateChanged } from '../ui/client'
import type { OptionsHost } from './host'
import { readStored } from './stored'

export function browserHost(platforms: readonly CatalogueEntry[]): OptionsHost {
  const store = openStore()
  return {
    access: browserAccess(),
    platforms,
    ask,
    onStateChanged,
    settings: () => readSettings(store),
    projects: () => allProjects(store),
    stored: () => readStored(store),
    openPractice: () => browser.tabs.create({ url: `${location.origin}/practice.html` }),
    openWelcome: () => browser.tabs.create({ url: `${location.origin}/welcome.html` }),
    now: Date.now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}
