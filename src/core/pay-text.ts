/** An amount as it was read from a page: `amount` is an integer scaled by 10^`scale` (`$0.0125` is 125 with scale 4). */
export interface PayOffer {
  basis: 'hour' | 'task' | 'unit'
  amount: number
  scale: number
  /** ISO 4217. */
  currency: string
}

const CODES =
  'USD EUR GBP CAD AUD NZD SGD HKD INR PKR JPY CNY KRW PHP IDR BRL MXN ARS COP CHF SEK NOK DKK PLN CZK HUF TRY UAH NGN KES ZAR'
const SIGNS: Record<string, string> = {
  US$: 'USD', CA$: 'CAD', C$: 'CAD', AU$: 'AUD', A$: 'AUD', NZ$: 'NZD', HK$: 'HKD', S$: 'SGD', MX$: 'MXN', R$: 'BRL', $: 'USD', '€': 'EUR', '£': 'GBP',
  '₹': 'INR', '₱': 'PHP', '₦': 'NGN', '₩': 'KRW', '₴': 'UAH', '₺': 'TRY', zł: 'PLN', 円: 'JPY', '¢': 'USD', dollars: 'USD', euros: 'EUR', cents: 'USD',
} // biome-ignore format: a table

/** ISO 4217 code of a currency's sign or code, as pages and statements write it; undefined for any other, and for parts of a unit. */
export function currencyOfSign(sign: string): string | undefined {
  if (sign === '¢' || sign === 'cents') return undefined
  return Object.hasOwn(SIGNS, sign) ? SIGNS[sign] : CODES.split(' ').find((code) => code === sign)
}

/** Where the decimal sign is a comma at least as often as a point, `1.234` and `1,234` cannot be told apart. */
const COMMA = /EUR|PLN|CZK|HUF|UAH|TRY|BRL|ARS|COP|IDR|SEK|NOK|DKK|CHF|ZAR/

