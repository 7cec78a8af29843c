import { Temporal } from 'temporal-polyfill'
import type { Day } from './day'
import type { PayTerms } from './pay'

/** ISO day number, 1 Monday to 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** When a platform's pay week turns and its pay becomes payable. What is absent is not known. */
export interface CalendarChoice {
  /** IANA zone of the week and the cut-off. */
  zone?: string
  /** ISO day number, 1 Monday to 7 Sunday. */
  weekStartsOn?: Weekday
  /** Local time at which the week turns, `HH:MM`. */
  cutOff?: string
  /** ISO day number of the pay day in the week after. */
  paidOn?: Weekday
  /** Days until approved work can be withdrawn. */
  holdDays?: { hourly: number; perTask: number }
  /** Days between two withdrawals. */
  withdrawEveryDays?: number
}

/** From one turn of the platform's week to the next: seven days there, an hour more or less where the clock changes. */
export interface PayWeek {
  fromAt: number
  /** Not included. */
  toAt: number
  /** The day on which it begins in the platform's zone: its name, wherever the trainer is. */
  day: Day
}

type Turn = Required<Pick<CalendarChoice, 'zone' | 'weekStartsOn' | 'cutOff'>>

/** Zone, day and time of the turn; null unless all three are known. */
function turnOf({ zone, weekStartsOn, cutOff }: CalendarChoice): Turn | null {
  return zone === undefined || weekStartsOn === undefined || cutOff === undefined ? null : { zone, weekStartsOn, cutOff }
}

/** Where the clock is put forward over the cut-off the week turns as long after the jump, and where it is put back, the first time. */
function turnOn(date: Temporal.PlainDate, { zone, cutOff }: Turn): number {
  return date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(cutOff) }).epochMilliseconds
}

/**
 * The pay week in which an instant lies; null where zone, first day or cut-off are not known. The weeks of a calendar follow each other
 * without gap or overlap. Throws a RangeError for an unknown zone.
 */
export function payWeekOf(calendar: CalendarChoice, at: number): PayWeek | null {
  const turn = turnOf(calendar)
  if (turn === null) return null
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(turn.zone).toPlainDate()
  let first = local.subtract({ days: (local.dayOfWeek - turn.weekStartsOn + 7) % 7 })
  // On its first day the week begins at the cut-off only.
  if (turnOn(first, turn) > at) first = first.subtract({ days: 7 })
  // Where the clock is put back over midnight, the day before comes once more when the week has turned.
  if (turnOn(first.add({ days: 7 }), turn) <= at) first = first.add({ days: 7 })
  return { fromAt: turnOn(first, turn), toAt: turnOn(first.add({ days: 7 }), turn), day: first.toString() }
}

/** The pay weeks that share time with a stretch, in order; null where they are not known. */
export function payWeeksIn(calendar: CalendarChoice, fromAt: number, toAt: number): PayWeek[] | null {
  const weeks: PayWeek[] = []
  for (let at = fromAt; at < toAt; ) {
    const week = payWeekOf(calendar, at)
    if (week === null) return null
    weeks.push(week)
    at = week.toAt
  }
  return weeks
}

/** A day in the platform's zone, and the instant at which it begins. */
export interface PayDay {
  day: Day
  fromAt: number
}

/** The pay day of the week in which an instant lies: in the week after, the day that begins in it; null where the calendar does not say. */
export function payDayOf(calendar: CalendarChoice, at: number): PayDay | null {
  const { zone, paidOn } = calendar
  const week = payWeekOf(calendar, at)
  return week === null || zone === undefined || paidOn === undefined ? null : nextWeekday(zone, paidOn, week.toAt)
}

/** The first day of that name that begins at an instant or later. */
function nextWeekday(zone: string, weekday: Weekday, at: number): PayDay {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
  const date = local.add({ days: (weekday - local.dayOfWeek + 7) % 7 })
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: zone }).epochMilliseconds
  const found = startOf(date) < at ? date.add({ days: 7 }) : date
  return { day: found.toString(), fromAt: startOf(found) }
}

/** How long work of a scheme is held, in days; null where that is not known. */
function holdOf({ holdDays }: CalendarChoice, scheme: PayTerms['scheme']): number | null {
  if (holdDays === undefined || scheme === 'unpaid') return null
  if (scheme === 'hourly') return holdDays.hourly
  if (scheme === 'per-task' || scheme === 'per-unit') return holdDays.perTask
  // Of one sum for a whole stretch of work the evidence says nothing.
  return holdDays.hourly === holdDays.perTask ? holdDays.hourly : null
}

/**
 * The earliest instant at which work that was approved at an instant can be paid: after its hold, and on the pay day of its week or the
 * first one after the hold. Null where the calendar says neither. `zone` is the trainer's: days are counted by it where the platform's
 * is not known.
 */
export function payableAt(calendar: CalendarChoice, scheme: PayTerms['scheme'], at: number, zone: string): number | null {
  if (scheme === 'unpaid') return null
  const hold = holdOf(calendar, scheme)
  if (calendar.holdDays !== undefined && hold === null) return null
  const freeAt = hold === null ? null : daysAfter(at, hold, calendar.zone ?? zone)
  const payDay = payDayOf(calendar, at)
  if (payDay === null) return calendar.paidOn === undefined ? freeAt : null
  const { zone: there, paidOn } = calendar
  if (freeAt === null || freeAt <= payDay.fromAt || there === undefined || paidOn === undefined) return payDay.fromAt
  return nextWeekday(there, paidOn, freeAt).fromAt
}

/**
 * The same for work of which only the day is known, as the platform's own lists name it: the earliest and the latest that it can be. They
 * differ where the pay week turns within that day.
 */
export function payableOnDay(
  calendar: CalendarChoice,
  scheme: PayTerms['scheme'],
  day: Day,
  zone: string,
): { earliestAt: number; latestAt: number } | null {
  const date = Temporal.PlainDate.from(day)
  const startOf = (each: Temporal.PlainDate) => each.toZonedDateTime({ timeZone: calendar.zone ?? zone }).epochMilliseconds
  const earliestAt = payableAt(calendar, scheme, startOf(date), zone)
  const latestAt = payableAt(calendar, scheme, startOf(date.add({ days: 1 })) - 1, zone)
  return earliestAt === null || latestAt === null ? null : { earliestAt, latestAt }
}

/**
 * When payable money can be withdrawn: at once, or when the days since the last withdrawal are over. Null where the calendar sets days
 * between withdrawals and the last one is not known.
 */
export function withdrawableAt(
  { withdrawEveryDays, zone: there }: CalendarChoice,
  payable: number,
  lastAt: number | null,
  zone: string,
): number | null {
  if (withdrawEveryDays === undefined || withdrawEveryDays === 0) return payable
  return lastAt === null ? null : Math.max(payable, daysAfter(lastAt, withdrawEveryDays, there ?? zone))
}

/** Days are of the calendar: 23 or 25 hours where the clock changes. */
function daysAfter(at: number, days: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).add({ days }).epochMilliseconds
}
