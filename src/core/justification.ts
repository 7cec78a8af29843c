import { hasEvidence, mayNameRule, mayWeighOther, namesSource } from './justification-evidence'
import { isEnglish } from './justification-language'
import { HARD_GRADE, longestSentence, readingGrade } from './justification-level'
import { type Mentions, mentionsIn, type Naming } from './justification-mentions'
import { mayPrefer, type Statement, statementsIn } from './justification-preference'
import type { Rating } from './justification-rating'
import { repeatedIn, templateIn } from './justification-template'
import { type Place, type ReadText, readText } from './justification-text'
import { isConcrete, isVague } from './justification-vague'
import type { JUSTIFICATION_NEEDS } from './rubric'
import type { TaskType } from './task'

/** What a justification should be. All that is absent is not asked for. */
export interface JustificationAsked {
  taskType: TaskType
  needs?: readonly (typeof JUSTIFICATION_NEEDS)[number][]
  /** From–to. */
  sentences?: readonly [number, number]
  /** How many responses are compared. */
  responses?: number
  /** What was chosen on the page. */
  rating?: Rating
}

/** What else a rule found, besides the places in the text. */
interface FoundBy {
  template: object
  contradiction: { sides: [Statement['side'], Statement['side']] }
  disagrees: { stated: Statement['side']; chosen: Rating['side'] }
  'other-strength': { stated: 'slight' | 'strong' }
  'none-named': { responses: number }
  unmentioned: { missing: number[]; naming: Naming }
  'no-preference': object
  vague: object
  'no-evidence': object
  'no-source': object
  'no-rule': object
  'one-sided': object
  'verdict-late': object
  repeated: object
  'too-short': { sentences: number; from: number; to: number }
  'too-long': { sentences: number; from: number; to: number }
  'long-sentence': { words: number }
  'hard-to-read': { grade: number }
}
export type Rule = keyof FoundBy
/** `must`: work is sent back for it. `should`: it makes good work better. `hint`: worth a look, no more. */
export type Level = 'must' | 'should' | 'hint'

/** One thing that a plain rule noticed. It points; what to write is the trainer's. */
export type Finding = { [R in Rule]: { rule: R; level: Level; places: Place[] } & FoundBy[R] }[Rule]

export interface CheckedJustification {
  /** The weightiest first. */
  findings: Finding[]
  /** Absent in a script that does not mark the end of a sentence. */
  sentences?: number
  words: number
  /** False: length and mentions alone were looked at. */
  isEnglish: boolean
  /** Only so many characters from the beginning were looked at. */
  cutAt?: number
}

/** Nobody writes a longer justification; what a text can cost is bounded by it. */
const MOST_CHARACTERS = 20_000
const MOST_PLACES = 5

/**
 * Looks a justification over by plain rules. Where a rule is in doubt it is silent: a false alarm costs trust. Finds nothing in a
 * text without a word. Never throws.
 */
export function checkJustification(written: string, asked: JustificationAsked): CheckedJustification {
  const read = readText(written.slice(0, MOST_CHARACTERS))
  const inEnglish = isEnglish(read)
  const count = asked.responses ?? (asked.taskType === 'comparison' ? 2 : 0)
  const compares = count >= 2
  const mentions = mentionsIn(read.own, Math.max(2, count), inEnglish)
  const statements = inEnglish && compares ? statementsIn(read, mentions.named, count) : []
  const findings: Finding[] =
    read.words.length === 0
      ? []
      : [
          ...(inEnglish ? aboutForm(read) : []),
          ...(inEnglish && compares ? aboutPreference(read, statements, asked) : []),
          ...(compares ? aboutMentions(mentions, count, asked, inEnglish) : []),
          ...(inEnglish ? aboutReasons(read, mentions, asked, count === 2 ? statements[0]?.side : undefined) : []),
          ...aboutLength(read, asked),
          ...(inEnglish ? aboutReading(read) : []),
        ]
  const weight: readonly Level[] = ['must', 'should', 'hint']
  return {
    findings: findings
      .map((finding) => ({ ...finding, places: finding.places.slice(0, MOST_PLACES) }))
      .sort((a, b) => weight.indexOf(a.level) - weight.indexOf(b.level)),
    words: read.words.length,
    isEnglish: inEnglish,
    ...(read.marksSentences && { sentences: read.sentences.length }),
    ...(written.length > MOST_CHARACTERS && { cutAt: MOST_CHARACTERS }),
  }
}

function aboutForm(read: ReadText): Finding[] {
  const left = templateIn(read)
  const repeated = repeatedIn(read)
  return [
    ...(left.length > 0 ? [{ rule: 'template' as const, level: 'must' as const, places: left }] : []),
    ...(repeated.length > 0 ? [{ rule: 'repeated' as const, level: 'should' as const, places: repeated }] : []),
  ]
}

