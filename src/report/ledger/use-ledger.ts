import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Day } from '../../core/day'
import type { Rollup } from '../../core/rollup'
import type { LedgerRow } from '../../store/read-ledger'
import type { ReportHost } from '../host'
import { keepsEntry, type LedgerQuery } from './query'

/** Entries shown at first, and with each "more". */
const PAGE = 60

export interface LedgerView {
  /** Null until first read. */
  rows: LedgerRow[] | null
  /** Of the whole range. */
  rollups: Rollup[]
  /** Where to read on; null when all is shown. */
  next: Day | null
  reading: boolean
  failed: boolean
  more: () => void
  /** Reads again as far as is shown. */
  refresh: () => Promise<void>
}

interface Read {
  rows: LedgerRow[] | null
  rollups: Rollup[]
  next: Day | null
}

const NOTHING: Read = { rows: null, rollups: [], next: null }

/** The entries that a query asks for, page by page. Reads again when the ledger changed, and then no less far than before. */
export function useLedger({ ledger, onChanged }: ReportHost, query: LedgerQuery, range: { from: Day; to: Day }): LedgerView {
  const [state, setState] = useState<Read>(NOTHING)
  const [reading, setReading] = useState(false)
  const [failed, setFailed] = useState(false)
  /** Only the newest reading may show what it finds. */
  const turn = useRef(0)
  const shown = useRef(state)
  shown.current = state
  const mark = useRef<string | null>(null)
  const { from, to } = range

  const read = useCallback(
    async (start: Read, upTo: Day, atLeast: number, isQuiet = false) => {
      turn.current += 1
      const mine = turn.current
      const show = (next: Read) => {
        if (mine === turn.current) setState(next)
      }
      setReading(true)
      setFailed(false)
      try {
        const rollups = await ledger.rollups(from, to)
        if (query.taskId !== '') {
          const keep = keepsEntry(query)
          const found = await ledger.search(query.taskId)
          const rows = found.filter(({ entry }) => entry.day >= from && entry.day <= to && keep(entry))
          return show({ rows, rollups, next: null })
        }
        const rows = [...(start.rows ?? [])]
        const wanted = rows.length + atLeast
        let next: Day | null = upTo
        while (next !== null && rows.length < wanted && mine === turn.current) {
          const page = await ledger.read({ from, to: next }, keepsEntry(query), wanted - rows.length)
          rows.push(...page.rows)
          next = page.next
          // A long search shows what it has found so far; reading again takes nothing away meanwhile.
          if (!isQuiet || next === null || rows.length >= wanted) show({ rows: [...rows], rollups, next })
        }
      } catch (error) {
        console.error(error)
        if (mine === turn.current) setFailed(true)
      } finally {
        if (mine === turn.current) setReading(false)
      }
    },
    [ledger, query, from, to],
  )

  const refresh = useCallback(async () => read(NOTHING, to, Math.max(PAGE, shown.current.rows?.length ?? 0), true), [read, to])

  useEffect(() => {
    // What was there stays until the first of the new entries are read.
    void read(NOTHING, to, PAGE)
  }, [read, to])

  useEffect(() => {
    // Live work moves on every few seconds; seldom does that close an entry.
    const heed = async (what: 'ledger' | 'perhaps') => {
      const now = await ledger.mark()
      const isOther = mark.current !== null && mark.current !== now
      mark.current = now
      if (isOther || what === 'ledger') await refresh()
    }
    const heard = (what: 'ledger' | 'perhaps') => void heed(what).catch(console.error)
    heard('perhaps')
    return onChanged(heard)
  }, [ledger, onChanged, refresh])

  const more = () => {
    if (state.next !== null && !reading) void read(state, state.next, PAGE)
  }
  return { ...state, reading, failed, more, refresh }
}
