import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Day } from '../../core/day'
import type { Rollup } from '../../core/rollup'
import { sameValue } from '../../core/same-value'
import type { LedgerRow } from '../../store/read-ledger'
import type { LedgerHost, ReportHost } from '../host'
import { keepsEntry, type LedgerQuery } from './query'

/** Entries shown at first, and with each "more". */
const PAGE = 60

interface Range {
  from: Day
  to: Day
}

interface Read {
  /** Null until first read. */
  rows: LedgerRow[] | null
  /** Of the whole range. */
  rollups: Rollup[]
  /** Where to read on; null when all is shown. */
  next: Day | null
}

export interface LedgerView extends Read {
  reading: boolean
  failed: boolean
  /** Reads a page more. Answers the first of the new entries. */
  more: () => Promise<LedgerRow | undefined>
  /** Reads again as far as is shown. */
  refresh: () => Promise<unknown>
}

const NOTHING: Read = { rows: null, rollups: [], next: null }

/** The entries that a query asks for, page by page. Reads again when the ledger changed, and then no less far than before. */
export function useLedger({ ledger, onChanged }: ReportHost, query: LedgerQuery, { from, to }: Range): LedgerView {
  const [state, setState] = useState<Read>(NOTHING)
  const [reading, setReading] = useState(false)
  const [failed, setFailed] = useState(false)
  /** Only the newest reading may show what it finds. */
  const turn = useRef(0)
  const shown = useRef(state)
  shown.current = state
  const mark = useRef<string | null>(null)

  const read = useCallback(
    async (start: Read, range: Range, atLeast: number, isQuiet = false): Promise<LedgerRow[]> => {
      turn.current += 1
      const mine = turn.current
      const isWanted = () => mine === turn.current
      const show = (next: Read) => {
        if (isWanted()) setState((now) => ({ ...next, rows: withKnown(next.rows, now.rows) }))
      }
      setReading(true)
      setFailed(false)
      try {
        const rollups = await ledger.rollups(range.from, to)
        const found = await readOn(ledger, query, { ...start, rollups }, range, atLeast, isQuiet ? () => {} : show, isWanted)
        show(found)
        return found.rows ?? []
      } catch (error) {
        console.error(error)
        if (isWanted()) setFailed(true)
        return []
      } finally {
        if (isWanted()) setReading(false)
      }
    },
    [ledger, query, to],
  )

  // What is there stays meanwhile: a reading shows at its end.
  const refresh = useCallback(
    () => read(NOTHING, { from, to }, Math.max(PAGE, shown.current.rows?.length ?? 0), true),
    [read, from, to],
  )

  useEffect(() => {
    void read(NOTHING, { from, to }, PAGE)
  }, [read, from, to])

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

  const more = async () => {
    if (state.next === null || reading) return undefined
    const rows = await read(state, { from, to: state.next }, PAGE)
    return rows[state.rows?.length ?? 0]
  }
  return { ...state, reading, failed, more, refresh }
}

/** Reads on from what was read, newest first, until so many more are found. Tells of each step, as a long search takes its time. */
async function readOn(
  ledger: LedgerHost,
  query: LedgerQuery,
  start: Read,
  { from, to }: Range,
  atLeast: number,
  tell: (read: Read) => void,
  isWanted: () => boolean,
): Promise<Read> {
  const keep = keepsEntry(query)
  if (query.taskId !== '') {
    const found = await ledger.search(query.taskId)
    return { ...start, rows: found.filter(({ entry }) => entry.day >= from && entry.day <= to && keep(entry)), next: null }
  }
  const rows = [...(start.rows ?? [])]
  const wanted = rows.length + atLeast
  let next: Day | null = to
  while (next !== null && rows.length < wanted && isWanted()) {
    const page = await ledger.read({ from, to: next }, keep, wanted - rows.length)
    rows.push(...page.rows)
    next = page.next
    tell({ ...start, rows: [...rows], next })
  }
  return { ...start, rows, next }
}

/** Rows that are as they were stay the very same, so that they need not be painted again. */
function withKnown(rows: LedgerRow[] | null, known: readonly LedgerRow[] | null): LedgerRow[] | null {
  const old = new Map(known?.map((row) => [row.entry.id, row]))
  return rows?.map((row) => (sameValue(old.get(row.entry.id), row) ? (old.get(row.entry.id) ?? row) : row)) ?? null
}
