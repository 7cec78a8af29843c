import type { Day } from '../../core/day'
import { type Money, sumByCurrency } from '../../core/money'
import type { PayLine } from '../../core/pay'
import { figures } from '../../core/report'
import type { Rollup } from '../../core/rollup'
import type { LedgerRow } from '../../store/read-ledger'

export interface Total {
  countedMs: number
  /** Without what was rejected; one sum per currency. */
  earned: Money[]
}

export interface DayGroup extends Total {
  day: Day
  rows: LedgerRow[]
}

/**
 * Entries by the day on which they closed. A day's total is that of the roll-ups where they can tell: then it is the time that lies on that
 * day, and what the popup says of it. Else it is the sum of the entries shown.
 */
export function byDay(rows: readonly LedgerRow[], rollups: readonly Rollup[] | null): DayGroup[] {
  const days = new Map<Day, LedgerRow[]>()
  for (const row of rows) days.set(row.entry.day, [...(days.get(row.entry.day) ?? []), row])
  const rollupsByDay = rollups && groupedByDay(rollups)
  return [...days].map(([day, group]) => ({
    day,
    rows: group,
    ...(rollupsByDay ? ofRollups(rollupsByDay.get(day) ?? []) : ofRows(group)),
  }))
}

function groupedByDay(rollups: readonly Rollup[]): Map<Day, Rollup[]> {
  const days = new Map<Day, Rollup[]>()
  for (const row of rollups) {
    const day = days.get(row.day)
    if (day) day.push(row)
    else days.set(row.day, [row])
  }
  return days
}

export function ofRollups(rollups: readonly Rollup[]): Total {
  const { countedMs, earned } = figures(rollups)
  return { countedMs, earned: earned.filter(({ minor }) => minor !== 0) }
}

export function ofRows(rows: readonly LedgerRow[]): Total {
  return {
    countedMs: rows.reduce((all, { entry }) => all + entry.countedMs, 0),
    earned: earnedOf(rows.flatMap(({ payLines }) => payLines)),
  }
}

/** What pay lines come to without the rejected, per currency; currencies that come to nothing are left out. */
export function earnedOf(payLines: readonly PayLine[]): Money[] {
  return sumByCurrency(payLines.filter(({ state }) => state !== 'rejected')).filter(({ minor }) => minor !== 0)
}
