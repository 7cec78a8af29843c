import { useEffect, useRef, useState } from 'preact/hooks'
import type { Sitting } from '../core/practice-sitting'
import type { PracticeHost } from './host'

export interface Sittings {
  /** Null until read. */
  all: readonly Sitting[] | null
  /** They could not be read. */
  failed: boolean
  /** Why the last change could not be kept. */
  problem: string | null
  /** Shows a new sitting at once, and keeps it. */
  add: (sitting: Sitting) => void
  /** Changes a sitting as it is at this moment, shows it at once, and keeps it. */
  change: (id: string, change: (sitting: Sitting) => Sitting) => void
}

/** The sittings that are kept, with the changes of this page. */
export function useSittings(host: PracticeHost): Sittings {
  const [all, setAll] = useState<readonly Sitting[] | null>(null)
  const [failed, setFailed] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  /** Writes go one behind the other, so that an older state never overtakes a newer one. */
  const writing = useRef<Promise<void>>(Promise.resolve())
  /** What a change is made of: several can come before the page is drawn again. */
  const latest = useRef<readonly Sitting[]>([])
  useEffect(() => {
    const show = (kept: readonly Sitting[]) => {
      latest.current = kept
      setAll(kept)
    }
    host.sittings().then(show, (reason: unknown) => {
      console.error(reason)
      setFailed(true)
    })
  }, [host])
  const add = (sitting: Sitting) => {
    latest.current = [...latest.current.filter(({ id }) => id !== sitting.id), sitting]
    setAll(latest.current)
    writing.current = writing.current
      .then(() => host.keep(sitting))
      .then(
        () => setProblem(null),
        (reason: unknown) => setProblem(reason instanceof Error ? reason.message : String(reason)),
      )
  }
  const change = (id: string, changed: (sitting: Sitting) => Sitting) => {
    const before = latest.current.find((sitting) => sitting.id === id)
    const after = before && changed(before)
    if (after && after !== before) add(after)
  }
  return { all, failed, problem, add, change }
}
