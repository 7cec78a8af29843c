import type { Project } from '../core/project'
import type { Settings } from '../core/settings'
import type { CatalogueEntry } from '../platforms/catalogue'
import type { Access } from '../ui/access/access'
import type { ask, onStateChanged } from '../ui/client'
import type { StoredStore } from './stored'

/** The optional permission to show notifications of the browser. */
export interface NoticePermission {
  isGranted(): Promise<boolean>
  /** Call it straight in a click's handler, before any `await`. */
  request(): Promise<unknown>
  remove(): Promise<unknown>
  /** Hears grants and removals; returns the way to stop. */
  onChange(listener: () => void): () => void
}

/** All that the options ask of the browser and of Margin, passed in so that tests and pictures run without either. */
export interface OptionsHost {
  access: Access
  notices: NoticePermission
  platforms: readonly CatalogueEntry[]
  ask: typeof ask
  onStateChanged: typeof onStateChanged
  settings(): Promise<Settings>
  projects(): Promise<Project[]>
  stored(): Promise<StoredStore[]>
  openWelcome(): Promise<unknown>
  openReport(): Promise<unknown>
  now(): number
  /** IANA zone of the machine. */
  zone: string
}
