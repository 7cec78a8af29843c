import { addDays, type Day } from '../../core/day'
import { monthRange } from '../../core/month-sheet'
import type { DayRange } from '../../store/export-ledger'

export const EXPORT_RANGES = ['month', 'last-month', 'year', 'last-year', 'all', 'custom'] as const
export type ExportRangeId = (typeof EXPORT_RANGES)[number]

export interface RangeChoice {
  range: ExportRangeId
  /** First and last day of the range `custom`. */
  from: Day
  to: Day
}

const FIRST_DAY = '0001-01-01'
const LAST_DAY = '9999-12-31'

/** The month before a day's, `YYYY-MM`. */
export function monthBefore(today: Day): string {
  return addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7)
}

/** The local days of a choice, both included; null while its own dates are none, or the last is before the first. */
export function daysOfChoice({ range, from, to }: RangeChoice, today: Day): DayRange | null {
  const year = Number(today.slice(0, 4))
  const wholeYear = (one: number) => ({ from: `${one}-01-01`, to: `${one}-12-31` })
  switch (range) {
    case 'month':
      return monthRange(today.slice(0, 7))
    case 'last-month':
      return monthRange(monthBefore(today))
    case 'year':
      return wholeYear(year)
    case 'last-year':
      return wholeYear(year - 1)
    case 'all':
      return { from: FIRST_DAY, to: LAST_DAY }
    case 'custom':
      return isDay(from) && isDay(to) && from <= to ? { from, to } : null
  }
}

export const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The part of a file's name that tells its days. */
export function rangeName({ range }: RangeChoice, { from, to }: DayRange): string {
  return range === 'all' ? 'all' : range === 'month' || range === 'last-month' ? from.slice(0, 7) : `${from}-to-${to}`
}
