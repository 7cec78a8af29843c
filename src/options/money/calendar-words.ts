import type { CalendarChoice } from '../../core/pay-calendar'
import { money as words } from '../../ui/messages/money'

/** A pay calendar in sentences: what is known, and of the week also what is not. */
export function calendarText(calendar: CalendarChoice): string {
  const { paidOn, holdDays, withdrawEveryDays } = calendar
  const parts = [
    weekText(calendar),
    ...(paidOn === undefined ? [] : [words.paidOnDay(dayName(paidOn))]),
    ...(holdDays ? [words.holds(words.daysOf(holdDays.hourly), words.daysOf(holdDays.perTask))] : []),
    ...(withdrawEveryDays === undefined ? [] : [words.withdrawals(words.daysOf(withdrawEveryDays))]),
  ]
  return isEmpty(calendar) ? words.nothingKnown : parts.join(' ')
}

function isEmpty({ zone, weekStartsOn, cutOff, paidOn, holdDays, withdrawEveryDays }: CalendarChoice): boolean {
  return [zone, weekStartsOn, cutOff, paidOn, holdDays, withdrawEveryDays].every((part) => part === undefined)
}

function weekText({ zone, weekStartsOn, cutOff }: CalendarChoice): string {
  const day = weekStartsOn === undefined ? undefined : dayName(weekStartsOn)
  if (day !== undefined && cutOff !== undefined && zone !== undefined) return words.weekTurns(day, cutOff, zone)
  const known = [day, cutOff, zone].filter((part) => part !== undefined)
  return known.length === 0 ? words.weekUnknown : words.weekInPart(known.join(', '))
}

const dayName = (weekday: number) => words.weekdays[weekday] ?? ''
