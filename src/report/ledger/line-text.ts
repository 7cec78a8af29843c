import { minorDigits } from '../../core/money'
import type { PayLine } from '../../core/pay'
import { followsFromTerms } from '../../core/recount'
import type { LineEdit } from '../../store/ledger-edits'
import { decimalString } from '../../ui/format'
import { report as words } from '../../ui/messages/report'
import { readAmount } from '../../ui/terms/terms-draft'

/** A pay line as it is being typed. */
export interface LineText extends Pick<PayLine, 'kind' | 'state'> {
  /** The line that it was; absent for a new one. */
  id?: string
  amount: string
  currency: string
  /** Follows from the terms for as long as it is not touched. */
  follows: boolean
}

export type LineErrors = Partial<Record<'amount' | 'currency', string>>

export function lineText(line: PayLine): LineText {
  const { id, kind, state, minor, currency } = line
  return { id, kind, state, currency, amount: decimalString(minor, minorDigits(currency)), follows: followsFromTerms(line) }
}

/** The line, exact to the currency's minor unit; else what is wrong, and how to write it. A clawback takes away, whichever sign is typed. */
export function readLine({ id, kind, state, amount, currency: code }: LineText): { line: LineEdit } | { errors: LineErrors } {
  const currency = code.trim().toUpperCase()
  if (!/^[A-Z]{3}$/.test(currency)) return { errors: { currency: words.badCurrency } }
  const digits = minorDigits(currency)
  const example = decimalString(Number('1234'.slice(0, digits + 1)), digits)
  const text = amount.trim().replace('−', '-')
  const read = readAmount(text.replace(/^-/, ''))
  if (!read) return { errors: { amount: words.badAmount(example) } }
  if (read.scale > digits && read.amount % 10 ** (read.scale - digits) !== 0)
    return { errors: { amount: words.tooFine(currency, digits, example) } }
  // The scale is small, so that both branches are exact.
  const size = read.scale > digits ? read.amount / 10 ** (read.scale - digits) : read.amount * 10 ** (digits - read.scale)
  if (!Number.isSafeInteger(size)) return { errors: { amount: words.badAmount(example) } }
  const negative = kind === 'clawback' || text.startsWith('-')
  return { line: { ...(id === undefined ? {} : { id }), kind, state, currency, minor: negative && size > 0 ? -size : size } }
}
