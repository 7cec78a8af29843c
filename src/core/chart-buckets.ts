import { Temporal } from 'temporal-polyfill'
import { addDays, type Day, daysBetween, type WeekStart, weekOf } from './day'

/** Local days, both included. */
export interface Bucket {
  from: Day
  to: Day
}

export interface Buckets {
  unit: 'day' | 'week' | 'month'
  /** In order, without gaps; the first and the last may be cut short by the range. */
  list: Bucket[]
}

/** Longer ranges are told week by week, and those longer than {@link MOST_BY_WEEK} month by month. */
const MOST_BY_DAY = 45
const MOST_BY_WEEK = 200

/** The days, weeks or months that a chart over time has one mark for. `leastUnit` is `month` where only sums of months are at hand. */
export function bucketsOf({ from, to }: Bucket, weekStartsOn: WeekStart, leastUnit: 'day' | 'month' = 'day'): Buckets {
  const days = daysBetween(from, to) + 1
  const byLength = days <= MOST_BY_DAY ? 'day' : days <= MOST_BY_WEEK ? 'week' : 'month'
  const unit = leastUnit === 'month' ? 'month' : byLength
  return { unit, list: cut({ from, to }, unit, weekStartsOn) }
}

/** The weeks of a range, for questions that are asked by the week whatever its length. */
export function weeksOf(range: Bucket, weekStartsOn: WeekStart): Bucket[] {
  return cut(range, 'week', weekStartsOn)
}

function cut({ from, to }: Bucket, unit: Buckets['unit'], weekStartsOn: WeekStart): Bucket[] {
  const list: Bucket[] = []
  for (let first = from; first <= to; ) {
    const end = lastDayOf(unit, first, weekStartsOn)
    const last = end < to ? end : to
    list.push({ from: first, to: last })
    first = addDays(last, 1)
  }
  return list
}

/** What is in each bucket, in the order of the buckets. What lies before the first day counts to the first: a month's row has its month's first day. */
export function sorted<T extends { day: Day }>(list: readonly T[], buckets: readonly Bucket[]): T[][] {
  const groups = buckets.map((): T[] => [])
  const ends = buckets.map(({ to }) => to)
  for (const one of list) groups[firstNotBefore(ends, one.day)]?.push(one)
  return groups
}

function firstNotBefore(ends: readonly Day[], day: Day): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? day) < day) low = middle + 1
    else high = middle
  }
  return low
}

function lastDayOf(unit: Buckets['unit'], day: Day, weekStartsOn: WeekStart): Day {
  if (unit === 'day') return day
  if (unit === 'week') return weekOf(day, weekStartsOn).at(-1) ?? day
  const date = Temporal.PlainDate.from(day)
  return date.with({ day: date.daysInMonth }).toString()
}
