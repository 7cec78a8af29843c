/** A stretch of a text: from the first character to behind the last. */
export interface Place {
  from: number
  to: number
}

/** A text as the rules read it. All places are places in `text`. */
export interface ReadText {
  text: string
  /** The same length, with what stands in quotation marks or code marks blanked out: the trainer's own words alone. */
  own: string
  quotes: Place[]
  /** Without those that hold no letter, such as the number of a list. */
  sentences: Place[]
  /** In own words. */
  words: Place[]
  /** False for scripts that do not mark the end of a sentence, so that sentences can not be counted. */
  marksSentences: boolean
}

const BLANK = '\uFFFC'
const LONGEST_QUOTE = 300
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu
const HAS_LETTER = /\p{L}/u
const UNMARKED_SCRIPT = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** A full stop behind these ends no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|vs|cf|approx|dr|mr|mrs|ms|fig|resp|incl|pp?)\.\s*$/i

/** Closing marks of each opening one. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '`': '`',
}

/** Reads a text once. Never throws; takes time in proportion to the length. */
export function readText(text: string): ReadText {
  const quotes = quotesIn(text)
  const own = blanked(text, quotes)
  const words = [...own.matchAll(WORD)].map(({ index, 0: word }) => ({ from: index, to: index + word.length }))
  return { text, own, quotes, words, sentences: sentencesIn(own), marksSentences: !UNMARKED_SCRIPT.test(own) }
}

function quotesIn(text: string): Place[] {
  const quotes: Place[] = []
  for (let at = 0; at < text.length; at++) {
    const to = quoteEnd(text, at)
    // A text that stands in quotation marks as a whole quotes nothing.
    if (to === undefined || (at === 0 && to >= text.trimEnd().length)) continue
    quotes.push({ from: at, to })
    at = to - 1
  }
  return quotes.filter(({ from, to }) => HAS_LETTER.test(text.slice(from, to)) || /\d/.test(text.slice(from, to)))
}

/** Where a quotation that begins here ends, behind its closing mark. */
function quoteEnd(text: string, at: number): number | undefined {
  const mark = text[at] ?? ''
  if (mark === "'" || mark === '‘') return singleQuoteEnd(text, at, mark)
  if (mark === '`' && text.startsWith('```', at)) return fenceEnd(text, at)
  const closing = CLOSING[mark]
  if (closing === undefined) return undefined
  for (let i = at + 1; i < Math.min(text.length, at + LONGEST_QUOTE); i++) if (closing.includes(text[i] ?? '')) return i + 1
  return undefined
}

function fenceEnd(text: string, at: number): number {
  const end = text.indexOf('```', at + 3)
  // An open fence runs to the end, as it is shown.
  return end === -1 ? text.length : end + 3
}

/** An apostrophe is none: a single mark opens behind a space and closes before one. */
function singleQuoteEnd(text: string, at: number, mark: string): number | undefined {
  if (at > 0 && !/[\s([—–-]/.test(text[at - 1] ?? '')) return undefined
  for (let i = at + 2; i < Math.min(text.length, at + LONGEST_QUOTE / 2); i++) {
    if (text[i] === '\n') return undefined
    const closes = text[i] === (mark === '‘' ? '’' : "'")
    if (closes && !/[\p{L}\p{N}]/u.test(text[i + 1] ?? '') && !/\s/.test(text[i - 1] ?? '')) return i + 1
  }
  return undefined
}

/** The marks stay, and so does the end of a sentence inside them. */
function blanked(text: string, quotes: readonly Place[]): string {
  let own = ''
  let done = 0
  for (const { from, to } of quotes) {
    const kept = /[.!?…]/.test(text[to - 2] ?? '') ? 2 : 1
    own +=
      text.slice(done, from + 1) + BLANK.repeat(Math.max(0, to - kept - from - 1)) + text.slice(Math.max(from + 1, to - kept), to)
    done = to
  }
  return own + text.slice(done)
}

function sentencesIn(own: string): Place[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  // A line ends a sentence, and the segmenter is dear: it is asked only where one could end within a line.
  return [...own.matchAll(/[^\n\r]+/g)].flatMap(({ 0: line, index }) => {
    if (!HAS_LETTER.test(line)) return []
    const places = /[.!?…]|\P{ASCII}/u.test(line) ? inLine(line, segmenter) : [trimmed(line, 0)]
    return places
      .map(({ from, to }) => ({ from: index + from, to: index + to }))
      .flatMap((sentence) => writtenSmall(own, sentence))
  })
}

const trimmed = (text: string, at: number): Place => ({
  from: at + text.length - text.trimStart().length,
  to: at + text.trimEnd().length,
})

function inLine(line: string, segmenter: Intl.Segmenter): Place[] {
  const sentences: Place[] = []
  let goesOn = false
  for (const { segment, index } of segmenter.segment(line)) {
    const last = sentences.at(-1)
    const place = trimmed(segment, index)
    if (goesOn && last) last.to = place.to
    else if (HAS_LETTER.test(segment)) sentences.push(place)
    else continue
    goesOn = ABBREVIATION.test(segment.slice(-12))
  }
  return sentences
}

/** Whoever writes in haste begins sentences with a small letter: behind a whole word and a full stop these are sentences as well. */
function writtenSmall(own: string, { from, to }: Place): Place[] {
  const parts: Place[] = []
  let start = from
  for (const { index, 0: end } of own.slice(from, to).matchAll(/(?<=[\p{L}\p{N}”"')\]]{2})[.!?]\s+(?=[\p{Ll}([])/gu)) {
    const at = from + index
    if (/\b(?:etc|ca|no|approx|vs|cf|resp|incl|fig)$/i.test(own.slice(Math.max(start, at - 7), at))) continue
    parts.push({ from: start, to: at + 1 })
    start = at + end.length
  }
  return [...parts, { from: start, to }].filter((part) => HAS_LETTER.test(own.slice(part.from, part.to)))
}

/** The words of a place as they stand, cut at a word where they are long. */
export function excerpt(text: string, { from, to }: Place, most = 90): string {
  const whole = text
    .slice(from, Math.min(to, from + 4 * most))
    .replace(/\s+/g, ' ')
    .trim()
  if (whole.length <= most) return whole
  const cut = whole.slice(0, most)
  return `${cut.slice(0, cut.lastIndexOf(' ') > most / 2 ? cut.lastIndexOf(' ') : most).replace(/[\uD800-\uDBFF]$/, '')}…`
}
