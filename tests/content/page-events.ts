import { vi } from 'vitest'

/** An event as a person causes it. Scripts can only make untrusted ones; those are tested as such. */
export function trusted<E extends Event>(event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true })
  return event
}

/** Shows or hides the document, as another tab in front does. */
export function setVisible(visible: boolean): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visible ? 'visible' : 'hidden')
  document.dispatchEvent(trusted(new Event('visibilitychange')))
}

/** Gives an element a place on the page, which happy-dom does not lay out. */
export function place(element: Element, left: number, top: number, width = 100, height = 30): void {
  vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(left, top, width, height))
}
