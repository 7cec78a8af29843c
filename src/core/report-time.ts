import type { AllottedRollup } from './allot'
import type { Rollup } from './rollup'

/**
 * What counted time was, as the rates tell it apart. `paid`: task time within pay. `over-cap`: task time past an hourly cap that pays nothing
 * beyond. `attempt`: other task time that nobody paid, as of skipped, released and expired tasks and of unpaid terms.
 */
export const TIME_PARTS = [
  'paid',
  'over-cap',
  'attempt',
  'instructions',
  'qualification',
  'waiting',
  'meeting',
  'rework',
  'admin',
] as const
export type TimePart = (typeof TIME_PARTS)[number]
/** Milliseconds. */
export type TimeParts = Record<TimePart, number>

/** The parts of all time of which it is known whether it is paid. */
export function timeParts(rows: readonly Rollup[]): TimeParts {
  return partsOf(rows.map((row) => ({ row, ms: row.paidMs + row.unpaidMs })))
}

/** The parts of the time that the true rate of a currency carries. */
export function timePartsIn(currency: string, allotted: readonly AllottedRollup[]): TimeParts {
  return partsOf(allotted.map(({ row, trueMs }) => ({ row, ms: trueMs.get(currency) ?? 0 })))
}

function partsOf(list: readonly { row: Rollup; ms: number }[]): TimeParts {
  const parts = Object.fromEntries(TIME_PARTS.map((part) => [part, 0])) as TimeParts
  for (const { row, ms } of list) {
    if (row.workKind !== 'task') parts[row.workKind] += ms
    else if (ms > 0) {
      parts.paid += row.paidMs
      parts['over-cap'] += row.overCapMs
      parts.attempt += ms - row.paidMs - row.overCapMs
    }
  }
  return parts
}
