import { type DateOrder, orderOf, readDate } from './date-text'
import type { Day } from './day'

/** What comes first where the numbers alone do not say. */
export type RateDateOrder = Exclude<DateOrder, 'ymd'>
export type RateDateFault = 'date' | 'no-year' | 'ambiguous-date' | 'future'

const NO_YEAR = /^\d{1,2}(?:[-/]\d{1,2}|\.\d{1,2}\.)$/
const BY_SLASH = /^(\d{1,2})([-/])(\d{1,2})\2(?:\d{4}|\d{2})$/

/** The order that the dates of a table prove: 13/02/2026 can only begin with the day. Null where they prove none, or both. */
export function dateOrder(texts: readonly string[]): RateDateOrder | null {
  const proven = new Set<RateDateOrder>()
  for (const text of texts) {
    const [, first = '', , second = ''] = BY_SLASH.exec(text.trim()) ?? []
    const order = first === second ? undefined : orderOf(first, second)
    if (order) proven.add(order)
  }
  const [only] = proven
  return proven.size === 1 ? (only ?? null) : null
}

/** The day from which a rate holds. With points between its numbers the day comes first. A date that names no year is not guessed at. */
export function rateDay(text: string, order: RateDateOrder | null, today: Day): Day | RateDateFault {
  if (NO_YEAR.test(text.trim())) return 'no-year'
  const by = /^\d{1,2}\.\d{1,2}\./.test(text.trim()) ? 'dmy' : order
  const read = readDate(text, { ...(by ? { order: by } : {}), zone: 'UTC', today })
  if (read.is === 'problem') return read.problem === 'two-ways' ? 'ambiguous-date' : 'date'
  if (read.doubts.includes('year')) return 'no-year'
  return read.doubts.includes('future') ? 'future' : read.day
}

/** Whether a cell is meant as a date, good or bad. */
export function looksLikeDate(text: string, today: Day): boolean {
  const read = readDate(text, { zone: 'UTC', today })
  const isNone = read.is === 'problem' && (read.problem === 'none' || read.problem === 'not-a-date')
  return !isNone || NO_YEAR.test(text.trim())
}
