import type { Place } from './justification-text'

/** How a text calls the responses; what is missing is named the same way. */
export type Naming = 'letter' | 'number' | 'ordinal' | 'side'

/** One response spoken of, counted from 0. */
export interface Mention extends Place {
  response: number
  naming: Naming
}

export interface Mentions {
  named: Mention[]
  /** It speaks of all of them at once: "both", "neither", "all three". */
  all: boolean
  /** It may name one in a way that is not surely told from other words: "b is better", "the second". */
  maybe: boolean
}

const HEADS =
  'responses?|answers?|models?|options?|assistants?|outputs?|completions?|repl(?:y|ies)|candidates?|versions?|chatbots?|bots?|solutions?|results?|texts?|essays?|summar(?:y|ies)|translations?|images?|items?|r[ée]ponses?|antwort(?:en)?|respuestas?|respostas?|risposte?a?|antwoord(?:en)?'
/** "Response A", "Model_2", "answers A and B", "Response #1". */
const HEADED = new RegExp(`(?<![\\p{L}\\p{N}])(?:${HEADS})[\\s_#@*:-]{0,3}([A-Ha-h]|[1-9])(?![\\p{L}\\p{N}]|[’']t\\b)`, 'giu')
/** A letter that goes with the one before: "A and B", "A, B, and C", "A/B". */
const JOINED = /^(?:\s{0,2}(?:,|and|or|&|\/|vs\.?|versus|und|et|y|e|oder|ou|o)){1,2}\s{0,2}([A-H]|[1-9])(?![\p{L}\p{N}])/u
/** A capital letter by itself is a response; "A" at the head of a sentence is the article, unless a verb follows. */
const ALONE = /(?<![\p{Script=Latin}\p{N}'’-])([A-H])(?![\p{Script=Latin}\p{N}-]|\+\+|#)/gu
const SHORT = /(?<![\p{L}\p{N}])(?:R|#)([1-9])(?![\p{L}\p{N}])/gu
const PLACES: readonly RegExp[] = [/first|1st|former/i, /second|2nd|latter/i, /third|3rd/i, /fourth|4th/i, /fifth|5th/i]
const ORDINAL = new RegExp(
  `\\b(?:(?:the )?(first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th) (?:one|${HEADS})|(?:responses?|answers?|options?|models?) (one|two|three)|the (former|latter))\\b`,
  'giu',
)
/** "The second" by itself, where no other noun follows. */
const BARE_ORDINAL =
  /\bthe (first|second|third|fourth|fifth)(?=\s*(?:[,.;:!?)—–]|$)|\s+(?:is|was|has|had|does|did|and|but|because|while|also|only|[a-z]{2,12}[^su\s]s)\b)/giu
const SIDE = /\b(left|right)(?:[- ]hand)?(?: one| side| response| answer)\b|\bon the (left|right)\b/giu
const ALL =
  /\b(?:both|neither|either|each|all (?:of (?:them|these)|the|two|three|four|five|six|\d|responses|answers|models)|none of|every (?:one|response|answer|model)|the two|the three|these two|the others?|the rest|the remaining|beide\w{0,1}|ambas|ambos|tous|toutes|les deux|entramb[ei]|todas|todos|alle|autre|otra|outra|altra|andere\w{0,1}|l['’]autre)\b/iu

const MAYBE =
  /\b(?:first|second|third|last|former|latter|left|one|other|alternative|counterpart)\b|(?<![\p{L}\p{N}'’])[a-h] (?:is|was|has|had|does|did|gives|and|wins|over)\b/iu
/** Nobody names responses more often; what a hostile text may cost is bounded by it. */
const MOST = 500
const WORD_NUMBERS: Readonly<Record<string, number>> = { one: 0, two: 1, three: 2 }
/** What follows the article, and looks like a verb: "A series of". */
const NO_VERB = /^(?:series|species|lens|always|perhaps|previous|various|numerous|\w*(?:ss|ous|us|is))$/i
const VERB =
  /^(?:is|was|has|had|does|did|gives|can|will|got|gave|wins|won|says|said|also|only|never|and|or|vs|over|to|but|than|because|misses|passes|addresses|discusses|focuses|expresses|uses)$/i

/**
 * Finds the responses that a text speaks of, by letter, number, order or side. `count` is how many there are. In English a capital A at
 * the head of a sentence may be the article; elsewhere it is taken for a name.
 */
export function mentionsIn(own: string, count: number, inEnglish = true): Mentions {
  const named: Mention[] = []
  const add = (response: number, naming: Naming, from: number, to: number) => {
    if (response >= 0 && response < count && named.length < MOST && !named.some((one) => from < one.to && to > one.from))
      named.push({ response, naming, from, to })
  }
  for (const { 0: whole, 1: name = '', index } of own.matchAll(HEADED)) {
    const end = index + whole.length
    if (
      name === 'a' &&
      !/^\s*(?:[,.;:)/]|$|(?:is|was|has|does|and|or|because|over|to|but|than)\b)/.test(own.slice(end, end + 12))
    )
      continue
    add(responseOf(name), namingOf(name), index, end)
    let joined = JOINED.exec(own.slice(end, end + 14))
    let at = end
    while (joined?.[1]) {
      at += joined[0].length
      add(responseOf(joined[1]), namingOf(joined[1]), at - 1, at)
      joined = JOINED.exec(own.slice(at, at + 14))
    }
  }
  for (const { 1: name = '', 0: whole, index } of own.matchAll(SHORT))
    add(responseOf(name), 'number', index, index + whole.length)
  for (const { 1: name = '', index } of own.matchAll(ALONE))
    if (name !== 'A' || !inEnglish || isNoArticle(own, index)) add(responseOf(name), 'letter', index, index + 1)
  for (const hit of own.matchAll(ORDINAL)) {
    const word = (hit[1] ?? hit[2] ?? hit[3] ?? '').toLowerCase()
    const place = WORD_NUMBERS[word] ?? PLACES.findIndex((one) => one.test(word))
    add(place, 'ordinal', hit.index, hit.index + hit[0].length)
  }
  for (const { 1: word = '', 0: whole, index } of own.matchAll(BARE_ORDINAL))
    add(
      PLACES.findIndex((one) => one.test(word)),
      'ordinal',
      index,
      index + whole.length,
    )
  if (count === 2) {
    const sides = [...own.matchAll(SIDE)].map((hit) => ({ word: (hit[1] ?? hit[2] ?? '').toLowerCase(), hit }))
    // "The right answer" is the correct one, unless there is a left one as well.
    const isSided = sides.some(({ word }) => word === 'left')
    if (isSided) for (const { word, hit } of sides) add(word === 'left' ? 0 : 1, 'side', hit.index, hit.index + hit[0].length)
  }
  return { named: named.sort((a, b) => a.from - b.from), all: ALL.test(own), maybe: MAYBE.test(own) }
}

const responseOf = (name: string) => (/\d/.test(name) ? Number(name) - 1 : name.toUpperCase().charCodeAt(0) - 65)
const namingOf = (name: string): Naming => (/\d/.test(name) ? 'number' : 'letter')

function isNoArticle(own: string, at: number): boolean {
  const before = own.slice(Math.max(0, at - 3), at)
  // In mid-sentence the article is written small.
  if (/[\p{L}\p{N},)] $/u.test(before)) return true
  const after = own.slice(at + 1, at + 60)
  if (/^(?:['’]s\b|\s*(?:$|[,.;:)/>=<&+]))/.test(after)) return true
  if (/^\s+(?:(?:slightly|much|far|a bit) )?better\s*(?:$|[.,:;]|than\b|because\b)/.test(after)) return true
  const words = after.match(/^\s+([\p{L}’'-]+)(?:\s+([\p{L}’'-]+))?/u)
  const [, first = '', second = ''] = words ?? []
  const isVerb = (word: string) => VERB.test(word) || (/^[a-z]{2,}s$/.test(word) && !NO_VERB.test(word))
  return isVerb(first) || (/(?:ly|just|even|still|then)$/.test(first) && isVerb(second))
}
