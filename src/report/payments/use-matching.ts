import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Match } from '../../core/match'
import type { StatementRow } from '../../core/statement'
import type { Matching } from '../../store/match-statements'
import type { ReportHost } from '../host'

export interface MatchingView {
  /** Null until first read, and again where reading was stopped or failed before. */
  matching: Matching | null
  /** How far a reading is; null while none runs. */
  progress: { done: number; of: number } | null
  failed: boolean
  refresh: () => Promise<void>
  stop: () => void
  /** What was settled leaves the list at once: nothing else is another by it, and reading all again would take its time. */
  drop: (gone: readonly Match[], settled: readonly StatementRow[]) => void
}

/** Statements against the ledger; read again when the ledger changed elsewhere. */
export function useMatching({ payments, onChanged }: ReportHost): MatchingView {
  const [matching, setMatching] = useState<Matching | null>(null)
  const [progress, setProgress] = useState<MatchingView['progress']>(null)
  const [failed, setFailed] = useState(false)
  const running = useRef<AbortController | null>(null)

  const refresh = useCallback(async () => {
    running.current?.abort()
    const mine = new AbortController()
    running.current = mine
    const isMine = () => running.current === mine
    setProgress({ done: 0, of: 0 })
    setFailed(false)
    try {
      const found = await payments.match((done, of) => isMine() && setProgress({ done, of }), mine.signal)
      if (isMine()) setMatching(found)
    } catch (error) {
      if (!isMine() || mine.signal.aborted) return
      console.error(error)
      setFailed(true)
    } finally {
      if (isMine()) setProgress(null)
    }
  }, [payments])

  useEffect(() => {
    void refresh()
    const stop = onChanged((what) => what === 'ledger' && void refresh())
    return () => {
      stop()
      running.current?.abort()
    }
  }, [refresh, onChanged])

  const drop: MatchingView['drop'] = (gone, settled) =>
    setMatching((now) => {
      if (now === null) return now
      const set = new Set(gone)
      return { ...now, matches: now.matches.filter((match) => !set.has(match)), settled: [...settled, ...now.settled] }
    })

  return { matching, progress, failed, refresh, stop: () => running.current?.abort(), drop }
}
