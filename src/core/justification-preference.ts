import type { Mention } from './justification-mentions'
import type { Place, ReadText } from './justification-text'

/** How strong a preference is: 1 slight, 2 plain, 3 strong. */
export type Strength = 1 | 2 | 3

/** That one response is the better one as a whole, said outright. What is better in one respect alone is none. */
export interface Statement extends Place {
  /** Counted from 0; `same` for a tie. */
  side: number | 'same'
  strength: Strength
}

const ADVERB =
  '(?:slightly|marginally|negligibly|narrowly|barely|somewhat|just|a (?:bit|little|touch)|much|far|significantly|considerably|substantially|vastly|greatly|way|a lot|strongly|clearly|overall|also|still|certainly|definitely|thus|therefore|simply|easily|by far)'
const BE = "(?:is|was|remains|comes out(?: as)?|seems(?: to be)?|seemed|appears to be|ends up|is judged|feels|'s|’s)"
const GOOD = 'better|best|superior|stronger|strongest|preferable|preferred|winner'
const BAD = 'worse|worst|inferior|weaker|weakest'
const PREDICATE = new RegExp(
  `^\\s{1,3}(${BE}\\s{1,3}(?:${ADVERB}\\s{1,3}){0,3}(?:the\\s{1,3})?(?:${ADVERB}\\s{1,3}){0,2}(${GOOD}|${BAD}))\\b`,
  'i',
)
/** "A slightly better." at the head of a text, as a label is written. */
const SHORT_PREDICATE = new RegExp(
  `^\\s{1,3}((?:${ADVERB}\\s{1,3}){0,2}(better|worse))(?=\\s*(?:$|[.,:;!(–—]| than | because | since ))`,
  'i',
)
/** "A’s answer" is A, and so is "**A**". */
const NAMED_ON = /^(?:\*{1,2}|_)?(?:['’]s (?:response|answer|output|reply|completion|version))?(?=\s|[.,;:]|$)/i
const WINS = /^\s{1,3}((?:clearly |easily |narrowly |just |slightly )?(wins|outperforms|beats|loses))\b/i
const CHOOSE = new RegExp(
  `\\b(?:I(?:['’]d| would)? (?:${ADVERB} )?(?:prefer|preferred|choose|chose|pick|picked|favou?r|favou?red|selected|go with|went with)|my (?:choice|preference|pick|verdict) is|(?:verdict|choice|preference|winner|preferred)\\s?[:–-]|the (?:${ADVERB} )?(?:better|best|stronger|preferred|winning) (?:one |response |answer |choice |option )?is|(?:slight |strong |clear )?preference for) (?:the )?$`,
  'i',
)
/** Behind the predicate: nothing, or what goes on to the reason. */
const OPEN_END =
  /^(?:\s{0,3}(?:$|[.,;:!?()\n–—-])|\s{1,3}(?:overall|here|because|since|as (?:it|its|the|they|[A-H]|response)\b|by (?:a|far)\b|due to|for (?:these|this|that|the following|two|three|several) reasons?\b|in (?:all|every|my)\b|on balance|altogether|and\b|but\b|although|though|while|whereas|of the two|option\b|choice\b))/i
const ITS_KIND = /^\s{1,3}(?:response|answer|one|option|choice|of the two|reply|output|completion)\b/i
const THAN =
  /^\s{1,3}(?:than )?(?:the (?:other|first|second)(?: one| response| answer)?|[@*]{0,2}(?:(?:response|answer|model|option|assistant|output|completion)[ _#]?)?(?:[A-H]|[1-9])\*{0,2})(?![\p{L}\p{N}'’])/iu
/** "Better, but only in tone", "better (for beginners)". */
const LIMITED_AFTER =
  /^[\s,(–—-]{0,4}(?:(?:but|and|though|although) )?(?:(?:only|at least|mainly|mostly|just|especially|particularly|merely) )?(in|at|on|for|when|as far|with|regarding|from)\b/i
/** In front of it in its clause: it holds in one respect, on a condition, or in somebody else's opinion. */
const LIMITED =
  /\b(?:not|never|neither|nor|no|hardly|cannot|doubt|whether|if|unless|would|could|might|may|should|although|though|while|whereas|despite|even|when|where|says?|said|claims?|claimed|argues?|thinks|thought|reviewer|attempt|annotator|rater|colleague|someone|somebody|some|anyone|who|only|until|first|initially)\b|n['’]t\b|^\s*(?:in|for|on|as|at|with|regarding|concerning|by|from|under|within|judging)\b/i
/** These begin a clause as the above do, and speak of the whole. */
const WHOLE =
  /^\s*(?:in (?:sum|short|conclusion|total|the end|all|my (?:view|opinion)|summary|general)|on (?:balance|the whole)|for (?:these|this|that|the|all|both|two|three|several)(?: above| following| same)? reasons?|in every (?:way|respect|regard)|for me|as a (?:result|whole)|all in all|by (?:a|far)|overall)\b/i
const I_SAY = /\bI(?:['’]d| would) (?:say|argue)(?: that)?\b|\bI (?:think|believe|find|feel)(?: that)?\b/gi
const LABEL_OF_WHOLE =
  /\b(?:overall|verdict|preference|choice|winner|conclusion|summary|final|judge?ment|decision|rating|result|justification|reason(?:ing)?|rationale)\b/i
const TIE =
  /^\s{0,3}(?:overall,? |verdict: |in sum,? )?(?:(?:about|roughly|much) the same(?=[.,;:!–—]|$)|it(?:['’]s| is) a tie\b|(?:both|the two)(?: responses| answers)? are (?:about |roughly |nearly |almost )?(?:the same|equal|equally good|tied|on a par)(?= overall|[.,;:!]|$))/i

const SLIGHT = /\b(?:slightly|marginally|negligibly|narrowly|barely|somewhat|a bit|a little|a touch|slight)\b/i
const STRONG = /\b(?:much|far|significantly|considerably|substantially|vastly|greatly|way|a lot|strongly|strong|by far)\b/i
const strengthOf = (words: string): Strength => (SLIGHT.test(words) ? 1 : STRONG.test(words) ? 3 : 2)

/**
 * The outright statements of an English text about the responses that it names, in order. Of what is doubtful nothing is returned.
 * `count` is how many responses there are.
 */
export function statementsIn({ own, sentences }: ReadText, named: readonly Mention[], count: number): Statement[] {
  let next = 0
  return sentences.flatMap((sentence, n) => {
    const inside: Mention[] = []
    for (; next < named.length && (named[next]?.from ?? 0) < sentence.to; next++) {
      const mention = named[next]
      if (mention && mention.from >= sentence.from)
        inside.push({ ...mention, from: mention.from - sentence.from, to: mention.to - sentence.from })
    }
    const heading = sentences[n - 1]
    if (heading && isHeading(own.slice(heading.from, heading.to))) return []
    const text = own.slice(sentence.from, Math.min(sentence.to, sentence.from + 600))
    const tie = TIE.exec(text)
    const found: Statement[] = inside.flatMap((mention) => statementOf(text, mention, count, n === 0) ?? [])
    if (tie && found.length === 0) found.push({ side: 'same', strength: 2, from: 0, to: tie[0].length })
    return found.map((one) => ({ ...one, from: sentence.from + one.from, to: sentence.from + one.to }))
  })
}

/** A line by itself that names a respect or a turn: what stands below it is about that alone. */
function isHeading(line: string): boolean {
  return !/[.!?…;,]$/.test(line) && line.split(/\s+/).length <= 4 && !LABEL_OF_WHOLE.test(line)
}

function statementOf(text: string, mention: Mention, count: number, isFirst: boolean): Statement | null {
  const before = text.slice(0, mention.from)
  const behind = NAMED_ON.exec(text.slice(mention.to))?.[0].length ?? 0
  const after = text.slice(mention.to + behind)
  const chosen = CHOOSE.exec(before)
  if (chosen && !/^['’]s\b/.test(after) && !isLimited(before.slice(0, chosen.index)))
    return { side: mention.response, strength: strengthOf(chosen[0]), from: chosen.index, to: mention.to }
  const hit = PREDICATE.exec(after) ?? WINS.exec(after) ?? (isFirst && before.trim() === '' ? SHORT_PREDICATE.exec(after) : null)
  if (!hit?.[1] || !hit[2]) return null
  if (isLimited(before) || !endsOpen(after.slice(hit[0].length))) return null
  const isBad = new RegExp(`^(?:${BAD}|loses)$`, 'i').test(hit[2])
  // Of three, the one that is not the worst is not the best for that; and "better" is no more than better than some.
  if (count > 2 && !/best|strongest|winner|wins/i.test(hit[2])) return null
  const side = isBad ? 1 - mention.response : mention.response
  return { side, strength: strengthOf(hit[1]), from: mention.from, to: mention.to + behind + hit[0].length }
}

function endsOpen(rest: string): boolean {
  const than = THAN.exec(rest) ?? ITS_KIND.exec(rest)
  const end = than ? rest.slice(than[0].length) : rest
  const limit = LIMITED_AFTER.exec(end)
  return OPEN_END.test(end) && (limit === null || WHOLE.test(end.slice(limit[0].length - (limit[1] ?? '').length)))
}

/** Looks at the clause that leads up to the statement, and at a label in front of it ("Tone: A is better"). */
function isLimited(before: string): boolean {
  const text = before.slice(-200).replace(I_SAY, ' ')
  const label = /([^.;:\n]{0,60})(?::|\s[–—-]+)\s{0,3}[^:–—]{0,60}$/.exec(text)
  if (label && !LABEL_OF_WHOLE.test(label[1] ?? '')) return true
  const clause = text.slice(Math.max(text.lastIndexOf(';'), text.lastIndexOf(':'), text.lastIndexOf('\n')) + 1)
  return WHOLE.test(clause) ? LIMITED.test(clause.replace(WHOLE, ' ')) : LIMITED.test(clause)
}

const ANY_PREFERENCE =
  /\b(?:better|best|prefer\w*|worse|worst|superior|inferior|stronger|strongest|weaker|weakest|wins?|won|winner|ties?|tied|same|equal\w*|choose|chose|chosen|choice|pick\w*|favou?r\w*|outperform\w*|beats?|comparable|similar\w*|alike|identical|differences?|deviations?|on balance|ahead|ranks?|ranked|top|par|verdict|vot(?:e|ed|es)|loses?|lost|go(?:es)? with|went with|edges?|more|less)\b|[<>]/i
/** Anything at all by which a text may say which one it prefers; where this finds nothing, nothing is said. */
export const mayPrefer = (own: string): boolean => ANY_PREFERENCE.test(own)
