import { readDuration } from '../../core/duration-text'
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
}
export type DraftErrors = Partial<Record<keyof TermsDraft, string>>

export function draftOf(terms: PayTerms | null, currency: string): TermsDraft {
  if (!terms) return { scheme: 'unknown', amount: '', currency, cap: '', overtime: '' }
  return {
    scheme: terms.scheme,
    amount: decimalString(terms.amount, terms.scale),
    currency: terms.currency,
    cap: terms.capMs === undefined ? '' : minutesText(terms.capMs),
    overtime: terms.overtimeAmount === undefined ? '' : decimalString(terms.overtimeAmount, terms.scale),
  }
}

/** The typed terms; null for "not known"; what is wrong, field by field, where they cannot be read. */
export function termsOf(draft: TermsDraft, validFrom: number): { terms: PayTerms | null } | { errors: DraftErrors } {
  if (draft.scheme === 'unknown') return { terms: null }
  const currency = draft.currency.trim().toUpperCase()
  const errors: DraftErrors = {}
  if (!/^[A-Z]{3}$/.test(currency)) errors.currency = words.badCurrency
  const none = { amount: 0, scale: 0 }
  const amount = draft.scheme === 'unpaid' ? none : readAmount(draft.amount)
  if (!amount) errors.amount = words.badAmount
  const isHourly = draft.scheme === 'hourly'
  const overtime = isHourly && draft.overtime.trim() !== '' ? readAmount(draft.overtime) : none
  if (!overtime) errors.overtime = words.badAmount
  const capMs = isHourly ? readMinutes(draft.cap) : null
  if (capMs === undefined) errors.cap = words.badDuration
  if (!amount || !overtime || Object.keys(errors).length > 0) return { errors }
  const scale = Math.max(amount.scale, overtime.scale)
  return {
    terms: {
      scheme: draft.scheme,
      amount: amount.amount * 10 ** (scale - amount.scale),
      scale,
      currency,
      ...(capMs ? { capMs } : {}),
      ...(overtime.amount > 0 ? { overtimeAmount: overtime.amount * 10 ** (scale - overtime.scale) } : {}),
      validFrom,
      source: 'user',
    },
  }
}

/** `26.50`, `26,5`, `1 234.5` as an integer with a scale; undefined for anything else. */
export function readAmount(text: string): { amount: number; scale: number } | undefined {
  const match = /^(\d{1,12})(?:[.,](\d{1,6}))?$/.exec(text.replaceAll(/[\s\u00a0]/g, ''))
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
