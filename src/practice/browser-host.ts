import { browser } from 'wxt/browser'
import type { PracticeTask } from '../core/practice-schema'
import type { Rubric } from '../core/rubric'
import { allSittings, putSitting } from '../store/practice'
import { openStore } from '../store/store'
import type { PracticeHost } from './host'

/** The practice room's surroundings in a real browser. `practice.html#first` begins with a first task. */
export function browserHost(tasks: readonly PracticeTask[], rubric: (id: string) => Promise<Rubric>): PracticeHost {
  const store = openStore()
  return {
    tasks,
    rubric,
    sittings: () => allSittings(store),
    keep: (sitting) => putSitting(store, sitting),
    openPage: (name) => browser.tabs.create({ url: `${location.origin}/${name}.html` }),
    beginFirst: location.hash === '#first',
    now: Date.now,
    random: Math.random,
    newId: () => crypto.randomUUID(),
  }
}
