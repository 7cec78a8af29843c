/** What had the focus lately, newest first, held weakly: a page may drop its fields. In the isolated world, for the script that reads on a click. */
interface Focused {
  at: number
  element: WeakRef<Element>
}
const world = globalThis as { marginFocused?: Focused[] }
/** So many controls may be used between the text and the click on the check. */
const MOST = 40

export const lastFocused = (): readonly Focused[] => world.marginFocused ?? []

/** Remembers elements alone; what stands in them is not looked at. */
export function rememberFocus(doc: Document, signal: AbortSignal): void {
  const onFocus = (event: Event) => {
    const element = event.composedPath()[0] as Element
    world.marginFocused = [{ at: Date.now(), element: new WeakRef(element) }, ...lastFocused()].slice(0, MOST)
  }
  doc.addEventListener('focusin', onFocus, { capture: true, passive: true, signal })
}
