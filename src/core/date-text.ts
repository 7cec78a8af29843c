import { Temporal } from 'temporal-polyfill'
import { addDays, type Day, localDay } from './day'
import { instantOf, readClock } from './local-time'

export const DATE_ORDERS = ['ymd', 'mdy', 'dmy'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

export interface DateForm {
  /** Which comes first in `3/4/2025`. Absent where it is not known. */
  order?: DateOrder
  /** IANA zone of times that name none. */
  zone: string
  /** The day of reading, for dates without a year. */
  today: Day
}

/**
 * `year`: it named none, so it is the newest such day that is not to come. `gap`: the clock was put forward over it, and it was moved on as
 * far. `fold`: it was twice that day, and is the earlier. `future`: it is to come.
 */
export type DateDoubt = 'year' | 'gap' | 'fold' | 'future'
export type DateProblem = 'none' | 'not-a-date' | 'two-ways' | 'no-such-day' | 'too-far'

export type DateReading =
  | { is: 'day'; day: Day; at?: number; doubts: readonly DateDoubt[] }
  | { is: 'problem'; problem: DateProblem }

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const FULL_MONTHS = 'january february march april may june july august september october november december'.split(' ')
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]*\s+/i
const TIME = '(?:,?[ T]\\s*(?:at )?(?<time>\\d{1,2}[: ].*|\\d{1,2} ?[ap]\\.?m\\.?.*))?'
const FORMS = [
  new RegExp(`^(?<a>\\d{4})(?<mark>[-/.])(?<b>\\d{1,2})\\k<mark>(?<c>\\d{1,2})${TIME}$`, 'i'),
  new RegExp(`^(?<a>\\d{1,2})(?<mark>[-/.])(?<b>\\d{1,2})\\k<mark>(?<c>\\d{4}|\\d{2})${TIME}$`, 'i'),
  new RegExp(`^(?<month>[a-z]{3,9})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?${TIME}$`, 'i'),
  new RegExp(`^(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.?[ -](?<month>[a-z]{3,9})\\.?(?:,?[ -](?<year>\\d{4}))?${TIME}$`, 'i'),
]
const CLOCK =
  /^(?<clock>\d{1,2}(?::\d{2}){0,2})(?:[.,](?<fraction>\d{1,9}))?\s*(?<half>[ap]\.?m\.?)?\s*(?<offset>z|utc|gmt|[+-]\d{2}:?\d{2})?$/i
/** Epoch seconds or milliseconds of this century. */
const EPOCH = /^(?:\d{10}|\d{13})$/
const FIRST_YEAR = 2000
const LONGEST = 60

const problem = (what: DateProblem): DateReading => ({ is: 'problem', problem: what })

/** One day, with its instant where the text has a time: `Mar 30, 2025`, `Feb 8`, `2025-03-30 14:05:00.123456`, ISO with an offset, `30.3.2025`. */
export function readDate(text: string, form: DateForm): DateReading {
  const plain = text.replace(/\s+/g, ' ').trim().replace(WEEKDAY, '')
  if (plain === '' || /^(?:[-–—]|n\/?a)$/i.test(plain)) return problem('none')
  if (plain.length > LONGEST) return problem('not-a-date')
  if (EPOCH.test(plain)) return fromInstant(Number(plain.padEnd(13, '0')), form, [])
  for (const pattern of FORMS) {
    const groups = pattern.exec(plain)?.groups
    if (!groups) continue
    const date = dateIn(groups, form)
    if (date === 'two-ways' || date === 'no-such-day' || date === 'not-a-date') return problem(date)
    return groups.time === undefined ? fromDay(date, form) : fromTime(date, groups.time, form)
  }
  return problem('not-a-date')
}

interface FoundDay {
  day: Day
  doubts: DateDoubt[]
}

type Groups = Record<string, string | undefined>

