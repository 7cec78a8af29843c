import type { FieldName } from '../../core/detection'
import { readDuration } from '../../core/duration-text'
import { type PayOffer, readPay } from '../../core/pay-text'
import { ESTIMATE, LEFT, LIMIT, NO_PAY, NOT_ONES_OWN, PAY, SPENT } from './field-words'
import type { Measures } from './measures'
import { readNames } from './names'
import { placesOf, type Where } from './where'

export interface Fields {
  project?: string
  taskId?: string
  pay?: PayOffer
  remainingMs?: number
  timerMs?: number
  timeLimitMs?: number
  /** Where each was read, as the trainer is told; without any text but the label's own words. */
  sources: Partial<Record<FieldName, string>>
}

/** A piece of text that may be the page's own, with the label before it. */
export interface Piece {
  text: string
  /** The short piece before it, where it holds no figure. */
  before: string
  where: Where
  place: Node
}

/** What stands between two things said in one line. A dash may be that of a range, and parts before a long word alone. */
const BETWEEN = /\s*[·•|‖｜]\s*|\s+—\s+(?=\p{L}{4})|(?<=(?:n[°º]|#|nr\.?) ?\d+)\s+—\s+/iu
/** An amount that says for what it is, where no label does. */
const FOR_WHAT = /(?:\/|(?<!\p{L})(?:per|pro|par|por|al|za|за)\s)\s*\p{L}|あたり|每|건당/iu
const CLOCK = /^\d{1,3}:\d{2}(?::\d{2})?$/
const CLOCK_OF = /^(.*?\d{1,3}:\d{2}(?::\d{2})?)\s*(?:of|von|sur|de|di|su|van|z|из|з|\/)\s+(\d.*)$/i
/** Longer pieces are sentences: of the page itself only where it has its own bars. */
const LONGEST: Record<Exclude<Where, 'content'>, number> = { top: 160, side: 160, main: 90 }

const PLACES: Record<Exclude<Where, 'content'>, string> = {
  top: 'at the top of the page',
  side: 'in the column beside the task',
  main: 'on the page',
}

/** The label's own words, or what stands there without one. */
export function sourceOf(label: string | undefined, thing: string, where: Where): string {
  const place = PLACES[where === 'content' ? 'main' : where]
  return label ? `the text after “${label.trim().slice(0, 30)}” ${place}` : `${thing} ${place}`
}

interface Candidate<T> {
  value: T
  source: string
  rank: number
}

/** The best placed of what was read; undefined where pieces as good as each other say different things. */
function best<T>(all: readonly Candidate<T>[]): Candidate<T> | undefined {
  const rank = Math.max(...all.map((one) => one.rank))
  const [first, ...rest] = all.filter((one) => one.rank === rank)
  return first && rest.every((one) => JSON.stringify(one.value) === JSON.stringify(first.value)) ? first : undefined
}

/** Pieces that may say something of the page itself, in order. What stands in the task's own content is left out. */
export function piecesOf(m: Measures): Piece[] {
  const whereOf = placesOf(m)
  const pieces: Piece[] = []
  let before = ''
  for (const [n, chunk] of m.chunks.entries()) {
    const label = before
    // A question or a sentence is no label.
    before = chunk.length < 40 && !/[?!]$|\s\S+\s.*\.$/.test(chunk) ? chunk : ''
    if (chunk.length > 200) continue
    const place = m.places[n]
    const where = place ? whereOf(place) : 'main'
    if (!place || where === 'content') continue
    const parts = chunk.split(BETWEEN).filter(Boolean)
    for (const [k, text] of parts.entries()) {
      const isShort = text.length <= LONGEST[where]
      if (isShort) pieces.push({ text, before: k === 0 && !/\d/.test(label) ? label : '', where, place })
    }
  }
  return pieces
}

/** Pay, countdown, timer, limit, project and id from the short pieces of text that name them; a bare value is read with the piece before it. */
export function readFields(m: Measures, url: URL): Fields {
  const pieces = piecesOf(m)
  const pays: Candidate<PayOffer>[] = []
  const times: Record<'remaining' | 'timer' | 'limit', Candidate<number>[]> = { remaining: [], timer: [], limit: [] }
  for (const piece of pieces) {
    if (!/\d/.test(piece.text)) continue
    const pay = payIn(piece)
    if (pay) pays.push(pay)
    const clock = CLOCK_OF.exec(piece.text)
    // "12:34 of 60 min": the clock first, and what it runs against.
    if (clock?.[1] && clock[2] && m.media === 0 && readDuration(clock[2]) !== undefined) {
      add(times, { ...piece, text: clock[1] }, m)
      add(times, { ...piece, text: `time limit ${clock[2]}` }, m)
    } else add(times, piece, m)
  }
  const [pay, remaining, timer, limit] = [best(pays), best(times.remaining), best(times.timer), best(times.limit)]
  const names = readNames(m, pieces, url)
  const fields: Fields = { sources: { ...names.sources } }
  if (m.submit) fields.sources.submit = 'a button that hands in, by its words and place'
  if (m.skip) fields.sources.skip = 'a button that skips, by its words'
  if (names.project !== undefined) fields.project = names.project
  if (names.taskId !== undefined) fields.taskId = names.taskId
  if (pay) {
    fields.pay = pay.value
    fields.sources.pay = pay.source
  }
  if (remaining) fields.remainingMs = remaining.value
  if (limit) fields.timeLimitMs = limit.value
  const time = limit ?? remaining
  if (time) fields.sources.timeLimit = time.source
  if (timer) {
    fields.timerMs = timer.value
    fields.sources.timer = timer.source
  }
  return fields
}

const rankOf = ({ where }: Piece, isLabelled: boolean) => (where === 'main' ? 0 : 1) + (isLabelled ? 1 : 0)

function payIn(piece: Piece): Candidate<PayOffer> | undefined {
  const { text, before, where } = piece
  const all = `${before} ${text}`
  const label = PAY.exec(all)?.[0]
  if (NO_PAY.test(all) || (!label && !(FOR_WHAT.test(text) && text.length <= 60))) return undefined
  // The basis may stand in the label: "Hourly rate".
  const value = readPay(before ? `${before} : ${text}` : text)
  if (!value) return undefined
  return { value, source: sourceOf(label, 'an amount', where), rank: rankOf(piece, label !== undefined) }
}

function add(times: Record<'remaining' | 'timer' | 'limit', Candidate<number>[]>, piece: Piece, m: Measures): void {
  const { text, before, where } = piece
  const all = `${before} ${text}`
  const value = readDuration(text)
  if (value === undefined) return
  const left = LEFT.exec(all)?.[0]
  const isCount = CLOCK.test(text)
  const put = (to: Candidate<number>[], label: string | undefined, thing: string) =>
    to.push({ value, source: sourceOf(label?.replace(/\s*\d+$/, ''), thing, where), rank: rankOf(piece, label !== undefined) })
  const spent = SPENT.exec(all)?.[0]
  if (spent && !left && !NOT_ONES_OWN.test(all)) put(times.timer, spent, 'a timer')
  if (left || (isCount && m.media === 0 && !ESTIMATE.test(all))) {
    put(times.remaining, left, 'a countdown')
    return
  }
  const limit = LIMIT.exec(all)?.[0]
  if (limit && !ESTIMATE.test(all)) put(times.limit, limit, 'a limit')
}
