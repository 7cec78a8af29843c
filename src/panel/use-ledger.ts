import { useEffect, useState } from 'preact/hooks'
import { addDays, type Day } from '../core/day'
import type { TimeEntry } from '../core/entry'
import type { Rollup } from '../core/rollup'

/** What the panel reads of closed work. */
export interface Ledger {
  /** Roll-ups of these local days, both included. */
  rollups(from: Day, to: Day): Promise<Rollup[]>
  entriesClosedSince(at: number): Promise<TimeEntry[]>
}

export interface LedgerRead {
  /** Of half a year: long enough to know what is usual, short enough to still be true. */
  rows: readonly Rollup[]
  /** Of the last day and night. */
  entries: readonly TimeEntry[]
}

const HISTORY_DAYS = 180
const DAY_MS = 24 * 3_600_000
const NOTHING: LedgerRead = { rows: [], entries: [] }

/** Reads after the panel has been painted, and again when `turn` changes: a session was closed, or a day began. Nothing until read. */
export function useLedger(ledger: Ledger, today: Day, turn: string): LedgerRead {
  const [read, setRead] = useState(NOTHING)
  useEffect(() => {
    let stale = false
    const from = addDays(today, -HISTORY_DAYS)
    Promise.all([ledger.rollups(from, today), ledger.entriesClosedSince(Date.now() - DAY_MS)]).then(
      ([rows, entries]) => {
        if (!stale) setRead({ rows, entries })
      },
      // The panel's own work goes on without: what follows from the ledger is then not shown.
      console.error,
    )
    return () => {
      stale = true
    }
  }, [ledger, today, turn])
  return read
}
