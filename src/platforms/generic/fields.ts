import { readDuration } from '../../core/duration-text'
import { type PayOffer, readPay } from '../../core/pay-text'
import type { Measures } from './measures'

const LEFT = /\b(?:left|remaining|expires? in|countdown|(?:due|ends) in|verbleib|restant|quedan)|\bnoch \d|残り|剩余/i
const LIMIT =
  /time limit|(?:max(?:imum)?|allotted|allowed) time|time (?:allowed|allotted|cap)|you have (?:up to )?\d|within \d|zeitlimit/i
const ESTIMATE = /estimate|takes?\b|approximate|about|average|spent|elapsed|\bago\b|should|typical/i
/** A timer that counts up names what it counts. */
const SPENT = /\btime (?:spent|elapsed|worked|used|so far|on (?:this )?task)\b|\belapsed\b|\b(?:active|working) time\b/i
const NOT_ONES_OWN = /estimate|average|avg|approximate|about|typical|should|\bago\b|total|expected/i
const PAY =
  /\b(?:pay(?:s|ment)?|paid|reward|rate|earn|compensation|bounty|per (?:hour|task|unit|item)|an hour)\b|\/ ?(?:hr?|hour|task|unit)\b/i
const PRICE = /price|total|tax|shipping|order|cart|plan|billed|refund|balance|withdraw|income|salary|fees?\b|so far/i

export interface Fields {
  pay?: PayOffer
  remainingMs?: number
  timerMs?: number
  timeLimitMs?: number
}

/** Pay, countdown and limit from the short pieces of text that name them; a bare value is read with the piece before it. */
export function readFields(m: Measures): Fields {
  const fields: Fields = {}
  let before = ''
  for (const chunk of m.chunks) {
    if (chunk.length > 160 || !/\d/.test(chunk)) {
      before = chunk
      continue
    }
    const text = before.length < 40 ? `${before} ${chunk}` : chunk
    before = chunk
    if (!fields.pay && PAY.test(text) && !PRICE.test(text)) {
      const pay = readPay(chunk)
      if (pay) fields.pay = pay
    }
    const isCount = /^\d{1,3}:\d{2}(?::\d{2})?$/.test(chunk)
    if (fields.timerMs === undefined && SPENT.test(text) && !LEFT.test(text) && !NOT_ONES_OWN.test(text)) {
      const ms = readDuration(chunk)
      if (ms !== undefined) fields.timerMs = ms
    }
    if (fields.remainingMs === undefined && (isCount || LEFT.test(text)) && !(ESTIMATE.test(text) && !LEFT.test(text))) {
      const ms = readDuration(chunk)
      if (ms !== undefined && (!isCount || m.media === 0 || LEFT.test(text))) fields.remainingMs = ms
    } else if (fields.timeLimitMs === undefined && LIMIT.test(text) && !ESTIMATE.test(text)) {
      const ms = readDuration(chunk)
      if (ms !== undefined) fields.timeLimitMs = ms
    }
  }
  return fields
}

const EMBED = /captcha|player|embed|video|advert|doubleclick|analytic|consent|cookie|chat|pay|checkout|login|oauth|social|widget/i

/** The host of a large frame from elsewhere, which may hold the task itself; undefined where there is none. */
export function frameHost(m: Measures, page: URL): string | undefined {
  for (const frame of m.frames) {
    const source = frame.getAttribute('src') ?? ''
    if (!URL.canParse(source, page.href)) continue
    const url = new URL(source, page.href)
    if (
      !/^https?:$/.test(url.protocol) ||
      url.host === page.host ||
      EMBED.test(`${url.href} ${frame.getAttribute('title') ?? ''} ${frame.getAttribute('name') ?? ''}`)
    )
      continue
    const box = frame.getBoundingClientRect()
    const [width, height] =
      box.height > 0
        ? [box.width, box.height]
        : [Number.parseInt(frame.getAttribute('width') ?? '600', 10), Number.parseInt(frame.getAttribute('height') ?? '0', 10)]
    if (width >= 400 && height >= 300) return url.host
  }
  return undefined
}
