import type { LessonField } from '../../core/lesson'
import type { PickCandidate } from '../../core/pick'
import type { Page } from '../page'
import { isVisible } from '../visible'
import { elementsOf } from './find-located'
import { makeLocator } from './make-locator'
import { readLocated } from './read-located'
import { above, isControl, isPressed, shortText } from './signs-of'

const MOST = 20
const LONGEST_VALUE = 60
const HANDS_IN = /^(?:submit|send|finish|done|complete|next|save|skip|release|return)\b/i

/** What the trainer is told of an element: no text, only what of it a lesson would hold. */
export function describePick(page: Page, field: LessonField, element: Element): PickCandidate {
  const { locator, count } = makeLocator(page, field, element)
  const { role, tag, name, near, form } = locator
  const reading = readLocated(element, field)
  return {
    role,
    tag,
    ...(name === undefined ? {} : { name }),
    ...(near === undefined ? {} : { near }),
    ...(form === undefined ? {} : { form }),
    ...(reading?.pay ? { reading: { pay: reading.pay } } : reading?.ms === undefined ? {} : { reading: { ms: reading.ms } }),
    count,
    ...(reading ? {} : { unreadable: true }),
    canGoUp: canGoUp(element),
    canGoDown: element.firstElementChild !== null || page.shadowRoot(element)?.firstElementChild != null,
  }
}

export function canGoUp(element: Element): boolean {
  const up = above(element)
  return up !== null && up.localName !== 'body' && up.localName !== 'html'
}

/** Elements that a field may be read from, the likelier first, for who picks by keyboard. */
export function likelyElements(page: Page, field: LessonField): Element[] {
  const control = isControl(field)
  const likely: { element: Element; weight: number }[] = []
  for (const element of elementsOf(page)) {
    if (control !== isPressed(element)) continue
    const text = shortText(element, LONGEST_VALUE) ?? ''
    if ((!control && text === '') || !readLocated(element, field) || !isVisible(element)) continue
    const isLikely = control
      ? HANDS_IN.test(text) || element.getAttribute('type') === 'submit'
      : /^h[1-3]$/.test(element.localName)
    likely.push({ element, weight: Number(isLikely) - (element.closest('nav') ? 1 : 0) })
    if (likely.length >= 10 * MOST) break
  }
  // Of what stands in one another, the innermost: what holds it can be gone up to.
  return likely
    .filter(({ element }) => !likely.some((other) => other.element !== element && element.contains(other.element)))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map((one) => one.element)
}
