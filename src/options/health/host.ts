import type { PageStructure } from '../../core/page-structure'
import type { Recognition } from '../../core/recognition'

/** What the page on health asks of the browser and of the store. */
export interface HealthHost {
  recognitions(): Promise<Recognition[]>
  /** What the frames of an open tab of this site are made of, read now; null where none is open. */
  structure(site: string): Promise<PageStructure[] | null>
  forget(page: Recognition): Promise<void>
  copy(text: string): Promise<void>
  /** Margin's version and the browser's name, for a report. */
  version: string
  browserName: string
}
