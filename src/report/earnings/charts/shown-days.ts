import type { Bucket } from '../../../core/chart-buckets'
import type { Day } from '../../../core/day'
import type { EarningsData } from '../data'

/** The days that charts over time are drawn of: none ahead of today but those with work, and none before the first work there ever was. */
export function shownDays({ range, rows, before, grain, today }: EarningsData): Bucket {
  const days = rows.map(({ day }) => day).sort()
  const first = days[0] ?? today
  const latest = later(days.at(-1) ?? today, today)
  const to = later(earlier(range.to, latest), range.from)
  const isBeginning = grain === 'day' && before.length === 0
  return { from: isBeginning ? earlier(later(first, range.from), to) : range.from, to }
}

const later = (a: Day, b: Day): Day => [a, b].toSorted()[1] ?? a
const earlier = (a: Day, b: Day): Day => [a, b].toSorted()[0] ?? a
