import { Temporal } from 'temporal-polyfill'
import type { Day } from './day'

/** How days, months and years follow each other where the numbers alone do not say. */
export type DateOrder = 'dmy' | 'mdy'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const YEAR_FIRST = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?:[T\s]+[\d:.]+Z?)?$/
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
const YEAR_LAST = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/
const DAY_MONTH = /^(\d{1,2})(?:\.\s*|[\s-]+)([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i
const MONTH_DAY = /^([a-z]{3,9})\.?[\s-]+(\d{1,2}),?[\s-]+(\d{4})$/i
const NO_YEAR = /^\d{1,2}(?:[-/]\d{1,2}(?:[-/]\d{2})?|\.\d{1,2}\.(?:\d{2})?)$/

/** Whether a cell is meant as a date, good or bad. */
export function looksLikeDate(text: string): boolean {
  const trimmed = text.trim()
  return [YEAR_FIRST, COMPACT, YEAR_LAST, DAY_MONTH, MONTH_DAY].some((form) => form.test(trimmed))
}

/** A date that a year of two digits, or none, leaves open. */
export const lacksYear = (text: string) => NO_YEAR.test(text.trim())

/** The order that the dates of a table prove: 13/02/2026 can only begin with the day. Null where they prove none, or both. */
export function dateOrder(texts: readonly string[]): DateOrder | null {
  const proven = new Set<DateOrder>()
  for (const text of texts) {
    const [, first, mark, second] = YEAR_LAST.exec(text.trim()) ?? []
    if (mark === undefined || mark === '.') continue
    if (Number(first) > 12) proven.add('dmy')
    if (Number(second) > 12) proven.add('mdy')
  }
  const [only] = proven
  return proven.size === 1 ? (only ?? null) : null
}

/** A date in any of the usual forms; with points between its numbers the day comes first. */
export function readDate(text: string, order: DateOrder | null): Day | 'date' | 'ambiguous-date' {
  const trimmed = text.trim()
  const [, year, , month, day] = YEAR_FIRST.exec(trimmed) ?? []
  if (year !== undefined) return dayOf(year, month, day)
  const compact = COMPACT.exec(trimmed)
  if (compact) return dayOf(compact[1], compact[2], compact[3])
  const named = DAY_MONTH.exec(trimmed)
  if (named) return dayOf(named[3], monthOf(named[2]), named[1])
  const monthFirst = MONTH_DAY.exec(trimmed)
  if (monthFirst) return dayOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2])
  const [, first, mark, second, last] = YEAR_LAST.exec(trimmed) ?? []
  if (last === undefined) return 'date'
  const by = mark === '.' ? 'dmy' : (order ?? own(first, second))
  if (by === null) return 'ambiguous-date'
  return by === 'dmy' ? dayOf(last, second, first) : dayOf(last, first, second)
}

/** What one date says by itself. */
function own(first = '', second = ''): DateOrder | null {
  if (first === second || Number(first) > 12) return 'dmy'
  return Number(second) > 12 ? 'mdy' : null
}

const monthOf = (name = '') => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

function dayOf(year = '', month: string | number = '', day = ''): Day | 'date' {
  try {
    const date = { year: Number(year), month: Number(month), day: Number(day) }
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString()
  } catch {
    return 'date'
  }
}
