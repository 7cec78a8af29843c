import { Temporal } from 'temporal-polyfill'
import type { Day } from './day'

/** A date and a time of day as a clock on the wall shows them. */
export interface WallTime {
  /** Calendar date there, `YYYY-MM-DD`. */
  date: Day
  /** `HH:MM:SS`, 24 hours. */
  time: string
}

/**
 * The instant of a wall time. `missing`: the clock was put forward over it, so it never was; the instants as far before and after the jump.
 * `twice`: the clock was put back, and it was both.
 */
export type WallInstant =
  | { is: 'once'; at: number }
  | { is: 'missing'; earlierAt: number; laterAt: number }
  | { is: 'twice'; earlierAt: number; laterAt: number }

export function wallTime(at: number, zone: string): WallTime {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'second' }) }
}

/** Null for what is no date or no time. Throws a RangeError for an unknown IANA zone. */
export function instantOf({ date, time }: WallTime, zone: string): WallInstant | null {
  const clock = readClock(time)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || clock === null) return null
  let wall: Temporal.PlainDateTime
  try {
    wall = Temporal.PlainDate.from(date, { overflow: 'reject' }).toPlainDateTime(clock)
  } catch {
    return null
  }
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) => wall.toZonedDateTime(zone, { disambiguation }))
  if (!earlier || !later) return null
  const [earlierAt, laterAt] = [earlier.epochMilliseconds, later.epochMilliseconds]
  if (earlierAt === laterAt) return { is: 'once', at: earlierAt }
  const exists = earlier.toPlainDateTime().equals(wall)
  return { is: exists ? 'twice' : 'missing', earlierAt, laterAt }
}

const CLOCK = /^(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2}))?\s*(?:([ap])\.?m\.?)?$/i

/** `14:05`, `14:05:30`, `2:05 pm`, `2 pm` as `HH:MM:SS`; null for anything else. A bare `14` is no time. */
export function readClock(text: string): string | null {
  const match = CLOCK.exec(text.trim())
  if (!match) return null
  const [, hours = '', minutes, seconds = '00', half] = match
  let hour = Number(hours)
  if (half === undefined && minutes === undefined) return null
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  if (hour > 23 || Number(minutes ?? 0) > 59 || Number(seconds) > 59) return null
  return `${String(hour).padStart(2, '0')}:${minutes ?? '00'}:${seconds}`
}
