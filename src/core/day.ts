import { Temporal } from 'temporal-polyfill'

/** A local calendar date, `YYYY-MM-DD`. */
export type Day = string

/** ISO day number on which a week begins: Monday, Saturday or Sunday. */
export type WeekStart = 1 | 6 | 7

interface Range {
  fromAt: number
  /** Not included. */
  toAt: number
}

const startOf = (date: Temporal.PlainDate, zone: string) => date.toZonedDateTime({ timeZone: zone }).epochMilliseconds

/**
 * The local date of an instant. Agrees with {@link dayRange} everywhere: where a clock was put back across midnight the repeated
 * stretch belongs to the day that had already begun. Throws a RangeError for an unknown IANA zone.
 */
export function localDay(at: number, zone: string): Day {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  const date = local.toPlainDate()
  if (local.hour !== 23) return date.toString()
  const next = date.add({ days: 1 })
  return (at >= startOf(next, zone) ? next : date).toString()
}

/** Local date and time to the minute, `2026-03-04 14:05`. */
export function localMinute(at: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime()
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ')
}

/** The instants between which a local day runs: 23, 24 or 25 hours as the zone's clock has it. */
export function dayRange(day: Day, zone: string): Readonly<Range> {
  const id = `${day} ${zone}`
  const known = ranges.get(id)
  if (known) return known
  const date = Temporal.PlainDate.from(day)
  const range = { fromAt: startOf(date, zone), toAt: startOf(date.add({ days: 1 }), zone) }
  // A time zone's rules do not change while a program runs.
  if (ranges.size >= MOST_RANGES) ranges.clear()
  ranges.set(id, range)
  return range
}

/** Asked for again with every entry of a day, and slow to find: a ledger of ten years has a hundred thousand entries on a few thousand days. */
const ranges = new Map<string, Readonly<Range>>()
const MOST_RANGES = 10_000

/** A stretch cut at every local midnight, in order. The pieces add up to the stretch; an empty stretch has none. */
export function splitAtMidnights(span: Range, zone: string): (Range & { day: Day })[] {
  const pieces: (Range & { day: Day })[] = []
  let fromAt = span.fromAt
  let day = fromAt < span.toAt ? localDay(fromAt, zone) : ''
  while (fromAt < span.toAt) {
    const toAt = Math.min(span.toAt, dayRange(day, zone).toAt)
    // A zone that crossed the date line has a day of no length.
    if (toAt > fromAt) pieces.push({ day, fromAt, toAt })
    fromAt = Math.max(fromAt, toAt)
    day = addDays(day, 1)
  }
  return pieces
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
}

/** The seven days of the week in which a day lies, in order. */
export function weekOf(day: Day, weekStartsOn: WeekStart): Day[] {
  const date = Temporal.PlainDate.from(day)
  const first = date.subtract({ days: (date.dayOfWeek - weekStartsOn + 7) % 7 })
  return Array.from({ length: 7 }, (_, index) => first.add({ days: index }).toString())
}
