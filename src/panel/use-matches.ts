import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'

/** Which of the marked matches is in hand, from 1; 0 before the first was gone to. A new search begins anew. */
export function useMatches(root: RefObject<HTMLElement | null>, query: string, count: number) {
  const [at, setAt] = useState(0)
  useEffect(() => setAt(0), [query])
  useLayoutEffect(() => {
    const marks = [...(root.current?.querySelectorAll('mark') ?? [])]
    for (const [index, mark] of marks.entries()) mark.classList.toggle('mark-current', index === at - 1)
    if (at > 0) marks[at - 1]?.scrollIntoView({ block: 'center' })
  }, [at, query])
  const move = (by: 1 | -1) => {
    if (count === 0) return
    setAt(at === 0 ? (by === 1 ? 1 : count) : ((at - 1 + by + count) % count) + 1)
  }
  return { at: Math.min(at, count), move }
}
