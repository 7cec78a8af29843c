import { readDuration } from '../../../src/core/duration-text'
import type { Lesson, Taught } from '../../../src/core/lesson'
import { readPay } from '../../../src/core/pay-text'
import { readValuesWith } from '../../../src/platforms/lessons/read-located'
import type { Page } from '../../../src/platforms/page'

// As the script of the generic detector hands them over.
readValuesWith({ pay: readPay, durationMs: readDuration })

export const ADDRESS = 'https://work.example/tasks/4711'
export const SHAPE = 'work.example/tasks/*'

/** The test's document with this body, as a page. */
export function aPage(html: string, address = ADDRESS): Page {
  document.body.innerHTML = html
  return { url: new URL(address), document, shadowRoot: (element) => closed.get(element) ?? element.shadowRoot, isTop: true }
}

const closed = new WeakMap<Element, ShadowRoot>()

/** A closed shadow root with this content, which a page reads as the extension would. */
export function closedRoot(host: Element, html: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'closed' })
  root.innerHTML = html
  closed.set(host, root)
  return root
}

export function aLesson(taught: Taught, id = 'a-lesson'): Lesson {
  return { id, site: 'work.example', shape: SHAPE, taught, givenAt: 1, health: { misses: 0 } }
}

export const one = (selector: string): Element => {
  const element = document.querySelector(selector)
  if (!element) throw new Error(`There is no ${selector} in the page.`)
  return element
}

/** What a build of the page with another naming would look like: every class name and every generated id is another. */
export function shuffleClasses(root: ParentNode): void {
  for (const [n, element] of root.querySelectorAll('[class]').entries()) element.className = `x${n}q zz${n}k`
}
