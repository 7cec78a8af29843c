import { addDays, type Day, dayRange } from './day'
import { countedByDay, countedStretches } from './entry-days'
import { groupBy } from './group-by'
import type { LedgerItem } from './ledger-edit'
import { joined, shared } from './ledger-edit-spans'
import { type Money, sumByCurrency } from './money'

export interface SheetPart {
  platform: string
  project: string
  countedMs: number
}

/** A day with counted time or pay. */
export interface SheetDay {
  day: Day
  /** First and last counted instant, and the zone of the entry that each is of; null on a day that has pay alone. */
  first: { at: number; zone: string } | null
  last: { at: number; zone: string } | null
  countedMs: number
  parts: SheetPart[]
  /** What is not rejected, by currency: of entries that closed on this day. */
  earned: Money[]
}

export interface MonthSheet {
  days: SheetDay[]
  countedMs: number
  parts: SheetPart[]
  earned: Money[]
}

/** First and last day of a month `YYYY-MM`. */
export function monthRange(month: string): { from: Day; to: Day } {
  const from = `${month}-01`
  const next = addDays(from, 31)
  return { from, to: addDays(`${next.slice(0, 7)}-01`, -1) }
}

/**
 * A month day by day. Time lies on the local days on which it was worked, pay on the day on which the entry closed, as everywhere. `items`
 * must hold all entries with time in the month, and may hold others. Days without either are left out.
 */
export function monthSheet(items: readonly LedgerItem[], otherPay: readonly ({ day: Day } & Money)[], month: string): MonthSheet {
  const { from, to } = monthRange(month)
  const isIn = (day: Day) => day >= from && day <= to
  const worked = items.flatMap(({ entry }) =>
    countedByDay(entry)
      .filter(([day]) => isIn(day))
      .map(([day, ms]) => ({ day, ms, entry, ...edges(entry, day) })),
  )
  const paid = [
    ...items
      .flatMap(({ entry, payLines }) => payLines.map((line) => ({ ...line, day: entry.day })))
      .filter(({ state }) => state !== 'rejected'),
    ...otherPay,
  ].filter(({ day }) => isIn(day))
  const partsOf = (list: typeof worked): SheetPart[] =>
    groupBy(list, ({ entry }) => [entry.platform, entry.project]).map((group) => ({
      ...{ platform: group[0].entry.platform, project: group[0].entry.project },
      countedMs: group.reduce((sum, { ms }) => sum + ms, 0),
    }))
  const days = [...new Set([...worked, ...paid].map(({ day }) => day))].sort().map((day): SheetDay => {
    const list = worked.filter((one) => one.day === day)
    const starts = list.flatMap(({ first }) => first ?? []).toSorted((a, b) => a.at - b.at)
    const ends = list.flatMap(({ last }) => last ?? []).toSorted((a, b) => b.at - a.at)
    return {
      day,
      ...{ first: starts[0] ?? null, last: ends[0] ?? null },
      countedMs: list.reduce((sum, { ms }) => sum + ms, 0),
      parts: partsOf(list),
      earned: sumByCurrency(paid.filter((one) => one.day === day)),
    }
  })
  return {
    days,
    countedMs: days.reduce((sum, { countedMs }) => sum + countedMs, 0),
    parts: partsOf(worked),
    earned: sumByCurrency(paid),
  }
}

/** The first and the last counted instant of an entry on a day. Counted time that no span shows has none. */
function edges(entry: LedgerItem['entry'], day: Day): Pick<SheetDay, 'first' | 'last'> {
  const { zone } = entry
  const on = shared(joined(countedStretches(entry)), [dayRange(day, zone)])
  const [first, last] = [on[0], on.at(-1)]
  return { first: first ? { at: first.fromAt, zone } : null, last: last ? { at: last.toAt, zone } : null }
}