function dateIn(groups: Groups, form: DateForm): FoundDay | 'two-ways' | 'no-such-day' | 'not-a-date' {
  if (groups.month !== undefined) {
    const month = monthOf(groups.month)
    if (month === 0) return 'not-a-date'
    if (groups.year === undefined) return newestDay(month, Number(groups.day), form.today)
    return dayOf(Number(groups.year), month, Number(groups.day))
  }
  const [a, b, c] = [groups.a ?? '', groups.b ?? '', groups.c ?? '']
  if (a.length === 4) return dayOf(Number(a), Number(b), Number(c))
  const isShort = c.length === 2
  if (isShort && form.order === 'ymd') return dayOf(FIRST_YEAR + Number(a), Number(b), Number(c))
  const year = isShort ? FIRST_YEAR + Number(c) : Number(c)
  const order = form.order === 'mdy' || form.order === 'dmy' ? form.order : isShort ? undefined : orderOf(a, b)
  if (order === undefined) return 'two-ways'
  return order === 'mdy' ? dayOf(year, Number(a), Number(b)) : dayOf(year, Number(b), Number(a))
}

/** What comes first, where the numbers alone tell. */
export function orderOf(first: string, second: string): 'mdy' | 'dmy' | undefined {
  const [a, b] = [Number(first), Number(second)]
  if (a > 12) return 'dmy'
  return b > 12 || a === b ? 'mdy' : undefined
}

function monthOf(name: string): number {
  const lower = name.toLowerCase()
  const short = lower === 'sept' ? 'sep' : lower
  return 1 + Math.max(MONTHS.indexOf(short), FULL_MONTHS.indexOf(lower))
}

function dayOf(year: number, month: number, day: number): FoundDay | 'no-such-day' {
  try {
    return { day: Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString(), doubts: [] }
  } catch {
    return 'no-such-day'
  }
}

function newestDay(month: number, day: number, today: Day): FoundDay | 'no-such-day' {
  const thisYear = Number(today.slice(0, 4))
  // The 29th of February comes back after eight years at the latest.
  for (let year = thisYear; year > thisYear - 9; year -= 1) {
    const found = dayOf(year, month, day)
    if (found !== 'no-such-day' && found.day <= today) return { ...found, doubts: ['year'] }
  }
  return 'no-such-day'
}

function fromDay({ day, doubts }: FoundDay, { today }: DateForm, at?: number): DateReading {
  const year = Number(day.slice(0, 4))
  if (year < FIRST_YEAR || year > Number(today.slice(0, 4)) + 1) return problem('too-far')
  // Tomorrow is already today somewhere.
  const all: DateDoubt[] = day > addDays(today, 1) ? [...doubts, 'future'] : doubts
  return { is: 'day', day, ...(at === undefined ? {} : { at }), doubts: all }
}

function fromInstant(at: number, form: DateForm, doubts: DateDoubt[]): DateReading {
  return fromDay({ day: localDay(at, form.zone), doubts }, form, at)
}

function fromTime(found: FoundDay, text: string, form: DateForm): DateReading {
  const groups = CLOCK.exec(text.trim())?.groups
  const time = groups && readClock(`${groups.clock}${groups.half ?? ''}`)
  if (!time) return problem('not-a-date')
  const fractionMs = Number((groups.fraction ?? '').slice(0, 3).padEnd(3, '0'))
  const offset = groups.offset?.toUpperCase()
  if (offset !== undefined || form.zone === 'UTC') {
    const ahead = /\d/.test(offset ?? '') ? (offset ?? '').replace(/^(.\d\d):?(\d\d)$/, '$1:$2') : 'Z'
    const at = Date.parse(`${found.day}T${time}${ahead}`) + fractionMs
    if (Number.isNaN(at)) return problem('not-a-date')
    return offset === undefined ? fromDay(found, form, at) : fromInstant(at, form, found.doubts)
  }
  const instant = instantOf({ date: found.day, time }, form.zone)
  if (instant === null) return problem('not-a-date')
  if (instant.is === 'once') return fromDay(found, form, instant.at + fractionMs)
  if (instant.is === 'twice')
    return fromDay({ ...found, doubts: [...found.doubts, 'fold'] }, form, instant.earlierAt + fractionMs)
  return fromDay({ ...found, doubts: [...found.doubts, 'gap'] }, form, instant.laterAt + fractionMs)
}
