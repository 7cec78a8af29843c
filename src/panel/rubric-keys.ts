interface Keys {
  ids: readonly string[]
  /** The section in view, where none has the focus. */
  current: string | undefined
  goTo: (id: string) => void
  onRead: (id: string) => void
  onView: () => void
  onSearch: () => void
}

/** Keys of the rubric while the focus is in it, and in no field: j and k move, / searches, r marks as read, c changes the view. */
export function onRubricKey(event: KeyboardEvent, { ids, current, goTo, onRead, onView, onSearch }: Keys): void {
  const target = event.target instanceof Element ? event.target : null
  if (event.ctrlKey || event.altKey || event.metaKey || target?.closest('input, textarea, select')) return
  const focused = target?.closest<HTMLElement>('[data-section]')?.dataset.section
  const id = focused ?? current
  if (id === undefined) return
  const at = ids.indexOf(id)
  const go = (to: number) => goTo(ids[Math.min(ids.length - 1, Math.max(0, to))] ?? id)
  const acts: Record<string, () => void> = {
    // The first press takes the section in view.
    j: () => go(focused === undefined ? at : at + 1),
    k: () => go(at - 1),
    r: () => onRead(id),
    c: onView,
    '/': onSearch,
  }
  const act = acts[event.key]
  if (!act) return
  event.preventDefault()
  act()
}
