import { OTHER_LANGUAGES } from './pay-words'

/** An amount as it was read from a page: `amount` is an integer scaled by 10^`scale` (`$0.0125` is 125 with scale 4). */
export interface PayOffer {
  basis: 'hour' | 'task' | 'unit'
  amount: number
  scale: number
  /** ISO 4217. */
  currency: string
}

const CODES =
  'USD EUR GBP CAD AUD NZD SGD HKD INR PKR JPY CNY KRW PHP IDR BRL MXN ARS COP CHF SEK NOK DKK PLN CZK HUF TRY UAH NGN KES ZAR RUB RON VND THB MYR TWD ILS AED'
const SIGNS: Record<string, string> = {
  US$: 'USD', CA$: 'CAD', C$: 'CAD', AU$: 'AUD', A$: 'AUD', NZ$: 'NZD', HK$: 'HKD', S$: 'SGD', MX$: 'MXN', NT$: 'TWD', R$: 'BRL', $: 'USD', '€': 'EUR', '£': 'GBP',
  '₹': 'INR', '₱': 'PHP', '₦': 'NGN', '₩': 'KRW', '₴': 'UAH', '₺': 'TRY', '₽': 'RUB', '₫': 'VND', '₪': 'ILS', zł: 'PLN', Kč: 'CZK', 円: 'JPY', 元: 'CNY', 원: 'KRW',
  грн: 'UAH', 'руб.': 'RUB', руб: 'RUB', '¢': 'USD', dollars: 'USD', euros: 'EUR', Euro: 'EUR', cents: 'USD',
} // biome-ignore format: a table

/** Signs that several currencies share: the words around them must tell which is meant. */
const SHARED = /^(?:¥|¥|kr)$/

/** ISO 4217 code of a currency's sign or code, as pages and statements write it; undefined for any other, and for parts of a unit. */
export function currencyOfSign(sign: string): string | undefined {
  if (sign === '¢' || sign === 'cents') return undefined
  return Object.hasOwn(SIGNS, sign) ? SIGNS[sign] : CODES.split(' ').find((code) => code === sign)
}

/** Where the decimal sign is a comma at least as often as a point, `1.234` and `1,234` cannot be told apart. */
const COMMA = /EUR|PLN|CZK|HUF|UAH|TRY|BRL|ARS|COP|IDR|SEK|NOK|DKK|CHF|ZAR|RUB|RON|VND/

const SIGN = `(?:${[...Object.keys(SIGNS), '¥', '¥', 'kr', ...CODES.split(' ')].map((s) => s.replace(/[$.]/, '\\$&')).join('|')})`
const NUMBER = "\\d(?:(?:[.,'’\\u00a0\\u202f\\u2009]| (?=\\d{3}(?!\\d)))?\\d)*"
/** A letter of a script that parts its words by blanks. */
const LETTER = '[\\p{sc=Latn}\\p{sc=Cyrl}]'
/** `20.–` and `20,-` are twenty. */
const DASH = '(?:[.,][-–—]{1,2})?'
const AMOUNT = new RegExp(
  `(?<!${LETTER}|[\\d$.,])(?:(?<before>${SIGN})\\s?(?<a>${NUMBER})${DASH}(?:\\s?(?<code>[A-Z]{3})\\b)?|(?<b>${NUMBER})${DASH}\\s?(?<after>${SIGN})(?!${LETTER}|\\d))`,
  'gu',
)

/** What is written around an amount, as parts of regular expressions. */
export interface PayWords {
  /** "per"; what comes after it says for what. */
  per: string
  hour: string
  /** "hourly rate", before the amount. */
  hourBefore: string
  minute: string
  task: string
  /** What is counted, after "per" or a stroke. */
  unit: string
  /** Bases that no offer of ours has. */
  other: string
  otherBefore: string
  /** Open ends and ranges, behind and before the amount. */
  endAfter: string
  openAfter: string
  openBefore: string
  to: string
  /** Which currency is meant by a sign that several share. */
  tells?: readonly [words: RegExp, currency: string][]
}

export const ENGLISH: PayWords = {
  per: 'per|an?|each|for each|pro|par|por|la',
  hour: 'h(?:(?:ou)?r(?:ly)?|eure|ora)?|std|stunde|ora',
  hourBefore: 'hourly(?: pay| rate)?|(?:per|\\/) ?(?:hour|hr)',
  minute: 'min(?:ute)?',
  task: '(?:(?:comple|approv|accep|submit)t?ed )?(?:task|hit|assignment|attempt|study|survey|submission|job)s?',
  unit: '(?:audio|video) ?\\p{L}+|(?:unit|item|word|question|image|page|response|judge?ment|line|row|segment|clip|file|piece|record|document|prompt|turn|min(?:ute)?|h(?:ou)?r)s?',
  other: '\\d|day|week|month|mo|year|yr|annum|night',
  otherBefore: '(?:(?:per|a|an) (?:day|week|month|year)|daily|weekly|monthly|annual)(?: \\p{L}+)?',
  endAfter: '[km%](?!\\p{L})|(?:bn|[mb]illion|thousand)(?!\\p{L})',
  openAfter: '\\b(?:and up|or (?:more|less|higher)|m(?:in|ax)imum|on average)',
  openBefore:
    'up ?to|at (?:least|most)|from|over|under|(?:more|less) than|start(?:s|ing) at|(?:min|max)(?:imum)?(?: of)?|between|approx(?:imately|\\.)?|about|around|average(?: of)?|avg\\.?|estimated|est\\.',
  to: '[-–—~]|to|and',
}

