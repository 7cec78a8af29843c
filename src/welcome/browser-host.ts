import { browser } from 'wxt/browser'
import type { CatalogueEntry } from '../platforms/listed'
import { readSettings } from '../store/settings'
import { openStore } from '../store/store'
import { browserAccess } from '../ui/access/access'
import { ask } from '../ui/client'
import type { LoadReader, WatchNearing } from './use-reading'
import type { WelcomeHost } from './welcome'

export function browserHost(
  platforms: readonly CatalogueEntry[],
  watchNearing: WatchNearing,
  loadReader: LoadReader,
): WelcomeHost {
  const store = openStore()
  return {
    access: browserAccess(),
    platforms,
    ask,
    watchNearing,
    loadReader,
    settings: () => readSettings(store),
    openPractice: () => browser.tabs.create({ url: `${location.origin}/practice.html#first` }),
    openOptions: () => browser.tabs.create({ url: `${location.origin}/options.html` }),
  }
}
