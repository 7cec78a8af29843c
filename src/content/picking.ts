import type { LessonField } from '../core/lesson'
import type { Picker } from '../core/pick'
import { canGoUp, describePick, likelyElements } from '../platforms/lessons/describe-pick'
import { makeLocator } from '../platforms/lessons/make-locator'
import { readLocated } from '../platforms/lessons/read-located'
import { above } from '../platforms/lessons/signs-of'
import type { Page } from '../platforms/page'
import { isAlive } from './extension'
import { tell } from './tell'

const RESTS_MS = 1_500
/** A hand is never quite still. */
const STILL_PX = 4
/** A pick that nobody confirms ends by itself. */
const ENDS_AFTER_MS = 5 * 60_000

/** The innermost element under a point, through open and closed shadow roots. */
function elementAt(page: Page, x: number, y: number): Element | null {
  let element = page.document.elementFromPoint(x, y)
  for (let depth = 0; element && depth < 30; depth += 1) {
    const inner = page.shadowRoot(element)?.elementFromPoint(x, y)
    if (!inner || inner === element) break
    element = inner
  }
  return element
}

/** Lets the trainer point at what a field is read from by resting the pointer on it. Only looks (L1): no click is needed, and none is caught. */
export function makePicker(page: () => Page): Picker {
  let life = new AbortController()
  let field: LessonField = 'submit'
  let origin: Element | null = null
  let chosen: Element | null = null
  let candidates: Element[] = []

  const choose = (element: Element | null) => {
    if (!element || element.localName === 'body' || element.localName === 'html') return
    chosen = element
    void tell('page.picked', { candidate: describePick(page(), field, element) })
  }
  const start = () => {
    const { document } = page()
    const { signal } = life
    let timer: ReturnType<typeof setTimeout> | undefined
    let [x, y] = [Number.NaN, Number.NaN]
    const rest = () => {
      if (!isAlive()) return life.abort()
      origin = elementAt(page(), x, y)
      if (origin !== chosen) choose(origin)
    }
    const onMove = (event: PointerEvent) => {
      if (!event.isTrusted || Math.hypot(event.clientX - x, event.clientY - y) < STILL_PX) return
      x = event.clientX
      y = event.clientY
      clearTimeout(timer)
      timer = setTimeout(rest, RESTS_MS)
    }
    // On its way to the panel the pointer leaves the page: where it left is not meant.
    const onOut = (event: PointerEvent) => {
      if (event.relatedTarget !== null) return
      clearTimeout(timer)
      x = Number.NaN
    }
    document.addEventListener('pointermove', onMove, { capture: true, passive: true, signal })
    document.addEventListener('pointerout', onOut, { capture: true, passive: true, signal })
    const end = setTimeout(() => life.abort(), ENDS_AFTER_MS)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      clearTimeout(end)
      origin = null
      chosen = null
      candidates = []
    })
    candidates = likelyElements(page(), field)
    if (candidates.length > 0)
      void tell('page.picked', { candidate: null, candidates: candidates.map((one) => describePick(page(), field, one)) })
  }
  const child = (element: Element): Element | null => {
    // Back towards where the pointer was, else to the first within.
    for (let at = origin; at; at = above(at)) if (above(at) === element) return at
    return element.firstElementChild ?? page().shadowRoot(element)?.firstElementChild ?? null
  }
  return (word) => {
    switch (word.say) {
      case 'start':
        life.abort()
        life = new AbortController()
        field = word.field
        start()
        return null
      case 'move':
        if (word.to === 'candidate') origin = candidates[word.n ?? 0] ?? origin
        if (word.to === 'candidate') choose(origin)
        else if (chosen && (word.to === 'child' || canGoUp(chosen))) choose(word.to === 'parent' ? above(chosen) : child(chosen))
        return null
      case 'confirm': {
        if (!chosen?.isConnected || !readLocated(chosen, field)) return null
        const { locator, count } = makeLocator(page(), field, chosen)
        return count === 1 ? { locator, href: page().url.href.slice(0, 4000) } : null
      }
      case 'end':
        life.abort()
        return null
    }
  }
}
