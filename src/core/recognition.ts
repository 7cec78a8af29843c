import type { FieldName } from './detection'
import type { PageKind } from './task'

/** How one kind of page of one site was recognised of late. Counts and dates alone, never text of a page (L3). */
export interface Recognition {
  /** Platform's id, or the host of a site that is none. */
  platform: string
  site: string
  /** See `Lesson.shape`. */
  shape: string
  pageKind: PageKind
  /** How often, and when first and last, a page of this shape was recognised as this kind. */
  seen: number
  firstAt: number
  lastAt: number
  /** The last confidence, 0 to 1, and the highest there was. */
  confidence: number
  best: number
  /** Fields that were missed: how often, since when in a row, and when last. */
  missed: Partial<Record<FieldName, { times: number; sinceAt: number; lastAt: number }>>
  /** Fields that were read, and when last: what is missed now and was read before has changed. */
  read: Partial<Record<FieldName, number>>
}
