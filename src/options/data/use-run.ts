import { useRef, useState } from 'preact/hooks'
import type { Run, Stage } from '../../store/run'

export interface Progress {
  stage: Stage
  /** 0 to 1. */
  share: number
}

export interface LongWork {
  /** Null while nothing runs. */
  progress: Progress | null
  /** Why the last work did not come to its end; `cancelled` when the user stopped it. */
  failure: unknown
  /** Runs one work at a time; null when it did not come to its end. */
  start: <T>(stage: Stage, work: (run: Run) => Promise<T>) => Promise<T | null>
  cancel: () => void
  forget: () => void
}

const EVERY_MS = 100
const CANCELLED = 'cancelled'

/** Long work with its progress, that the user can stop. */
export function useRun(): LongWork {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const stop = useRef<AbortController | null>(null)

  const start: LongWork['start'] = async (stage, work) => {
    if (stop.current) return null
    const control = new AbortController()
    stop.current = control
    setFailure(null)
    setProgress({ stage, share: 0 })
    let shown = { stage, at: 0 }
    const onProgress = (now: Stage, done: number, total: number) => {
      const at = performance.now()
      if (now === shown.stage && at - shown.at < EVERY_MS) return
      shown = { stage: now, at }
      setProgress({ stage: now, share: total > 0 ? done / total : 0 })
    }
    try {
      return await work({ onProgress, signal: control.signal })
    } catch (error) {
      setFailure(control.signal.aborted ? CANCELLED : error)
      return null
    } finally {
      stop.current = null
      setProgress(null)
    }
  }

  return { progress, failure, start, cancel: () => stop.current?.abort(), forget: () => setFailure(null) }
}

export const isCancelled = (failure: unknown): boolean => failure === CANCELLED
