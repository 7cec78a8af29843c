export type DecimalSign = '.' | ','

/** A positive decimal as it was written: `amount` / 10^`scale`. */
export interface WrittenRate {
  amount: number
  scale: number
}

const SHAPE = /^[\d.,'’\s\u00a0\u202f]*\d$/
/** More digits than any rate has, and still exact as a number. */
const MOST_DIGITS = 15

export const looksLikeNumber = (text: string) => SHAPE.test(text.trim())

/** The decimal sign that the numbers of a table prove; null where they prove none, or one of them the one and one the other. */
export function decimalSign(texts: readonly string[]): DecimalSign | null {
  const proven = new Set(texts.map(provenSign).filter((sign) => sign !== null))
  const [only] = proven
  return proven.size === 1 ? (only ?? null) : null
}

/** What a single number proves: 1.234,5 and 0,92 a comma; 1,234.5 and 1.0852 a point; 1,085 and 120 nothing. */
function provenSign(text: string): DecimalSign | null {
  const marks = text.replaceAll(/[^.,]/g, '')
  const last = marks.at(-1) as DecimalSign | undefined
  if (last === undefined) return null
  if (new Set(marks).size > 1) return last
  // Several of the same part thousands, so the other one is the decimal sign.
  if (marks.length > 1) return last === '.' ? ',' : '.'
  const [before = '', after = ''] = text.trim().split(last)
  return after.length !== 3 || before === '0' || before === '' || before.length > 3 ? last : null
}

/** A number by the decimal sign, or by what it proves itself; what is wrong with it where it cannot be read in one way only. */
export function readRate(text: string, sign: DecimalSign | null): WrittenRate | 'rate' | 'ambiguous-rate' | 'not-positive' {
  const trimmed = text.trim()
  if (/^[-−–]/.test(trimmed) && looksLikeNumber(trimmed.slice(1))) return 'not-positive'
  if (!looksLikeNumber(trimmed)) return 'rate'
  const decimal = sign ?? provenSign(trimmed)
  if (decimal === null && /[.,]/.test(trimmed)) return 'ambiguous-rate'
  const parts = trimmed.split(decimal ?? '.')
  const [whole = '', fraction = ''] = parts
  // Thousands stand in threes before the decimal sign.
  const isGrouped = /^\d{1,3}(?:(?<mark>[.,'’\s\u00a0\u202f])\d{3})(?:\k<mark>\d{3})*$/.test(whole)
  if (parts.length > 2 || !(isGrouped || /^\d*$/.test(whole)) || !/^\d*$/.test(fraction)) return 'rate'
  const digits = `${whole.replaceAll(/\D/g, '')}${fraction}`
  if (digits.replace(/^0+/, '').length > MOST_DIGITS || fraction.length > 12) return 'rate'
  const amount = Number(digits)
  return amount === 0 ? 'not-positive' : shortest({ amount, scale: fraction.length })
}

/** 1.0850 and 1.085 are one rate. */
function shortest({ amount, scale }: WrittenRate): WrittenRate {
  let rate = { amount, scale }
  while (rate.scale > 0 && rate.amount % 10 === 0) rate = { amount: rate.amount / 10, scale: rate.scale - 1 }
  return rate
}
