/** "Near" as the design defines it: pointer within 150 CSS px, focus within two tab stops, or Ctrl+Enter begun. */
const NEAR_PX = 150
const TAB_STOPS = 2
const LOOK_EVERY_MS = 100
const TABBABLE = 'a[href],button,input:not([type=hidden]),select,textarea,[tabindex],[contenteditable=""],[contenteditable=true]'

export function distanceTo(rect: { left: number; top: number; right: number; bottom: number }, x: number, y: number): number {
  const dx = Math.max(rect.left - x, 0, x - rect.right)
  const dy = Math.max(rect.top - y, 0, y - rect.bottom)
  return Math.hypot(dx, dy)
}

/** Tab stops between two elements of one document; infinite when either is none. */
export function tabStopsBetween(doc: Document, from: Element, to: Element): number {
  // The attribute, because `tabIndex` is -1 for an editable element that the Tab key reaches all the same.
  const stops = [...doc.querySelectorAll<HTMLElement>(TABBABLE)].filter(
    (e) => Number(e.getAttribute('tabindex') ?? 0) >= 0 && !e.hasAttribute('disabled'),
  )
  const a = stops.findIndex((e) => e === from || e.contains(from))
  const b = stops.findIndex((e) => e === to || e.contains(to) || to.contains(e))
  return a < 0 || b < 0 ? Number.POSITIVE_INFINITY : Math.abs(a - b)
}

/** Tells when pointer or focus nears the submit control, and when it goes away again. Only looks. */
export function watchNearing(
  doc: Document,
  submit: () => Element | null,
  tellNear: (near: boolean) => void,
  signal: AbortSignal,
): void {
  let near = false
  let lookedAt = Number.NEGATIVE_INFINITY
  const set = (next: boolean) => {
    if (next === near) return
    near = next
    tellNear(near)
  }
  let pointer = { x: 0, y: 0 }
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    timer = undefined
    lookedAt = performance.now()
    const control = submit()
    set(control?.isConnected === true && distanceTo(control.getBoundingClientRect(), pointer.x, pointer.y) <= NEAR_PX)
  }
  const onPointer = (event: PointerEvent) => {
    if (!event.isTrusted) return
    pointer = { x: event.clientX, y: event.clientY }
    // Where a quick movement ends counts as well, so what comes too soon after a look is looked at a little later.
    timer ??= setTimeout(look, Math.max(0, lookedAt + LOOK_EVERY_MS - performance.now()))
  }
  const onFocus = (event: FocusEvent) => {
    const control = submit()
    const target = event.composedPath()[0]
    if (!control?.isConnected || !(target instanceof Element)) return
    const host = control.getRootNode() instanceof ShadowRoot ? (control.getRootNode() as ShadowRoot).host : control
    if (target === control || tabStopsBetween(doc, target, host) <= TAB_STOPS) set(true)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.isTrusted && (event.ctrlKey || event.metaKey) && event.key === 'Enter' && submit()) set(true)
  }
  doc.addEventListener('pointermove', onPointer, { capture: true, passive: true, signal })
  doc.addEventListener('focusin', onFocus, { capture: true, passive: true, signal })
  doc.addEventListener('keydown', onKey, { capture: true, passive: true, signal })
  signal.addEventListener('abort', () => clearTimeout(timer))
}
