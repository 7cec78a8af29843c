import { useRef, useState } from 'preact/hooks'
import type { Conversion, ConversionPreview } from '../../core/home-conversion'
import type { OnProgress } from '../../store/ledger-pass'
import { number } from '../../ui/format'
import { money as words } from '../../ui/messages/money'
import type { MoneyHost } from './host'

interface Progress {
  done: number
  of: number
}

/** Where a conversion of the ledger stands. `progress` is null while it waits for its turn. */
export type ConversionStage =
  | { at: 'rest'; told: string; failed: boolean }
  | { at: 'looking' | 'converting' | 'undoing'; progress: Progress | null }
  | { at: 'asked'; preview: ConversionPreview; conversion: Conversion }
  | { at: 'done'; revisionId: string; lines: number }

export interface ConversionWork {
  stage: ConversionStage
  look: (conversion: Conversion) => Promise<void>
  apply: () => Promise<void>
  undo: () => Promise<void>
  cancel: () => void
  leave: () => void
}

type Work = (onProgress: OnProgress, signal: AbortSignal) => Promise<ConversionStage>

const rest = (told: string, failed = false): ConversionStage => ({ at: 'rest', told, failed })

/** Preview, conversion and undo, one at a time. A failure is told where the work was asked for. */
export function useConversion(money: MoneyHost): ConversionWork {
  const [stage, setStage] = useState<ConversionStage>(rest(''))
  const running = useRef<AbortController | null>(null)

  const run = async (at: 'looking' | 'converting' | 'undoing', work: Work) => {
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
      setStage(rest(isStopped ? words.stopped : e instanceof Error ? e.message : String(e), !isStopped))
    }
  }

  return {
    stage,
    look: (conversion) =>
      run('looking', async (onProgress, signal) => {
        const preview = await money.preview(conversion, onProgress, signal)
        const isNothing = preview.lines === 0 && preview.rateless.length === 0
        return isNothing ? rest(words.nothing(number(preview.of))) : { at: 'asked', preview, conversion }
      }),
    apply: async () => {
      if (stage.at !== 'asked') return
      const { conversion, preview } = stage
      await run('converting', async (onProgress, signal) => {
        const done = await money.convert(conversion, onProgress, signal)
        return done ? { at: 'done', ...done } : rest(words.nothing(number(preview.of)))
      })
    },
    undo: async () => {
      if (stage.at !== 'done') return
      const { revisionId } = stage
      await run('undoing', async () => {
        await money.undo(revisionId)
        return rest(words.conversionUndone)
      })
    },
    cancel: () => running.current?.abort(),
    leave: () => setStage(rest(words.kept)),
  }
}