const EXTRA_BEFORE = /(?:\+|(?<!\d\s*)[-−–]|(?:bonus(?:es)?|prime|premia|бонус)(?: of)?(?: up to)?[:：]?)\s*$/i
const EXTRA_AFTER = /^\s*(?:(?:in|as) )?(?:an? )?(?:extra )?bonus/i
const OF_MEDIA = "(?!\\s+(?:of|de|d['’]|di|van)\\s*(?:audio|video|speech|media|record|film))"

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
    if (COMMA.test(currency) || (last === '.' && /JPY|KRW/.test(currency))) return undefined
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

function patterns(all: readonly PayWords[]) {
  const words = (key: Exclude<keyof PayWords, 'tells'>) => all.map((one) => one[key]).join('|')
  const per = `(?:\\/|每|l['’]|all['’]|(?:${words('per')})(?!\\p{L}))`
  const behind = (what: string, times = '+') => `^\\s*(?:${per}\\s*)${times}(?:${what})(?!${LETTER})`
  const reg = (source: string) => new RegExp(source, 'iu')
  return {
    minute: reg(behind(words('minute')) + OF_MEDIA),
    hour: reg(behind(words('hour'), '*') + OF_MEDIA),
    hourBefore: reg(`(?:${words('hourBefore')})\\s*(?:is|of|[:：=])?\\s*$`),
    task: reg(behind(words('task'))),
    unit: reg(`${behind(words('unit'))}|^\\s*(?:per|for each)\\s+\\p{L}+|^\\s*each\\b`),
    // A stroke and a word that is not known can be any basis.
    unknown: /^\s*\/\s*\p{L}/u,
    not: reg(`${behind(words('other'))}|^\\s?(?:${words('endAfter')})|^\\s*(?:${words('to')})\\s*(?:${SIGN})?\\s?\\d`),
    notBefore: reg(
      `(?:(?<!${LETTER})(?:${words('openBefore')})|[~≈〜]|${words('otherBefore')}|\\d\\s*(?:${words('to')}))[\\s:：]*$`,
    ),
    openEnd: reg(`^(?:\\s*(?:\\/|per )\\s*\\p{L}+)?\\+|^[^\\d,;]{0,24}(?:${words('openAfter')})`),
    tells: all.flatMap((one) => one.tells ?? []),
  }
}
type Patterns = ReturnType<typeof patterns>

function currencyFor(symbol: string, code: string, tells: Patterns['tells'], around: readonly string[]): string | undefined {
  if (SHARED.test(symbol)) return code || tells.find(([words]) => around.some((text) => words.test(text)))?.[1]
  return code && symbol === '$' ? code : (SIGNS[symbol] ?? symbol)
}

function basisOf(is: Patterns, before: string, after: string): { basis: PayOffer['basis']; times: number } | undefined {
  if (is.minute.test(after)) return { basis: 'hour', times: 60 }
  if (is.hour.test(after) || is.hourBefore.test(before)) return { basis: 'hour', times: 1 }
  if (is.task.test(after)) return { basis: 'task', times: 1 }
  if (is.unit.test(after)) return { basis: 'unit', times: 1 }
  return is.unknown.test(after) ? undefined : { basis: 'task', times: 1 }
}

/**
 * A reader of the one amount or rate that a short text offers, exactly. A bare amount is pay for one task. Undefined when the text names
 * no currency, or one that several countries write alike (`kr`, `¥`), a range (neither end is the offer), a limit ("up to"), several
 * different amounts, another basis (a day, a thousand words), or a number that can be read in two ways; bonuses are passed over.
 */
export function payReader(words: readonly PayWords[]): (text: string) => PayOffer | undefined {
  const is = patterns(words)
  return (text) => {
    if (text.length > 2000) return undefined
    let found: PayOffer | undefined
    for (const match of text.matchAll(AMOUNT)) {
      const { before: sign = '', a, code, b, after: trailing = '' } = match.groups ?? {}
      const to = match.index + match[0].length
      const isCode = code !== undefined && CODES.split(' ').includes(code)
      const before = text.slice(Math.max(0, match.index - 40), match.index)
      const after = text.slice(isCode || code === undefined ? to : to - code.length, to + 40)
      if (EXTRA_BEFORE.test(before) || EXTRA_AFTER.test(after)) continue
      if (is.notBefore.test(before) || is.not.test(after) || is.openEnd.test(after)) return undefined
      const symbol = sign || trailing
      const currency = currencyFor(symbol, isCode ? code : '', is.tells, [after, before])
      const number = currency === undefined ? undefined : exact(a ?? b ?? '', currency)
      const basis = basisOf(is, before, after)
      if (currency === undefined || number === undefined || number.amount === 0 || basis === undefined) return undefined
      const scale = number.scale + (symbol === '¢' || symbol === 'cents' ? 2 : 0)
      const offer = { basis: basis.basis, amount: number.amount * basis.times, scale, currency }
      if (found && !isSame(found, offer)) return undefined
      found ??= offer
    }
    return found
  }
}

const isSame = (a: PayOffer, b: PayOffer) =>
  a.basis === b.basis && a.currency === b.currency && a.amount * 10 ** b.scale === b.amount * 10 ** a.scale

/** Pay in English, and by signs in any language: all that the watcher carries. See {@link payReader}. */
export const readPlainPay = /* @__PURE__ */ payReader([ENGLISH])

/** Pay in the dozen languages that platforms are seen in. See {@link payReader}. */
export const readPay = /* @__PURE__ */ payReader([ENGLISH, OTHER_LANGUAGES])
