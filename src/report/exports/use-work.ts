import { useEffect, useRef, useState } from 'preact/hooks'
import type { Run } from '../../store/run'

export interface Work {
  /** 0 to 1 while something runs, else null. */
  share: number | null
  /** Why the last work did not come to its end. */
  failure: { cancelled: true } | { cancelled: false; reason: string } | null
  /** Null when it did not come to its end. One work at a time. */
  start: <T>(work: (run: Run) => Promise<T>) => Promise<T | null>
  cancel: () => void
}

const EVERY_MS = 100

/** Long work with its progress, that the user can stop; it stops by itself when the part is left. */
export function useWork(): Work {
  const [share, setShare] = useState<number | null>(null)
  const [failure, setFailure] = useState<Work['failure']>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  return {
    share,
    failure,
    start: async (work) => {
      if (stop.current) return null
      const control = new AbortController()
      stop.current = control
      setFailure(null)
      setShare(0)
      let shownAt = 0
      const onProgress: Run['onProgress'] = (_stage, done, total) => {
        if (performance.now() - shownAt < EVERY_MS) return
        shownAt = performance.now()
        setShare(total > 0 ? done / total : 0)
      }
      try {
        return await work({ onProgress, signal: control.signal })
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        if (!control.signal.aborted) console.error(error)
        setFailure(control.signal.aborted ? { cancelled: true } : { cancelled: false, reason })
        return null
      } finally {
        stop.current = null
        setShare(null)
      }
    },
    cancel: () => stop.current?.abort(),
  }
}
