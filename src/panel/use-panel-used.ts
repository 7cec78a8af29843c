import { useEffect, useRef } from 'preact/hooks'
import { ask } from '../ui/client'

const EVERY_MS = 10_000
const USES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** Use of the panel is work on the session it shows: told at most every 10 s. Pass null while there is nothing to tell of. */
export function usePanelUsed(sessionId: string | null): void {
  const toldAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    if (sessionId === null) return
    toldAt.current = Number.NEGATIVE_INFINITY
    const onUse = () => {
      const at = Date.now()
      if (at - toldAt.current < EVERY_MS) return
      toldAt.current = at
      // A lost sign of use costs nothing: the next one follows, and the panel shows elsewhere that Margin does not answer.
      ask('panel.used', { sessionId, at }).catch(() => {})
    }
    for (const use of USES) document.addEventListener(use, onUse, { passive: true, capture: true })
    return () => {
      for (const use of USES) document.removeEventListener(use, onUse, { capture: true })
    }
  }, [sessionId])
}
