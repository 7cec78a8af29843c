import { readClock } from '../../core/local-time'
import type { CalendarChoice, Weekday } from '../../core/pay-calendar'
import { isZone } from '../../core/zone'
import { money as words } from '../../ui/messages/money'

export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const
type DayText = (typeof WEEKDAYS)[number] | ''

/** A pay calendar as it is being typed; empty is not known. */
export interface CalendarDraft {
  zone: string
  weekStartsOn: DayText
  cutOff: string
  paidOn: DayText
  holdHourly: string
  holdPerTask: string
  withdrawEvery: string
}
export type CalendarErrors = Partial<Record<keyof CalendarDraft, string>>

const MOST_DAYS = 365

export function draftOf({ zone, weekStartsOn, cutOff, paidOn, holdDays, withdrawEveryDays }: CalendarChoice): CalendarDraft {
  const text = (n: number | undefined) => (n === undefined ? '' : String(n))
  return {
    zone: zone ?? '',
    weekStartsOn: text(weekStartsOn) as DayText,
    cutOff: cutOff ?? '',
    paidOn: text(paidOn) as DayText,
    holdHourly: text(holdDays?.hourly),
    holdPerTask: text(holdDays?.perTask),
    withdrawEvery: text(withdrawEveryDays),
  }
}

/** The calendar as typed, or what is wrong, field by field. */
export function calendarOfDraft(draft: CalendarDraft): { calendar: CalendarChoice } | { errors: CalendarErrors } {
  const errors: CalendarErrors = {}
  const zone = draft.zone.trim()
  if (zone !== '' && !isZone(zone)) errors.zone = words.badZone
  const clock = draft.cutOff.trim() === '' ? '' : readClock(draft.cutOff)
  if (clock === null) errors.cutOff = words.badCutOff
  const days = (field: 'holdHourly' | 'holdPerTask' | 'withdrawEvery'): number | undefined => {
    const text = draft[field].trim()
    if (text === '') return undefined
    const n = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
    if (n >= 0 && n <= MOST_DAYS) return n
    errors[field] = words.badDays('0', String(MOST_DAYS))
    return undefined
  }
  const [hourly, perTask, withdrawEveryDays] = [days('holdHourly'), days('holdPerTask'), days('withdrawEvery')]
  if ((draft.holdHourly.trim() === '') !== (draft.holdPerTask.trim() === ''))
    errors[draft.holdHourly.trim() === '' ? 'holdHourly' : 'holdPerTask'] ??= words.holdBoth
  if (clock === null || Object.keys(errors).length > 0) return { errors }
  const weekday = (text: DayText) => Number(text) as Weekday
  return {
    calendar: {
      ...(zone === '' ? {} : { zone }),
      ...(draft.weekStartsOn === '' ? {} : { weekStartsOn: weekday(draft.weekStartsOn) }),
      ...(clock === '' ? {} : { cutOff: clock.slice(0, 5) }),
      ...(draft.paidOn === '' ? {} : { paidOn: weekday(draft.paidOn) }),
      ...(hourly === undefined || perTask === undefined ? {} : { holdDays: { hourly, perTask } }),
      ...(withdrawEveryDays === undefined ? {} : { withdrawEveryDays }),
    },
  }
}
