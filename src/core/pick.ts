import type { LessonField, Locator } from './lesson'
import type { PayOffer } from './pay-text'

/** An element of the page that may be what the trainer means. Structure, names of controls and values that could be read; never text (L3). */
export interface PickCandidate {
  role: string
  tag: string
  /** Accessible name, of controls alone. */
  name?: string
  /** The label or short heading that stands before it. */
  near?: string
  /** The form of its text with digits as 9 and letters as a, `$99.99/aa`. */
  form?: string
  /** What is read from it, for pay, limit and countdown. */
  reading?: { pay: PayOffer } | { ms: number }
  /** How many elements of the page a lesson about it would find: with any other number than 1 it can not be taught. */
  count: number
  /** Nothing can be read from it for this field. */
  unreadable?: true
  canGoUp: boolean
  canGoDown: boolean
}

/** A pick that is under way: the trainer points at what a field is read from, in one tab. */
export interface Pick {
  tabId: number
  field: LessonField
  /** What the pointer rests on, or what was chosen by keyboard; null until there is something. */
  candidate: PickCandidate | null
  /** Likely elements, best first, for the keyboard: `pick.move` to `candidate` takes its place in this list as `n`. */
  candidates: PickCandidate[]
}

/** What the background says to the picker of one frame. */
export type PickWord =
  | { say: 'start'; field: LessonField }
  | { say: 'move'; to: 'parent' | 'child' | 'candidate'; n?: number }
  | { say: 'confirm' }
  | { say: 'end' }

/** What was picked, with the address of its frame; null where it can not be taught. */
export type Picked = { locator: Locator; href: string } | null
/** Takes a word; answers `confirm` alone. */
export type Picker = (word: PickWord) => Picked