function aboutPreference(
  read: ReadText,
  statements: readonly Statement[],
  { needs = [], rating }: JustificationAsked,
): Finding[] {
  if (!mayPrefer(read.own)) {
    return needs.includes('preference') || needs.includes('verdict-first')
      ? [{ rule: 'no-preference', level: 'must', places: [] }]
      : []
  }
  const [first] = statements
  if (!first) return []
  const opposed = statements.find(({ side }) => side !== first.side && side !== 'same' && first.side !== 'same')
  if (opposed)
    return [{ rule: 'contradiction', level: 'must', places: [first, opposed].map(placeOf), sides: [first.side, opposed.side] }]
  const findings = rating ? againstRating(statements, rating) : []
  const [opening] = read.sentences
  if (needs.includes('verdict-first') && opening && !mayPrefer(read.own.slice(opening.from, opening.to)))
    findings.push({ rule: 'verdict-late', level: 'should', places: [placeOf(opening)] })
  return findings
}

function againstRating(statements: readonly Statement[], rating: Rating): Finding[] {
  const ties = statements.some(({ side }) => side === 'same')
  // Close to a tie on both sides is the trainer's business.
  if (rating.side === 'same' ? ties : ties && rating.strength !== 3) return []
  const other = statements.find(({ side }) => side !== rating.side)
  if (other) return [{ rule: 'disagrees', level: 'must', places: [placeOf(other)], stated: other.side, chosen: rating.side }]
  const [plain] = statements
  const isOneStrength = plain !== undefined && statements.every(({ strength }) => strength === plain.strength)
  if (!isOneStrength || rating.strength === undefined || Math.abs(plain.strength - rating.strength) < 2) return []
  return [
    { rule: 'other-strength', level: 'should', places: [placeOf(plain)], stated: plain.strength === 1 ? 'slight' : 'strong' },
  ]
}

function aboutMentions(
  { named, all, maybe }: Mentions,
  count: number,
  { needs = [] }: JustificationAsked,
  inEnglish: boolean,
): Finding[] {
  const level = needs.includes('every-response') ? 'must' : 'should'
  if (all) return []
  // In another language the words for "the first one" are not known here: only names that are half there speak.
  if (named.length === 0) return inEnglish && !maybe ? [{ rule: 'none-named', level, places: [], responses: count }] : []
  const missing = [...Array(count).keys()].filter((response) => !named.some((one) => one.response === response))
  return missing.length > 0 ? [{ rule: 'unmentioned', level, places: [], missing, naming: named[0]?.naming ?? 'letter' }] : []
}

function aboutReasons(
  read: ReadText,
  { named }: Mentions,
  { needs = [], taskType }: JustificationAsked,
  chosen: Statement['side'] | undefined,
): Finding[] {
  const findings: Finding[] = []
  const isBacked = hasEvidence(read, named)
  const [opening] = read.sentences
  if (!isBacked && isVague(read, named))
    findings.push({ rule: 'vague', level: 'must', places: opening ? [placeOf(opening)] : [] })
  else if (!isBacked && needs.includes('evidence') && !isConcrete(read, named))
    findings.push({ rule: 'no-evidence', level: 'should', places: [] })
  if (needs.includes('source-link') && !namesSource(read))
    findings.push({ rule: 'no-source', level: taskType === 'fact-check' ? 'should' : 'hint', places: [] })
  if (needs.includes('rule') && !mayNameRule(read)) findings.push({ rule: 'no-rule', level: 'should', places: [] })
  // Whose name does not even occur is told of already.
  const isNamed = named.some(({ response }) => response !== chosen)
  if (needs.includes('other-side') && typeof chosen === 'number' && isNamed && !mayWeighOther(read, named, chosen))
    findings.push({ rule: 'one-sided', level: 'should', places: [] })
  return findings
}

/** The range is meant for orientation, and counting sentences is uncertain: a text is too long where it is so by half. */
function aboutLength({ sentences, marksSentences }: ReadText, { sentences: range }: JustificationAsked): Finding[] {
  if (!range || !marksSentences) return []
  const [from, to] = range
  const found = { sentences: sentences.length, from, to, places: [] }
  if (sentences.length < from) return [{ rule: 'too-short', level: 'should', ...found }]
  return sentences.length > to + Math.max(2, to / 2) ? [{ rule: 'too-long', level: 'should', ...found }] : []
}

function aboutReading(read: ReadText): Finding[] {
  const long = longestSentence(read)
  if (long) return [{ rule: 'long-sentence', level: 'hint', places: [placeOf(long)], words: long.words }]
  const grade = readingGrade(read)
  if (grade === undefined || grade < HARD_GRADE) return []
  return [{ rule: 'hard-to-read', level: 'hint', places: [], grade: Math.round(grade) }]
}

const placeOf = ({ from, to }: Place): Place => ({ from, to })
