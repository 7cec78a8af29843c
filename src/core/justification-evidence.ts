import type { Mention } from './justification-mentions'
import type { ReadText } from './justification-text'

const RATED =
  /\b(?:scores?|scored|rated?|rating|grade[ds]?|points?|stars?)(?: (?:of|it|as|a|is|at|them|both|response [a-h1-9]|[a-h]))*\s*[:=]?\s*$/i
const RATED_AFTER = /^\s?(?:\/\s?\d|out of \d|stars?\b|points?\b)/i
const NUMBER_WORD =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|thousand|million|twice|half)\b(?! (?:responses|answers|models|options|outputs|reasons|of them))/i
const SPOT =
  /\b(?:lines?|paragraphs?|sentences?|steps?|turns?|sections?|bullets?|headings?|titles?|rows?|columns?|tables?|functions?|opening|closing|introduct\w+|conclusions?|footnotes?|pages?|stanzas?|verses?|rhymes?|phrases?|words?|parameters?|variables?|formulas?|equations?|citations?|dates?|years?|units?|at the (?:end|start|beginning|top|bottom))\b/i
const LINK = /\bhttps?:\/\/|\bwww\.|\b[\w-]{2,40}\.(?:com|org|net|gov|edu|int|info|io|eu|uk|de|fr)\b|\bdoi\b|\barxiv\b/i
const CODE =
  /\b[a-z]{2,30}[A-Z][A-Za-z]{1,30}\b|\b\w{1,40}_\w{1,40}\b|\b\w{1,40}\(\)|\b\w{1,40}\.(?:py|js|ts|java|c|cpp|json|csv|md|html|txt|sql)\b/
const ONE =
  /(?<!\b(?:the|this|that|each|every|first|second|third|other|left|right|only|no|which|better|best) )\bone (?!of|could|can|would|should|might|may|must|is|was|has|who|that|which|and|or|response|answer|model|to|for|in|over|because|since)[a-z]{3,}/i
/** A name in mid-sentence, not of a response and not of the parties. */
const NAME =
  /(?<=[\p{Ll}\p{N},;]['’”"]?[ \n])(?!(?:Response|Answer|Model|Option|Assistant|Output|Completion|User|Prompt|Overall|English|AI|Both)s?\b)\p{Lu}[\p{L}\p{N}]{1,}/u
const DOCUMENT =
  /\b(?:according to|sources?|reports?|stud(?:y|ies)|registers?|manuals?|documentation|docs|articles?|papers?|guidelines?|encyclop\w+|wikipedia|websites?|web pages?|pages?|dictionar\w+|handbooks?|acts?|statutes?|census|journals?|books?|textbooks?|atlas|datasets?|RFC|ISO|chapter|archive|leaflet|standard|specification|references?|cited?|cites)\b|§/i
const RULE =
  /\b(?:ask(?:s|ed|ing)?|request(?:s|ed)?|prompts?|instruct\w*|rules?|limits?|limited|constraints?|requir\w*|criteri\w*|defin\w*|guidelines?|brief|orders?|ordered|demand\w*|must|conditions?|polic\w+|spec\w*|label\w*|class\w*|categor\w*|question|wanted|wants|needed|needs|supposed|expected|task|due|allowed|forbidden|may|scale)\b/i
const OTHER_SIDE =
  /\b(?:although|though|but|however|while|whereas|even|despite|still|yet|nevertheless|nonetheless|that said|credit|both|neither|equally|otherwise|also|on the other hand|only|at least|does well|strength\w*|fair|close|merit\w*|except|too|albeit|admittedly|granted|as (?:good|well|correct|clear))\b/i
const GOOD =
  /\b(?:better|best|good|well|right|correct\w*|nice\w*|clear\w*|friendl\w*|warm\w*|kind\w*|short\w*|concise|strong\w*|help\w*|polite\w*|complete|detailed|fast\w*|simple\w*|eas\w+|live\w+|rich\w*)\b/i

/** True where something can be looked up: a quotation, a number, a place in the text, a name, code, or a link. */
export function hasEvidence(read: ReadText, mentions: readonly Mention[]): boolean {
  const { own, quotes } = read
  if (quotes.length > 0 || hasNumber(own, mentions)) return true
  return [NUMBER_WORD, ONE, SPOT, LINK, CODE, NAME].some((sign) => sign.test(own))
}

/** Not that of a response, of a list or of the rating itself. */
function hasNumber(own: string, mentions: readonly Mention[]): boolean {
  for (const { 0: digits, index } of own.matchAll(/\d{1,12}/g)) {
    const end = index + digits.length
    // "Response B 3" is a mark.
    if (mentions.some((one) => index >= one.from && index <= one.to + 1)) continue
    const before = own.slice(Math.max(0, index - 40), index)
    const after = own.slice(end, end + 10)
    if (RATED.test(before) || RATED_AFTER.test(after) || /(?:\/|out of )\s?$/.test(before)) continue
    if (/(?:^|\n)\s*$/.test(before) && /^[.)]/.test(after)) continue
    return true
  }
  return false
}

/** True where an address stands or a document is spoken of. */
export const namesSource = ({ own, text }: ReadText): boolean => LINK.test(text) || DOCUMENT.test(own)

/** True where it may name the rule or the demand that it applies. */
export const mayNameRule = ({ own }: ReadText): boolean => RULE.test(own)

/** True where it may give the other response its due: by a word that concedes, or by anything good that is said of one not chosen. */
export function mayWeighOther({ own }: ReadText, mentions: readonly Mention[], chosen: number): boolean {
  if (OTHER_SIDE.test(own)) return true
  return mentions.some(
    ({ response, to }) => response !== chosen && GOOD.test((own.slice(to, to + 80).match(/^[^.!?\n]*/) ?? [''])[0]),
  )
}
