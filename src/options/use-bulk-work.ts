import { useRef, useState } from 'preact/hooks'
import type { OnProgress } from '../store/ledger-pass'
import { number } from '../ui/format'

interface Progress {
  done: number
  of: number
}

/** Where work on much of the ledger stands. `progress` is null while it waits for its turn. */
export type BulkStage<A, P> =
  | { at: 'rest'; told: string; failed: boolean }
  | { at: 'looking' | 'changing' | 'undoing'; progress: Progress | null }
  /** What was asked when the preview was made, whatever is written since. */
  | { at: 'asked'; asked: A; preview: P }
  | ({ at: 'done' } & BulkDone)

export interface BulkDone {
  revisionId: string
  /** Entries or pay lines that are another now. */
  changed: number
}

/** What is asked of the ledger. Each rejects with the signal's reason when it is called off, and then nothing is changed. */
export interface BulkDeeds<A, P> {
  preview(asked: A, onProgress: OnProgress, signal: AbortSignal): Promise<P>
  /** Null where nothing changes. */
  apply(asked: A, onProgress: OnProgress, signal: AbortSignal): Promise<BulkDone | null>
  undo(revisionId: string): Promise<void>
}

export interface BulkWords {
  nothing: (of: string) => string
  stopped: string
  undone: string
  left: string
}

export interface BulkWork<A, P> {
  stage: BulkStage<A, P>
  look: (asked: A) => Promise<void>
  apply: () => Promise<void>
  undo: () => Promise<void>
  cancel: () => void
  leave: () => void
}

/** Preview, change and undo, one at a time. A failure is told where the work was asked for. */
export function useBulkWork<A, P extends { of: number }>(deeds: BulkDeeds<A, P>, words: BulkWords): BulkWork<A, P> {
  type Stage = BulkStage<A, P>
  const [stage, setStage] = useState<Stage>({ at: 'rest', told: '', failed: false })
  const running = useRef<AbortController | null>(null)

  const run = async (
    at: 'looking' | 'changing' | 'undoing',
    work: (onProgress: OnProgress, signal: AbortSignal) => Promise<Stage>,
  ) => {
    setStage({ at, progress: null })
    running.current?.abort()
    const mine = new AbortController()
    running.current = mine
    const isMine = () => running.current === mine
    try {
      const next = await work((done, of) => isMine() && setStage({ at, progress: { done, of } }), mine.signal)
      if (isMine()) setStage(next)
    } catch (e) {
      if (!isMine()) return
      const isStopped = mine.signal.aborted
      setStage({ at: 'rest', told: isStopped ? words.stopped : e instanceof Error ? e.message : String(e), failed: !isStopped })
    }
  }

  return {
    stage,
    look: (asked) =>
      run('looking', async (onProgress, signal) => ({
        at: 'asked',
        asked,
        preview: await deeds.preview(asked, onProgress, signal),
      })),
    apply: async () => {
      if (stage.at !== 'asked') return
      const { asked, preview } = stage
      await run('changing', async (onProgress, signal) => {
        const done = await deeds.apply(asked, onProgress, signal)
        if (done === null) return { at: 'rest', told: words.nothing(number(preview.of)), failed: false }
        return { at: 'done', ...done }
      })
    },
    undo: async () => {
      if (stage.at !== 'done') return
      const { revisionId } = stage
      await run('undoing', async () => {
        await deeds.undo(revisionId)
        return { at: 'rest', told: words.undone, failed: false }
      })
    },
    cancel: () => running.current?.abort(),
    leave: () => setStage({ at: 'rest', told: words.left, failed: false }),
  }
}