const SIGN = `(?:${[...Object.keys(SIGNS), ...CODES.split(' ')].map((s) => s.replace('$', '\\$')).join('|')})`
const NUMBER = "\\d(?:(?:[.,'’\\u00a0\\u202f\\u2009]| (?=\\d{3}(?!\\d)))?\\d)*"
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\d$.,])(?:(?<before>${SIGN})\\s?(?<a>${NUMBER})(?:\\s?(?<code>[A-Z]{3})\\b)?|(?<b>${NUMBER})\\s?(?<after>${SIGN})(?![\\p{L}\\d]))`,
  'gu',
)

const HOUR_AFTER = /^\s*(?:\/|(?:per|an?|pro|par|por|la)\b)?\s*(?:h(?:(?:ou)?r(?:ly)?|eure|ora)?|std|stunde|hora|ora)(?!\p{L})/iu
const HOUR_BEFORE = /(?:hourly(?: pay| rate)?|(?:per|\/) ?(?:hour|hr))\s*(?:is|of|[:=])?\s*$/i
const MINUTE_AFTER = /^\s*(?:\/|per|a)\s*min(?:ute)?\b/i
const TASK_AFTER =
  /^\s*(?:\/|per|a|for each)\s*(?:(?:comple|approv|accep|submit)t?ed )?(?:task|hit|assignment|attempt|study|survey|submission|job)s?\b/i
const UNIT_AFTER = /^\s*(?:\/\s*|(?:per|for each)\s+)\p{L}+|^\s*each\b/iu
/** Bases that no offer of ours has, round numbers, open ends and ranges: not read as anything else. */
const OTHER_AFTER =
  /^\s*(?:\/|per|an?)\s*(?:day|week|month|year|annum|night)\b|^(?:\s?(?:[km%]|bn|[mb]illion|thousand)(?![a-z])|\+)|^\s*(?:-|–|—|to)\s*\p{Sc}?\s?\d/iu
const OPEN_BEFORE =
  /(?:up to|at least|from|over|under|(?:min|max)(?:imum)?(?: of)?|between|approximately|about|around|~|≈|\d\s*(?:-|–|—|to))\s*$/i
const EXTRA_BEFORE = /(?:\+|(?<!\d\s*)[-−–]|bonus(?:es)?(?: of)?(?: up to)?:?)\s*$/i
const EXTRA_AFTER = /^\s*(?:(?:in|as) )?(?:an? )?(?:extra )?bonus/i

/** The number as digits and scale; undefined where its separators can be read in two ways. */
function exact(text: string, currency: string): { amount: number; scale: number } | undefined {
  const digits = text.replace(/[.,'’\s]+$/u, '')
  const marks = digits.replace(/\d/g, '')
  const last = marks.at(-1) ?? ''
  const parts = digits.split(/[^\d]/)
  const tail = parts.at(-1) ?? ''
  const isPoint = last === '.' || last === ','
  const once = isPoint && marks.split(last).length === 2
  const mixed = new Set(marks).size > 1
  let decimal = once
  if (once && !mixed && tail.length === 3 && parts[0] !== '0') {
    if (COMMA.test(currency)) return undefined
    decimal = last === '.'
  }
  if (!isPoint && /^ +$/.test(marks) && marks.length === 1) return undefined
  const whole = decimal ? parts.slice(0, -1) : parts
  if (new Set(decimal ? marks.slice(0, -1) : marks).size > 1) return undefined
  if (
    whole.length > 1 &&
    (!whole.slice(1).every((p, i) => p.length === 3 || (p.length === 2 && i < whole.length - 2)) || (whole[0] ?? '').length > 3)
  )
    return undefined
  const scale = decimal ? tail.length : 0
  const amount = Number(whole.join('') + (decimal ? tail : ''))
  return scale <= 8 && amount <= 1e12 ? { amount, scale } : undefined
}

function basisOf(before: string, after: string): { basis: PayOffer['basis']; times: number } {
  if (MINUTE_AFTER.test(after)) return { basis: 'hour', times: 60 }
  if (HOUR_AFTER.test(after) || HOUR_BEFORE.test(before)) return { basis: 'hour', times: 1 }
  if (TASK_AFTER.test(after)) return { basis: 'task', times: 1 }
  return UNIT_AFTER.test(after) ? { basis: 'unit', times: 1 } : { basis: 'task', times: 1 }
}

/**
 * The one amount or rate that a short text offers, exactly. A bare amount is pay for one task. Undefined when the text names no
 * currency, a range, a limit ("up to"), several different amounts, or a number that can be read in two ways; bonuses are passed over.
 * Forms as eight platforms show them, and their kin in other currencies and languages.
 */
export function readPay(text: string): PayOffer | undefined {
  if (text.length > 2000) return undefined
  let found: PayOffer | undefined
  for (const match of text.matchAll(AMOUNT)) {
    const { before: sign = '', a, code, b, after: trailing = '' } = match.groups ?? {}
    const to = match.index + match[0].length
    const isCode = code !== undefined && CODES.split(' ').includes(code)
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const after = text.slice(isCode || code === undefined ? to : to - code.length, to + 40)
    if (EXTRA_BEFORE.test(before) || EXTRA_AFTER.test(after)) continue
    if (OPEN_BEFORE.test(before) || OTHER_AFTER.test(after)) return undefined
    const symbol = sign || trailing
    const currency = isCode && symbol === '$' ? code : (SIGNS[symbol] ?? symbol)
    const number = exact(a ?? b ?? '', currency)
    if (number === undefined || number.amount === 0) return undefined
    const { basis, times } = basisOf(before, after)
    const scale = number.scale + (symbol === '¢' || symbol === 'cents' ? 2 : 0)
    const offer = { basis, amount: number.amount * times, scale, currency }
    if (
      found &&
      (found.basis !== basis || found.currency !== currency || found.amount * 10 ** scale !== offer.amount * 10 ** found.scale)
    )
      return undefined
    found ??= offer
  }
  return found
}
