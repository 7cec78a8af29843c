import type { Project } from '../core/project'
import type { Settings } from '../core/settings'
import type { CatalogueEntry } from '../platforms/catalogue'
import type { Access } from '../ui/access/access'
import type { ask, onStateChanged } from '../ui/client'
import type { StoredStore } from './stored'

/** All that the options ask of the browser and of Margin, passed in so that tests and pictures run without either. */
export interface OptionsHost {
  access: Access
  platforms: readonly CatalogueEntry[]
  ask: typeof ask
  onStateChanged: typeof onStateChanged
  settings(): Promise<Settings>
  projects(): Promise<Project[]>
  stored(): Promise<StoredStore[]>
  openPractice(): Promise<unknown>
  openWelcome(): Promise<unknown>
  now(): number
  /** IANA zone of the machine. */
  zone: string
}
