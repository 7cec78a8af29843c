const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const LONGEST = 400 * DAY

const UNITS = [7 * DAY, DAY, HOUR, MINUTE, SECOND]
/** Names of the units from week to second, as parts of regular expressions. */
const PLAIN = [
  'w(?:ee)?ks?|w',
  'd(?:ays?|[ií]as?)?|tage?n?|jours?',
  'h(?:(?:ou)?rs?|eures?|oras?)?|std|stunden?',
  'm(?:in(?:ut[a-z]*|s)?)?',
  's(?:e[ck][a-z]*)?',
]
/** `24日` and `8時30分` may be a date and a time of day: they are no duration by themselves. */
const OTHER_LANGUAGES = [
  'wochen?|semaines?|semanas?|settiman[ae]|weken|tydzie[nń]|tygodni[ae]?|недел[а-я]*|тиж[а-яі]*|週間|周|星期|주',
  'j|giorn[oi]|dag(?:en)?|dni|dzie[nń]|день|дн[а-яі]+|日間|日(?=\\s?\\d+\\s?時間)|天|(?<!월\\s?\\d+)일',
  'or[ae]|uur|uren|godz[a-zęąy]*|час[а-яіо]*|ч|годин[а-яі]*|год(?=\\.?\\s?\\d+\\s?хв)|時間|(?:个|個)?小[时時]|시간',
  'mn|minuut|minutę|мин[а-я]*|хв[а-яі]*|分[钟鐘]?(?!の)|분',
  'seg[a-z]*|сек[а-я]*|秒[钟鐘]?|초',
]
const CLOCK = /(?<![\d:.]|[-−])(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?![\d:.])/g
/** Between two parts of one duration: "1 hour, 5 minutes", "1 h and 5 min". */
const JOINT = /^\s*(?:,|and|und|et|en|oraz|та|і|[yeaiи])?\s*$/i
/** A time of day names its zone or half, or what stands before it says so. */
const CLOCK_TIME = /^\s*(?:[ap]\.?m\b|GMT|UTC|[A-Z]{2,4}\b|uhr)/i
const CLOCK_BEFORE =
  /(?:(?<!\p{L})(?:at|by|until|till|before|after|since|um|bis|seit|vers|jusqu['’]à|alle|las|às|om|o|в|до|с|\p{L}{3,9}day|(?:mon|tue|wed|thu|fri|sat|sun)\.?)|\d[-/.]\d{1,4}[-/.]?|\d{4}|\dT)[\s,]*$/iu
const RANGE = /\d\s*(?:[-–—/~〜至到]|to|bis|à|a|до|do|tot)\s*$/i
/** `P1DT2H`, `PT15M`. */
const ISO = /\bP(\d+D)?T(?=\d)/g

/** `1.5` of an hour, exactly; undefined where it is not a whole number of milliseconds. */
function scaled(number: string, unit: number): number | undefined {
  const [whole = '0', part = ''] = number.split(/[.,]/)
  const ms = (Number(whole + part) * unit) / 10 ** part.length
  return Number.isInteger(ms) ? ms : undefined
}

/** A number and its unit, with the names of each unit in a group of their own. */
function partOf(languages: readonly (readonly string[])[]): RegExp {
  const names = UNITS.map((_, n) => `(${languages.map((units) => units[n]).join('|')})`).join('|')
  return new RegExp(
    `(?<!(?<!小)[時时点點시月월]\\s?)(?<![\\d.,])(\\d+(?:[.,]\\d+)?)\\s?(?:${names})(?![\\p{sc=Latn}\\p{sc=Cyrl}])\\.?`,
    'giu',
  )
}

function fromParts(text: string, part: RegExp): number | undefined {
  let total: number | undefined
  let end = 0
  let unitBefore = Number.POSITIVE_INFINITY
  for (const match of text.matchAll(part)) {
    const unit = UNITS[match.slice(2).findIndex((name) => name !== undefined)] ?? 0
    const ms = scaled(match[1] ?? '', unit)
    const joined = total === undefined || (unit < unitBefore && JOINT.test(text.slice(end, match.index)))
    const tooMany = total !== undefined && ms !== undefined && ms >= unitBefore
    if (ms === undefined || !joined || tooMany || RANGE.test(text.slice(0, match.index))) return undefined
    total = (total ?? 0) + ms
    unitBefore = unit
    end = match.index + match[0].length
  }
  return total
}

function fromClock(text: string): number | undefined {
  const all = [...text.matchAll(CLOCK)]
  const match = all[0]
  if (all.length !== 1 || !match || CLOCK_TIME.test(text.slice(match.index + match[0].length))) return undefined
  if (CLOCK_BEFORE.test(text.slice(0, match.index))) return undefined
  const [, hours, minutes = '0', seconds = '0'] = match
  if (hours !== undefined && Number(minutes) > 59) return undefined
  return Number(hours ?? 0) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND
}

function durationReader(languages: readonly (readonly string[])[]): (text: string) => number | undefined {
  const part = partOf(languages)
  return (text) => {
    if (text.length > 500) return undefined
    const parts = fromParts(text.replace(ISO, '$1 '), part)
    const clock = fromClock(text)
    const ms = parts !== undefined && clock !== undefined ? undefined : (parts ?? clock)
    return ms !== undefined && ms <= LONGEST ? ms : undefined
  }
}

/**
 * The one duration that a short text tells, in milliseconds: `MM:SS`, `H:MM:SS`, "2 hours, 5 minutes", "1h 5m 30s", "6h 45 min",
 * "Expires in: 2 days 3 hours", "1.5 hours", `PT15M`, and the same in a dozen languages. Undefined for none, for two, for a range, and
 * for a time of day or a date.
 */
export const readDuration = /* @__PURE__ */ durationReader([PLAIN, OTHER_LANGUAGES])

/** The same in English and by signs: all that the watcher carries. */
export const readPlainDuration = /* @__PURE__ */ durationReader([PLAIN])
