import { Temporal } from 'temporal-polyfill'
import { addDays, type Day, daysBetween, localDay, type WeekStart, weekOf } from './day'
import { type CalendarChoice, payWeekOf } from './pay-calendar'

export const RANGE_KINDS = ['week', 'pay-week', 'month', 'year', 'all', 'custom'] as const
export type RangeKind = (typeof RANGE_KINDS)[number]

/** Local days, both included. */
export interface Days {
  from: Day
  to: Day
}

/** What the earnings are shown of. */
export interface EarningsRange extends Days {
  kind: RangeKind
  /** Of kind `pay-week` only: `from` and `to` are then days in the platform's zone, and these instants decide. */
  payWeek?: PayWeekRange
}

/** A platform's pay week as instants; `toAt` is not in it. `beforeAt` is when the week before began, `zone` the platform's. */
export interface PayWeekRange {
  platform: string
  zone: string
  beforeAt: number
  fromAt: number
  toAt: number
}

/** Everything there is. */
export const ALL_TIME: EarningsRange = { kind: 'all', from: '0001-01-01', to: '9999-12-31' }

/** The week, month or year in which a day lies. */
export function rangeAround(kind: 'week' | 'month' | 'year', day: Day, weekStartsOn: WeekStart): EarningsRange {
  if (kind === 'week') {
    const days = weekOf(day, weekStartsOn)
    return { kind, from: days[0] ?? day, to: days.at(-1) ?? day }
  }
  const from = kind === 'month' ? monthOf(day) : `${day.slice(0, 4)}-01-01`
  return { kind, from, to: kind === 'month' ? lastOfMonth(day) : `${day.slice(0, 4)}-12-31` }
}

/** The pay week of a platform in which an instant lies; null where its calendar does not say. */
export function payWeekRange(platform: string, calendar: CalendarChoice, at: number): EarningsRange | null {
  const { zone } = calendar
  const week = payWeekOf(calendar, at)
  const before = week && payWeekOf(calendar, week.fromAt - 1)
  if (!week || !before || zone === undefined) return null
  const { fromAt, toAt, day } = week
  const payWeek = { platform, zone, beforeAt: before.fromAt, fromAt, toAt }
  return { kind: 'pay-week', from: day, to: localDay(toAt - 1, zone), payWeek }
}

/** The next (`by` 1) or previous (-1) range of the same kind and length; null where there is none, and for pay weeks, which only their calendar knows. */
export function shiftedRange(range: EarningsRange, by: 1 | -1): EarningsRange | null {
  const { kind, from, to } = range
  if (kind === 'all' || kind === 'pay-week') return null
  if (kind === 'month' || kind === 'year') {
    const day = Temporal.PlainDate.from(from)
      .add({ [kind === 'month' ? 'months' : 'years']: by })
      .toString()
    return rangeAround(kind, day, 1)
  }
  const days = (daysBetween(from, to) + 1) * by
  return { kind, from: addDays(from, days), to: addDays(to, days) }
}

/**
 * The days to compare a range with: the range before it, and of that only its first days where the range itself is not over yet, so that
 * a Wednesday is never held against a whole week. Null where nothing comes before.
 */
export function daysBefore(range: EarningsRange, today: Day): Days | null {
  const before = shiftedRange(range, -1)
  if (before === null) return null
  const { from, to } = before
  if (today < range.from || today >= range.to) return { from, to }
  const days = Math.min(daysBetween(range.from, today), daysBetween(from, to))
  return { from, to: addDays(from, days) }
}

/** A range in whole months, and the days at either end that are no whole month. */
export function inMonths({ from, to }: Days): { months: Days | null; ends: Days[] } {
  const first = from === monthOf(from) ? from : addDays(lastOfMonth(from), 1)
  const afterLast = to === lastOfMonth(to) ? addDays(to, 1) : monthOf(to)
  if (first >= afterLast) return { months: null, ends: [{ from, to }] }
  const ends = [
    { from, to: addDays(first, -1) },
    { from: afterLast, to },
  ]
  return { months: { from: first, to: monthOf(addDays(afterLast, -1)) }, ends: ends.filter((end) => end.from <= end.to) }
}

export function monthOf(day: Day): Day {
  return `${day.slice(0, 8)}01`
}

export function lastOfMonth(day: Day): Day {
  const date = Temporal.PlainDate.from(day)
  return date.with({ day: date.daysInMonth }).toString()
}
