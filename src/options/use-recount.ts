import { useRef, useState } from 'preact/hooks'
import type { PolicyPreview } from '../core/policy-preview'
import type { PolicyRule } from '../core/time-policy'
import type { OnProgress } from '../store/ledger-pass'
import type { RecountScope } from '../store/recount-ledger'
import { number } from '../ui/format'
import { policy as words } from '../ui/messages/policy'
import type { LedgerBulk } from './host'

interface Progress {
  done: number
  of: number
}

/** Where a recount of the ledger stands. `progress` is null while it waits for its turn. */
export type RecountStage =
  | { at: 'rest'; told: string; failed: boolean }
  | { at: 'looking' | 'counting' | 'undoing'; progress: Progress | null }
  /** The scope is that of the preview, whatever day is written since. */
  | { at: 'asked'; preview: PolicyPreview; rules: readonly PolicyRule[]; scope: RecountScope }
  | { at: 'done'; revisionId: string; entries: number }

export interface Recount {
  stage: RecountStage
  /** Local day from which on entries are looked at; empty for all. */
  since: string
  setSince: (day: string) => void
  look: (rules: readonly PolicyRule[]) => Promise<void>
  apply: () => Promise<void>
  undo: () => Promise<void>
  cancel: () => void
  leave: () => void
}

type Work = (onProgress: OnProgress, signal: AbortSignal) => Promise<RecountStage>

/** Preview, recount and undo, one at a time. A failure is told where the work was asked for. */
export function useRecount(ledger: LedgerBulk): Recount {
  const [stage, setStage] = useState<RecountStage>({ at: 'rest', told: '', failed: false })
  const [since, setSince] = useState('')
  const running = useRef<AbortController | null>(null)

  const run = async (at: 'looking' | 'counting' | 'undoing', work: Work) => {
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
    since,
    setSince,
    look: (rules) =>
      run('looking', async (onProgress, signal) => {
        const scope = since === '' ? {} : { fromDay: since }
        return { at: 'asked', rules, scope, preview: await ledger.preview(rules, scope, onProgress, signal) }
      }),
    apply: async () => {
      if (stage.at !== 'asked') return
      const { rules, scope, preview } = stage
      await run('counting', async (onProgress, signal) => {
        const done = await ledger.recount(rules, scope, onProgress, signal)
        if (done === null) return { at: 'rest', told: words.nothing(number(preview.of)), failed: false }
        return { at: 'done', ...done }
      })
    },
    undo: async () => {
      if (stage.at !== 'done') return
      const { revisionId } = stage
      await run('undoing', async () => {
        await ledger.undo(revisionId)
        return { at: 'rest', told: words.undone, failed: false }
      })
    },
    cancel: () => running.current?.abort(),
    leave: () => setStage({ at: 'rest', told: words.left, failed: false }),
  }
}
