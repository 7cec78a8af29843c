import { Temporal } from 'temporal-polyfill'
import type { Bucket } from './chart-buckets'
import type { Day } from './day'

export interface DaysWorked {
  /** Every day of the range, in order, with its counted time. */
  days: { day: Day; ms: number }[]
  worked: number
  free: number
  /** Days in a row with work, and without. Null where there are none. */
  longestWork: Bucket | null
  longestFree: Bucket | null
}

/** Days with counted time and days without. */
export function daysWorked(rows: Iterable<{ day: Day; countedMs: number }>, { from, to }: Bucket): DaysWorked {
  const byDay = new Map<Day, number>()
  for (const { day, countedMs } of rows) byDay.set(day, (byDay.get(day) ?? 0) + countedMs)
  const days: DaysWorked['days'] = []
  for (let date = Temporal.PlainDate.from(from); ; date = date.add({ days: 1 })) {
    const day = date.toString()
    if (day > to) break
    days.push({ day, ms: byDay.get(day) ?? 0 })
  }
  const worked = days.filter(({ ms }) => ms > 0).length
  return {
    days,
    worked,
    free: days.length - worked,
    longestWork: longest(days, ({ ms }) => ms > 0),
    longestFree: longest(days, ({ ms }) => ms === 0),
  }
}

/** The first of the longest. */
function longest(days: DaysWorked['days'], is: (day: { ms: number }) => boolean): Bucket | null {
  let best: { from: number; length: number } = { from: 0, length: 0 }
  let from = 0
  for (const [index, day] of days.entries()) {
    if (!is(day)) from = index + 1
    else if (index + 1 - from > best.length) best = { from, length: index + 1 - from }
  }
  const [first, last] = [days[best.from], days[best.from + best.length - 1]]
  return best.length > 0 && first && last ? { from: first.day, to: last.day } : null
}
