import { readDuration } from '../../core/duration-text'
import type { LessonField } from '../../core/lesson'
import { type PayOffer, readPay } from '../../core/pay-text'
import { isControl, shortText, signsOf } from './signs-of'

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
      const pay = readPay(text) ?? readPay(`${signsOf(element, field).near ?? ''} ${text}`)
      return pay === undefined ? undefined : { pay }
    }
    default: {
      const ms = readDuration(text)
      return ms === undefined ? undefined : { ms }
    }
  }
}
