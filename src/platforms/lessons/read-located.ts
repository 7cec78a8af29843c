import type { LessonField } from '../../core/lesson'
import type { PayOffer } from '../../core/pay-text'
import { isControl, shortText, signsOf } from './signs-of'

/** Readers of what a page writes: the generic detector's own, so that no page carries them twice. */
export interface ValueReaders {
  pay(text: string): PayOffer | undefined
  durationMs(text: string): number | undefined
}

let readers: ValueReaders | undefined

/** To be called once, before anything is read. */
export function readValuesWith(given: ValueReaders | undefined): void {
  readers = given
}

const LONGEST = 120
const TASK_ID = /(?=[\w.:-]*\d)[\w.:-]{3,80}/

/** What is read from an element for a field; undefined where it is not that. Of a control there is nothing to read. */
export interface Reading {
  pay?: PayOffer
  ms?: number
  text?: string
}

export function readLocated(element: Element, field: LessonField): Reading | undefined {
  if (isControl(field)) return {}
  const text = shortText(element, LONGEST)
  if (!text) return undefined
  switch (field) {
    case 'project':
      return /\p{L}/u.test(text) ? { text } : undefined
    case 'taskId': {
      const id = TASK_ID.exec(text)?.[0]
      return id === undefined ? undefined : { text: id }
    }
    case 'pay': {
      const pay = readers?.pay(text) ?? readers?.pay(`${signsOf(element, field).near ?? ''} ${text}`)
      return pay === undefined ? undefined : { pay }
    }
    default: {
      const ms = readers?.durationMs(text)
      return ms === undefined ? undefined : { ms }
    }
  }
}
