/** How far up a collapsed wrapper is looked for: sites keep a second copy of a card in one of no size. */
const WRAPPERS = 8

/** What one reading has already measured: controls share their wrappers. Not for longer than the reading, which changes nothing itself. */
export type Measured = Map<Element, boolean>

function collapsed(element: Element, measured?: Measured): boolean {
  const known = measured?.get(element)
  if (known !== undefined) return known
  const { width, height } = element.getBoundingClientRect()
  const is = width < 1 || height < 1
  measured?.set(element, is)
  return is
}

/** Without layout (tests, frames that are not shown) only what the markup itself says can be told. */
function hiddenByMarkup(element: Element): boolean {
  const style = element.getAttribute('style') ?? ''
  return (
    element.hasAttribute('hidden') ||
    /display:\s*none|visibility:\s*hidden|(?:^|[;\s])(?:width|height):\s*0(?:px)?\s*(?:;|$)/.test(style)
  )
}

/** Whether a user can see this element now, scrolling aside. */
export function isVisible(element: Element, measured?: Measured): boolean {
  const laidOut = !collapsed(element.ownerDocument.documentElement, measured)
  if (laidOut) {
    if (element.checkVisibility?.({ visibilityProperty: true }) === false || collapsed(element, measured)) return false
  }
  let at: Element | null = element
  for (let n = 0; at && n < (laidOut ? WRAPPERS : 99); n += 1, at = at.parentElement) {
    if (laidOut ? n > 0 && collapsed(at, measured) && getComputedStyle(at).overflow !== 'visible' : hiddenByMarkup(at))
      return false
  }
  return true
}
