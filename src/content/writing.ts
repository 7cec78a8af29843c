import type { FrameLook, WrittenText } from '../core/written-field'
import { chosenRating } from './chosen-rating'
import { lookAt, textOfField, writingField } from './writing-field'

const world = globalThis as { marginWriting?: () => WrittenText | null }

/**
 * Put into a page on the trainer's click on the check, and answered to that click alone: first it tells where a field is, then, in the
 * one frame that is asked, gives its text once. Keeps nothing, writes nothing, sends no message.
 */
export function offerWriting(doc: Document): FrameLook {
  world.marginWriting = () => {
    delete world.marginWriting
    const field = writingField(doc)
    if (!field || field.refusal) return null
    const rating = chosenRating(doc)
    return { text: textOfField(field), ...(rating && { rating }) }
  }
  return lookAt(doc)
}
