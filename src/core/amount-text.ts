import { minorDigits, roundHalfEven, safe } from './money'
import { currencyOfSign } from './pay-text'

export type DecimalSign = '.' | ','

/** How amounts are written where the text itself does not say. */
export interface AmountForm {
  decimal?: DecimalSign
  /** ISO 4217: for amounts without a currency, and for signs that several currencies share. */
  currency?: string
}

export type AmountProblem =
  | 'not-a-number'
  /** `1.234` where no decimal sign is known. */
  | 'two-ways'
  /** It can only be read with the other decimal sign. */
  | 'other-decimal'
  | 'no-currency'
  | 'unknown-currency'
  | 'too-large'

/** `none`: the cell says that there is no amount. `rounded`: it had more decimals than its currency and was rounded once, half to even. */
export type AmountReading =
  | { is: 'amount'; minor: number; currency: string; rounded?: true }
  | { is: 'none' }
  | { is: 'problem'; problem: AmountProblem }

const NONE = /^(?:[-–—−]+|n\/?a|none|null)?$/i
const BRACKETS = /^([^\d()]*)\(([^()]*)\)([^\d()]*)$/
const LEADING_SIGN = /^(\D*?)([-−–—+])(\D*)(?=[\d.,])/
const TRAILING_MINUS = /(?<=\d)\s*[-−–—]$/
const PARTS = /^([^\d\s.,+−–—-]*)\s*((?:\d[\d.,'’ ]*)?\d|[.,]\d+)\s*(\D*)$/u
const LONGEST = 60

/** Signs that several currencies share. Without a currency for the file, `$` is the US dollar and the others are refused. */
const SHARED: Record<string, readonly string[]> = {
  $: 'USD CAD AUD NZD SGD HKD MXN ARS COP CLP'.split(' '),
  kr: 'SEK NOK DKK ISK'.split(' '),
  '¥': ['JPY', 'CNY'],
}

/** One amount of money as a statement writes it, exactly: `$2.43`, `-$2.43`, `(2.43)`, `−2,43 €`, `1.234,56`, `CA$10`, `2.43 USD`. */
export function readAmount(text: string, form: AmountForm): AmountReading {
  const plain = text.replace(/[\u00a0\u202f\u2009]/g, ' ').trim()
  if (NONE.test(plain)) return { is: 'none' }
  if (plain.length > LONGEST) return problem('not-a-number')
  const { rest, isNegative } = withoutSign(plain)
  const match = PARTS.exec(rest)
  if (!match) return problem('not-a-number')
  const [, before = '', digits = '', after = ''] = match
  const currency = currencyIn(before, after.trim(), form.currency)
  if (typeof currency !== 'string') return problem(currency.problem)
  const number = exactNumber(digits, form.decimal)
  if (typeof number === 'string') return problem(number)
  return inMinorUnits(isNegative ? -number.amount : number.amount, number.scale, currency)
}

const problem = (what: AmountProblem): AmountReading => ({ is: 'problem', problem: what })

function inMinorUnits(amount: bigint, scale: number, currency: string): AmountReading {
  const numerator = amount * 10n ** BigInt(minorDigits(currency))
  const denominator = 10n ** BigInt(scale)
  try {
    const minor = safe(roundHalfEven(numerator, denominator))
    return { is: 'amount', minor, currency, ...(numerator % denominator === 0n ? {} : { rounded: true as const }) }
  } catch {
    return problem('too-large')
  }
}

/** Brackets, a minus before or behind the number, and the place of the currency beside them. A second sign stays, and is refused as no number. */
function withoutSign(text: string): { rest: string; isNegative: boolean } {
  const bracketed = BRACKETS.exec(text)
  if (bracketed) return { rest: bracketed.slice(1).join(''), isNegative: true }
  const leading = LEADING_SIGN.exec(text)
  if (leading) {
    const [all, before = '', sign = '', between = ''] = leading
    return { rest: before + between + text.slice(all.length), isNegative: sign !== '+' }
  }
  return TRAILING_MINUS.test(text)
    ? { rest: text.replace(TRAILING_MINUS, ''), isNegative: true }
    : { rest: text, isNegative: false }
}

function currencyIn(before: string, after: string, ofFile: string | undefined): string | { problem: AmountProblem } {
  const signs = [before, after].filter((sign) => sign !== '')
  if (signs.length === 0) return ofFile ?? { problem: 'no-currency' }
  const named = signs.map((sign) => currencyOfWord(sign, ofFile))
  const [first, second] = named
  if (first === undefined || (signs.length === 2 && second === undefined)) return { problem: 'unknown-currency' }
  if (second === undefined || first === second) return first
  // `$10.00 CAD`: the code says which dollar.
  return SHARED[before]?.includes(second) ? second : { problem: 'unknown-currency' }
}

function currencyOfWord(word: string, ofFile: string | undefined): string | undefined {
  const shared = Object.hasOwn(SHARED, word) ? SHARED[word] : undefined
  if (shared) return ofFile !== undefined && shared.includes(ofFile) ? ofFile : currencyOfSign(word)
  return currencyOfSign(word) ?? currencyOfCode(word)
}

let codes: Set<string> | undefined

/** The code itself where it is one of ISO 4217 that the browser knows, in capitals or not. */
export function currencyOfCode(text: string): string | undefined {
  const code = text.trim().toUpperCase()
  codes ??= new Set(Intl.supportedValuesOf('currency'))
  return codes.has(code) ? code : undefined
}

const GROUPED = /^(?:\d+|\d{1,3}(?:([., '’])\d{3})(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3})$/

/** The number without its separators; why not, where it cannot be read in one way only. */
export function exactNumber(digits: string, known?: DecimalSign): { amount: bigint; scale: number } | AmountProblem {
  const decimal = known ?? decimalSignOf(digits)
  if (decimal === undefined) return 'two-ways'
  const number = withDecimal(digits, decimal)
  if (number) return number
  return known !== undefined && withDecimal(digits, known === '.' ? ',' : '.') ? 'other-decimal' : 'not-a-number'
}

function withDecimal(digits: string, decimal: DecimalSign | null): { amount: bigint; scale: number } | null {
  const cut = decimal === null ? -1 : digits.lastIndexOf(decimal)
  const whole = cut < 0 ? digits : digits.slice(0, cut)
  const fraction = cut < 0 ? '' : digits.slice(cut + 1)
  const isGrouped = GROUPED.test(whole) && !(decimal !== null && whole.includes(decimal))
  if (!(isGrouped || (whole === '' && fraction !== '')) || !/^\d*$/.test(fraction)) return null
  return { amount: BigInt(whole.replace(/\D/g, '') + fraction), scale: fraction.length }
}

/** The decimal sign that a number shows by itself; null where it has no decimals, undefined where it can be read in two ways. */
export function decimalSignOf(digits: string): DecimalSign | null | undefined {
  const marks = digits.replace(/[^.,]/g, '')
  const last = marks.at(-1) as DecimalSign | undefined
  if (last === undefined) return null
  if (new Set(marks).size === 2) return last
  if (marks.length > 1) return null
  const [head = '', tail = ''] = digits.split(last)
  return tail.length === 3 && head !== '' && head !== '0' && /^\d{1,3}$/.test(head) ? undefined : last
}
