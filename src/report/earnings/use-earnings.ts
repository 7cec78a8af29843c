import { useEffect, useState } from 'preact/hooks'
import type { EarningsRange } from '../../core/earnings-range'
import type { ReportHost } from '../host'
import type { EarningsData, EarningsFilter } from './data'
import { readEarnings } from './read-earnings'

export interface EarningsView {
  /** Null until what is asked for now is read: figures of another range or filter are never shown for it. */
  data: EarningsData | null
  /** Why it could not be read. */
  failed: string | null
}

interface Found extends EarningsView {
  asked: string
}

const NOT_YET: EarningsView = { data: null, failed: null }

/** What a range has to show; null asks for nothing yet. Reads again at another `turn`, and what is shown stays meanwhile. */
export function useEarnings(host: ReportHost, range: EarningsRange | null, filter: EarningsFilter, turn: number): EarningsView {
  const asked = JSON.stringify([range, filter])
  const [found, setFound] = useState<Found | null>(null)

  // `asked` stands for range and filter.
  useEffect(() => {
    if (range === null) return
    let isWanted = true
    readEarnings(host, range, filter).then(
      (data) => isWanted && setFound({ asked, data, failed: null }),
      (reason: unknown) => {
        console.error(reason)
        if (isWanted) setFound({ asked, data: null, failed: reason instanceof Error ? reason.message : String(reason) })
      },
    )
    return () => {
      isWanted = false
    }
  }, [host, asked, turn])

  return found?.asked === asked ? found : NOT_YET
}

/** Another number after each change of the ledger. Live work moves on every few seconds; seldom does that close an entry. */
export function useLedgerTurn({ ledger, onChanged }: ReportHost): number {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let mark: string | null = null
    const heed = async (what: 'ledger' | 'perhaps') => {
      const now = await ledger.mark()
      const isOther = mark !== null && mark !== now
      mark = now
      if (isOther || what === 'ledger') setTurn((before) => before + 1)
    }
    const heard = (what: 'ledger' | 'perhaps') => void heed(what).catch(console.error)
    heard('perhaps')
    return onChanged(heard)
  }, [ledger, onChanged])
  return turn
}
