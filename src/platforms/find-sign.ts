import type { Page } from './page'
import type { Sign } from './platform'
import { isVisible, type Measured } from './visible'

export const CONTROLS = 'button, input[type="submit"], input[type="button"], [role="button"]'
/** Bounds, so that a page of any size is read in a few milliseconds. */
const MOST_LINES = 3000
const MOST_ELEMENTS = 4000
const MOST_CANDIDATES = 1500
const MOST_ROOTS = 50
const LONGEST_LINE = 300
const UNREAD = 'script, style, noscript, template, textarea, select, [contenteditable]'

export interface Hit {
  element: Element
  /** The first group of the sign's `text`, or all of the element's text. */
  value: string
}

/** White space to one blank, cut to a label's length. */
export function tidy(text: string, longest = LONGEST_LINE): string {
  return text
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
}

/** An input's value or an element's text. */
export function textOf(element: Element): string {
  return tidy(element.localName === 'input' ? ((element as HTMLInputElement).value ?? '') : (element.textContent ?? ''))
}

/** The accessible name, near enough for buttons: label, then what it is labelled by, then its text or value, then its title. */
export function nameOf(element: Element): string {
  const by = element.getAttribute('aria-labelledby')
  const labelledBy = by && element.ownerDocument.getElementById(by.split(' ')[0] ?? '')?.textContent
  return tidy(element.getAttribute('aria-label') || labelledBy || textOf(element) || element.getAttribute('title') || '')
}

/** The document and the shadow roots in it, open and closed. */
function rootsOf(page: Page): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [page.document]
  for (const root of roots) {
    // Live lists are walked lazily: a page of any size costs no more than the bound.
    const elements = 'body' in root ? root.getElementsByTagName('*') : root.querySelectorAll('*')
    for (let n = 0; n < MOST_ELEMENTS && roots.length < MOST_ROOTS; n += 1) {
      const element = elements[n]
      if (!element) break
      const shadow = element.localName.includes('-') ? page.shadowRoot(element) : null
      if (shadow) roots.push(shadow)
    }
  }
  return roots
}

/** Short visible lines of the page with the element that holds each: labels and counters, not the wording of a task. */
function* linesOf(roots: readonly (Document | ShadowRoot)[]): Generator<Hit> {
  let n = 0
  for (const root of roots) {
    const start = 'body' in root ? root.body : root
    if (!start) continue
    const walker = start.ownerDocument.createTreeWalker(start, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node && n < MOST_LINES; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !node.nodeValue?.trim()) continue
      n += 1
      const whole = element.textContent ?? ''
      const line = whole.length <= LONGEST_LINE ? whole : node.nodeValue
      if (line.length <= LONGEST_LINE && !element.closest(UNREAD)) yield { element, value: tidy(line) }
    }
  }
}

/** Looks up signs on one page as it is now; what several signs need is read once. Throws on a selector that is not valid. */
export class SignFinder {
  private readonly roots: (Document | ShadowRoot)[]
  private lines: Hit[] | undefined
  private readonly found = new Map<string, Hit[]>()
  private readonly known = new Map<Sign, Hit | null>()
  private readonly measured: Measured = new Map()

  constructor(page: Page) {
    this.roots = rootsOf(page)
  }

  /** The first visible element, in document order, for which all that the sign says holds. */
  find(sign: Sign): Hit | undefined {
    const known = this.known.get(sign)
    if (known !== undefined) return known ?? undefined
    const hit = this.look(sign)
    this.known.set(sign, hit ?? null)
    return hit
  }

  private look(sign: Sign): Hit | undefined {
    for (const { element, value } of this.candidates(sign)) {
      if (sign.name && !sign.name.test(nameOf(element))) continue
      const match = sign.text?.exec(value)
      if (sign.text && !match) continue
      if (isVisible(element, this.measured)) return { element, value: tidy(match?.[1] ?? value) }
    }
    return undefined
  }

  /** The first of these signs that is there. */
  first(signs: readonly Sign[]): (Hit & { sign: Sign }) | undefined {
    for (const sign of signs) {
      const hit = this.find(sign)
      if (hit) return { ...hit, sign }
    }
    return undefined
  }

  private candidates(sign: Sign): Iterable<Hit> {
    const selector = sign.selector ?? (sign.name && CONTROLS)
    if (selector) return this.elements(selector)
    this.lines ??= [...linesOf(this.roots)]
    return this.lines
  }

  /** Read once per selector: several signs look among the same buttons. */
  private elements(selector: string): Hit[] {
    const known = this.found.get(selector)
    if (known) return known
    const hits: Hit[] = []
    for (const root of this.roots) {
      const elements = root.querySelectorAll(selector)
      for (let n = 0; n < elements.length && hits.length < MOST_CANDIDATES; n += 1) {
        const element = elements[n]
        if (element) hits.push({ element, value: textOf(element) })
      }
    }
    this.found.set(selector, hits)
    return hits
  }
}

const finders = new WeakMap<Page, SignFinder>()

/** The finder of this page object: who reads the same once more, with help that came meanwhile, finds what was found. */
export function finderOf(page: Page): SignFinder {
  const known = finders.get(page)
  if (known) return known
  const finder = new SignFinder(page)
  finders.set(page, finder)
  return finder
}
