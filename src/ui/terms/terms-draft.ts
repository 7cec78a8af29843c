import { readDuration } from '../../core/duration-text'
import { minorDigits } from '../../core/money'
import type { PayTerms } from '../../core/pay'
import { decimalString } from '../format'
import { terms as words } from '../messages/terms'

/** Pay terms as they are being typed. */
export interface TermsDraft {
  scheme: PayTerms['scheme'] | 'unknown'
  amount: string
  currency: string
  cap: string
  overtime: string
  units: string
  priority: string
  first: FirstScheme | 'same'
  firstCount: string
  firstAmount: string
}
type FirstScheme = NonNullable<PayTerms['firstTasks']>['scheme']
export type DraftErrors = Partial<Record<keyof TermsDraft, string>>

const EMPTY = {
  amount: '',
  cap: '',
  overtime: '',
  units: '',
  priority: '',
  first: 'same',
  firstCount: '',
  firstAmount: '',
} as const

export function draftOf(terms: PayTerms | null, currency: string): TermsDraft {
  if (!terms) return { ...EMPTY, scheme: 'unknown', currency }
  const { scheme, scale, capMs, overtimeAmount, unitsPerTask, priorityAmount, firstTasks } = terms
  const text = (amount: number | undefined) => (amount === undefined ? '' : plainDecimal(amount, scale, terms.currency))
  return {
    scheme,
    amount: text(terms.amount),
    currency: terms.currency,
    cap: capMs === undefined ? '' : minutesText(capMs),
    overtime: text(overtimeAmount),
    units: unitsPerTask === undefined ? '' : String(unitsPerTask),
    priority: text(priorityAmount),
    first: firstTasks?.scheme ?? 'same',
    firstCount: firstTasks === undefined ? '' : String(firstTasks.count),
    firstAmount: text(firstTasks?.amount),
  }
}

/** Without zeros that say nothing, but for those of the currency's own digits. */
function plainDecimal(amount: number, scale: number, currency: string): string {
  let [value, digits] = [amount, scale]
  while (digits > minorDigits(currency) && value % 10 === 0) {
    value /= 10
    digits -= 1
  }
  return decimalString(value, digits)
}

/** Which fields a scheme has. */
export function fieldsOf({ scheme, first }: Pick<TermsDraft, 'scheme' | 'first'>) {
  const isByWork = scheme === 'hourly' || scheme === 'per-task' || scheme === 'per-unit'
  return {
    amount: isByWork || scheme === 'fixed',
    cap: scheme === 'hourly',
    overtime: scheme === 'hourly',
    units: scheme === 'per-unit',
    priority: isByWork,
    first: isByWork,
    firstTasks: isByWork && first !== 'same',
  }
}

/** The typed terms; null for "not known"; what is wrong, field by field, where they cannot be read. */
export function termsOf(draft: TermsDraft, validFrom: number): { terms: PayTerms | null } | { errors: DraftErrors } {
  if (draft.scheme === 'unknown') return { terms: null }
  const has = fieldsOf(draft)
  const errors: DraftErrors = {}
  const currency = draft.currency.trim().toUpperCase()
  if (!/^[A-Z]{3}$/.test(currency)) errors.currency = words.badCurrency
  const amounts = readAmounts(draft, has, errors)
  const capMs = has.cap ? readMinutes(draft.cap) : null
  if (capMs === undefined) errors.cap = words.badDuration
  const units = has.units && draft.units.trim() !== '' ? readCount(draft.units) : null
  if (units === undefined) errors.units = words.badCount
  const count = has.firstTasks ? readCount(draft.firstCount) : null
  if (count === undefined) errors.firstCount = words.badCount
  if (Object.keys(errors).length > 0) return { errors }
  const { amount = 0, overtime = 0, priority = 0, firstAmount = 0, scale } = amounts
  return {
    terms: {
      scheme: draft.scheme,
      ...{ amount, scale, currency },
      ...(capMs ? { capMs } : {}),
      ...(overtime > 0 ? { overtimeAmount: overtime } : {}),
      ...(units ? { unitsPerTask: units } : {}),
      ...(priority > 0 ? { priorityAmount: priority } : {}),
      ...(count && draft.first !== 'same' ? { firstTasks: { count, scheme: draft.first, amount: firstAmount } } : {}),
      ...{ validFrom, source: 'user' },
    },
  }
}

const AMOUNTS = ['amount', 'overtime', 'priority', 'firstAmount'] as const
type Amounts = Partial<Record<(typeof AMOUNTS)[number], number>>
const MOST = 1e12

/** The amounts of a draft at one scale; 0 where an add-on is left empty. What cannot be read is noted with the errors. */
function readAmounts(draft: TermsDraft, has: ReturnType<typeof fieldsOf>, errors: DraftErrors): Amounts & { scale: number } {
  const shown = { ...has, firstAmount: has.firstTasks }
  const read = AMOUNTS.filter((name) => shown[name]).flatMap((name) => {
    const isOptional = name === 'overtime' || name === 'priority'
    if (isOptional && draft[name].trim() === '') return []
    const amount = readAmount(draft[name])
    if (!amount) errors[name] = words.badAmount
    return amount ? [{ name, ...amount }] : []
  })
  const scale = Math.max(0, ...read.map((each) => each.scale))
  const amounts: Amounts = {}
  for (const { name, amount, scale: own } of read) {
    amounts[name] = amount * 10 ** (scale - own)
    if (amounts[name] > MOST) errors[name] = words.tooLarge
  }
  return { ...amounts, scale }
}

/** A whole number from 1 to 10,000; undefined for anything else. */
export function readCount(text: string): number | undefined {
  const count = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0
  return count >= 1 && count <= 10_000 ? count : undefined
}

/** `26.50`, `26,5`, `1 234.5` as an integer with a scale; undefined for anything else. */
export function readAmount(text: string): { amount: number; scale: number } | undefined {
  const match = /^(\d{1,12})(?:[.,](\d{1,8}))?$/.exec(text.replaceAll(/[\s\u00a0]/g, ''))
  if (!match) return undefined
  const fraction = match[2] ?? ''
  const amount = Number(`${match[1]}${fraction}`)
  return amount <= 1e12 ? { amount, scale: fraction.length } : undefined
}

/** Bare minutes, or any duration text; null for an empty text, undefined for what cannot be read. */
export function readMinutes(text: string): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return null
  if (/^\d{1,5}$/.test(trimmed)) return Number(trimmed) > 0 ? Number(trimmed) * 60_000 : undefined
  const ms = readDuration(trimmed)
  return ms ? ms : undefined
}

/** As {@link readMinutes} reads it back. */
export function minutesText(ms: number): string {
  return ms % 60_000 === 0 ? String(ms / 60_000) : `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`
}

const WEEK_HOURS = 168
const HOUR_MS = 3_600_000

/** Hours of a week as typed, with point or comma, or any duration text; null for an empty text, undefined for what cannot be read. */
export function readHours(text: string): number | null | undefined {
  const trimmed = text.trim().replace(',', '.')
  if (trimmed === '') return null
  const ms = /^\d{1,3}(\.\d{1,2})?$/.test(trimmed) ? Math.round(Number(trimmed) * HOUR_MS) : readDuration(trimmed)
  return ms !== undefined && ms > 0 && ms <= WEEK_HOURS * HOUR_MS ? ms : undefined
}

/** As {@link readHours} reads it back. */
export function hoursText(ms: number): string {
  const hundredths = ms / (HOUR_MS / 100)
  return Number.isInteger(hundredths) ? String(hundredths / 100) : minutesText(ms).replace(/^\d+$/, '$& min')
}
