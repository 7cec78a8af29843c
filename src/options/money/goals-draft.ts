import { minorDigits, toMinor } from '../../core/money'
import type { Settings } from '../../core/settings'
import { decimalString } from '../../ui/format'
import { money as words } from '../../ui/messages/money'
import { goalHours } from '../../ui/settings-form'
import { readAmount } from '../../ui/terms/terms-draft'

export type GoalSettings = Pick<
  Settings,
  'weeklyGoalHours' | 'weeklyGoalMinor' | 'taxBasisPoints' | 'hourlyBar' | 'attentionDays'
>

/** Goals and marks as they are being typed; amounts are in the home currency. */
export interface GoalsDraft {
  hours: string
  money: string
  tax: string
  barName: string
  barAmount: string
  attention: string
}
export type GoalsErrors = Partial<Record<keyof GoalsDraft, string>>

const amountText = (minor: number, currency: string) =>
  minor === 0 ? '' : decimalString(minor, minorDigits(currency)).replace(/\.0+$/, '')

export function draftOf(settings: GoalSettings & Pick<Settings, 'currency'>): GoalsDraft {
  const { currency, hourlyBar: bar } = settings
  return {
    hours: String(settings.weeklyGoalHours),
    money: amountText(settings.weeklyGoalMinor, currency),
    tax: decimalString(settings.taxBasisPoints, 2).replace(/\.?0+$/, ''),
    barName: bar?.name ?? '',
    // An amount in the home currency of before means nothing in this one.
    barAmount: bar?.currency === currency ? amountText(bar.minor, currency) : '',
    attention: String(settings.attentionDays),
  }
}

/** The choices as typed, or what is wrong, field by field. */
export function choiceOf(draft: GoalsDraft, currency: string): { choice: GoalSettings } | { errors: GoalsErrors } {
  const errors: GoalsErrors = {}
  const weeklyGoalHours = goalHours(draft.hours)
  if (weeklyGoalHours === null) errors.hours = words.badHours
  const amountOf = (field: 'money' | 'barAmount'): number => {
    const read = readMinor(draft[field], currency)
    if (typeof read === 'string') errors[field] = read
    return typeof read === 'string' ? 0 : read
  }
  const weeklyGoalMinor = amountOf('money')
  const barMinor = amountOf('barAmount')
  const taxBasisPoints = readBasisPoints(draft.tax)
  if (taxBasisPoints === null) errors.tax = words.badTax
  const barName = draft.barName.trim()
  if (barName === '' && barMinor > 0) errors.barName = words.noBarName
  if (barName !== '' && barMinor === 0) errors.barAmount ??= words.noBarAmount
  const attentionDays = /^\d{1,3}$/.test(draft.attention.trim()) ? Number(draft.attention) : 0
  if (attentionDays < 1 || attentionDays > 365) errors.attention = words.badDays('1', '365')
  if (weeklyGoalHours === null || taxBasisPoints === null || Object.keys(errors).length > 0) return { errors }
  const hourlyBar = barName === '' ? null : { name: barName.slice(0, 100), minor: barMinor, currency }
  return { choice: { weeklyGoalHours, weeklyGoalMinor, taxBasisPoints, hourlyBar, attentionDays } }
}

/** Minor units of an amount; 0 for none; what is wrong with it otherwise: it is never rounded behind the user's back. */
function readMinor(text: string, currency: string): number | string {
  if (text.trim() === '') return 0
  const read = readAmount(text)
  if (!read) return words.badMoney
  const digits = minorDigits(currency)
  if (read.scale > digits && read.amount % 10 ** (read.scale - digits) !== 0) return words.badDigits(currency, digits)
  return toMinor({ ...read, currency })
}

/** Hundredths of a percent; null for what is no percentage. */
function readBasisPoints(text: string): number | null {
  const trimmed = text.trim().replace(',', '.').replace(/\s*%$/, '')
  if (trimmed === '') return 0
  const [, whole = '', fraction = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(trimmed) ?? []
  const points = whole === '' ? Number.NaN : Number(`${whole}${fraction.padEnd(2, '0')}`)
  return points >= 0 && points <= 10_000 ? points : null
}
