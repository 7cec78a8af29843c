import type { Lesson } from '../core/lesson'
import type { Picker } from '../core/pick'
import type { GenericReader } from '../platforms/detect-with'
import type { LessonReader } from '../platforms/lessons/apply-lessons'
import type { ValueReaders } from '../platforms/lessons/read-located'
import type { Page } from '../platforms/page'
import type { Platform } from '../platforms/platform'

/**
 * Each platform is a script of its own, put before the watcher on its hosts alone, so that no page carries the others; what tells
 * self-hosted software is one for all other sites. The generic detector is another, loaded on other sites and where a platform's own
 * signs leave a doubt. All run in the extension's isolated world, which the page can not see.
 */
const world = globalThis as {
  marginPlatform?: Platform
  marginSoftware?: SoftwareReader
  marginGeneric?: GenericReader
  marginValues?: ValueReaders | undefined
  marginLessons?: LessonReader
  /** What the trainer taught of this site, put here by the background. */
  marginTaught?: Lesson[]
  /** Spoken to by the background alone. */
  marginPicker?: Picker
  marginReadAgain?: () => void
  marginWatches?: true
}

/** The software that draws a page as it stands now, as a platform; undefined for any that is not known. */
export type SoftwareReader = (page: Page) => Platform | undefined

export function handOver(platform: Platform): void {
  world.marginPlatform = platform
}

export function handOverSoftware(reader: SoftwareReader): void {
  world.marginSoftware = reader
}

export function handedOver(): Platform | undefined {
  return world.marginPlatform
}

export function handedOverSoftware(): SoftwareReader | undefined {
  return world.marginSoftware
}

/** May come after the watcher, which then reads again. */
export function handOverGeneric(reader: GenericReader, values?: ValueReaders): void {
  world.marginGeneric = reader
  world.marginValues = values
  readAgain()
}

export function handedOverGeneric(): GenericReader | undefined {
  return world.marginGeneric
}

/**
 * Lessons are a script too, sent only to sites about which the trainer taught something, before the watcher is answered, and where
 * something is picked.
 */
export function handOverLessons(reader: LessonReader, picker: Picker): void {
  world.marginPicker?.({ say: 'end' })
  world.marginPicker = picker
  world.marginLessons = reader
  readAgain()
}

export const handedOverValues = (): ValueReaders | undefined => world.marginValues
export const handedOverLessons = (): LessonReader | undefined => world.marginLessons
export const taught = (): readonly Lesson[] => world.marginTaught ?? []
export const readAgain = (): void => world.marginReadAgain?.()

export function whenHelpComes(readAgain: () => void): void {
  world.marginReadAgain = readAgain
}

/** True once per document: registered scripts and scripts put into open tabs can meet in one. */
export function isFirst(): boolean {
  if (world.marginWatches) return false
  world.marginWatches = true
  return true
}

/** The watcher has gone quiet; another may take its place when the user gives access again. */
export function release(): void {
  delete world.marginWatches
}
