import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { RubricContext } from '../core/rubric'
import { type ComposedRubric, composeRubric, overlaysFor } from '../core/rubric-compose'
import type { Library } from './library'

const isHere = <T extends object>(text: T | Promise<T>): text is T => !(text instanceof Promise)

/** What fails is told by the effect below; a rendering that asks again while it waits has nobody else to hear it. */
function heard<T extends object>(text: T | Promise<T>): T | Promise<T> {
  if (!isHere(text)) text.catch(() => {})
  return text
}

/**
 * A rubric with the overlays that hold for the task. Until the texts are loaded, what was shown before stays, or null; an error says
 * why they could not be.
 */
export function useRubric(
  library: Library,
  id: string,
  context: RubricContext,
): { rubric: ComposedRubric | null; error: string | null } {
  const { platform, taskType, domain } = context
  const [error, setError] = useState<string | null>(null)
  const [, setLoaded] = useState(0)
  const last = useRef<ComposedRubric | null>(null)
  const base = heard(library.rubricOf(id))
  const overlays = overlaysFor(library.overlays, context).map((head) => heard(library.overlayOf(head.id)))
  const isReady = isHere(base) && overlays.every(isHere)

  useEffect(() => {
    if (isReady) return
    let isWanted = true
    Promise.all([base, ...overlays]).then(
      () => isWanted && setLoaded((n) => n + 1),
      (reason: unknown) => isWanted && setError(reason instanceof Error ? reason.message : String(reason)),
    )
    return () => {
      isWanted = false
    }
  }, [isReady, library, id, platform, taskType, domain])

  const rubric = useMemo(
    () => (isReady ? composeRubric(base, overlays.filter(isHere), context) : null),
    [isReady, library, base, platform, taskType, domain],
  )
  if (rubric) last.current = rubric
  return { rubric: last.current, error: isReady ? null : error }
}
