import type { LessonField, Locator } from '../../core/lesson'
import { choose, fitOf, LEAD } from '../../core/locator-score'
import type { Page } from '../page'
import { isVisible } from '../visible'
import { readLocated } from './read-located'
import { roleOf, signsOf } from './signs-of'

const MOST_NODES = 20_000
const WORTH_A_LOOK = 0.3
const UNREAD = /^(?:script|style|noscript|template|head|meta|link|title|option)$/

/** All elements of a page that may show something, those in open and closed shadow roots too. */
export function* elementsOf(page: Page): Generator<Element> {
  const roots: (Element | ShadowRoot)[] = page.document.body ? [page.document.body] : []
  let nodes = 0
  for (const root of roots) {
    const walker = page.document.createTreeWalker(root, 1)
    for (let node = walker.nextNode() as Element | null; node && nodes < MOST_NODES; node = walker.nextNode() as Element | null) {
      nodes += 1
      const tag = node.localName
      if (UNREAD.test(tag)) continue
      yield node
      const shadow = tag.includes('-') || !node.firstChild ? page.shadowRoot(node) : null
      if (shadow) roots.push(shadow)
    }
  }
}

/** The elements of a page that a locator may mean, with how well each fits. */
export function fitsOf(page: Page, field: LessonField, locator: Locator): { element: Element; fit: number }[] {
  const fits: { element: Element; fit: number }[] = []
  for (const element of elementsOf(page)) {
    const alike =
      element.localName === locator.tag ||
      roleOf(element) === locator.role ||
      Object.entries(locator.attributes ?? {}).some(([name, value]) => name !== 'type' && element.getAttribute(name) === value)
    if (!alike || !readLocated(element, field)) continue
    const how = fitOf(locator, signsOf(element, field))
    if (how >= WORTH_A_LOOK && isVisible(element)) fits.push({ element, fit: how })
  }
  // Of what stands in another and fits as well, the inner one is meant.
  return fits.filter((f) => !fits.some((g) => g !== f && f.element.contains(g.element) && g.fit > f.fit - LEAD))
}

/** The one element that a locator means; null where it is not there, or can not be told from another. */
export function findLocated(page: Page, field: LessonField, locator: Locator): Element | null {
  const fits = fitsOf(page, field, locator)
  return (
    fits[
      choose(
        locator,
        fits.map((f) => f.fit),
      ) ?? -1
    ]?.element ?? null
  )
}
