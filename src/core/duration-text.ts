const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const LONGEST = 400 * DAY

/** Names of the units in the languages seen, longest unit first. */
const UNITS: readonly [ms: number, names: string][] = [
  [7 * DAY, 'w(?:ee)?ks?|w'],
  [DAY, 'd(?:ays?|[ií]as?)?|tage?n?|jours?'],
  [HOUR, 'h(?:(?:ou)?rs?|eures?|oras?)?|std|stunden?|час[а-я]*'],
  [MINUTE, 'm(?:in(?:ut[a-z]*|s)?)?|мин[а-я]*'],
  [SECOND, 's(?:e[ck][a-z]*)?|сек[а-я]*'],
]
const PART = new RegExp(`(\\d+(?:[.,]\\d+)?)\\s?(?:${UNITS.map(([, names]) => `(${names})`).join('|')})(?!\\p{L})\\.?`, 'giu')
const CLOCK = /(?<![\d:.])(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?![\d:.])/g
/** Between two parts of one duration: "1 hour, 5 minutes", "1 h and 5 min". */
const JOINT = /^\s*(?:,|and|und|et|[yeи])?\s*$/i
const CLOCK_TIME = /^\s*(?:[ap]\.?m\b|GMT|UTC|[A-Z]{2,4}\b|uhr)/i
const RANGE = /\d\s*(?:-|–|—|to)\s*$/

/** `1.5` of an hour, exactly; undefined where it is not a whole number of milliseconds. */
function scaled(number: string, unit: number): number | undefined {
  const [whole = '0', part = ''] = number.split(/[.,]/)
  const ms = (Number(whole + part) * unit) / 10 ** part.length
  return Number.isInteger(ms) ? ms : undefined
}

function fromParts(text: string): number | undefined {
  let total: number | undefined
  let end = 0
  let unitBefore = Number.POSITIVE_INFINITY
  for (const match of text.matchAll(PART)) {
    const unit = UNITS[match.slice(2).findIndex((name) => name !== undefined)]?.[0] ?? 0
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
  const [, hours, minutes = '0', seconds = '0'] = match
  if (hours !== undefined && Number(minutes) > 59) return undefined
  return Number(hours ?? 0) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND
}

/**
 * The one duration that a short text tells, in milliseconds: `MM:SS`, `H:MM:SS`, "2 hours, 5 minutes", "1h 5m 30s", "6h 45 min",
 * "Expires in: 2 days 3 hours", "1.5 hours". Undefined for none, for two, for a range, and for a time of day.
 */
export function readDuration(text: string): number | undefined {
  if (text.length > 500) return undefined
  const parts = fromParts(text)
  const clock = fromClock(text)
  const ms = parts !== undefined && clock !== undefined ? undefined : (parts ?? clock)
  return ms !== undefined && ms <= LONGEST ? ms : undefined
}
