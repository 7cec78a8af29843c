import type { Mention } from './justification-mentions'
import type { ReadText } from './justification-text'

const list = (words: string) => words.split(/\s+/)

/** Words that join others and say nothing by themselves. */
const JOINING = list(
  `a an the and or but nor so yet of to in on at by for from with without within into onto over under than then that this these those
  it its it's is are was were be been being am do does did done has have had having will would can could may might shall should must
  i me my mine we us our you your he him his she her they them their who whom which what when where why how as if because since while
  although though whereas however therefore thus hence not no n't don't doesn't didn't isn't aren't wasn't also too very really quite
  rather just only even still both either neither each all any some such more most less least much many few little other another one
  ones two first second third former latter here there out up down off about above below between after before again further same own
  too overall general generally basically simply clearly definitely certainly probably mostly fairly pretty slightly significantly
  considerably marginally far way lot bit based due terms regard regards regarding respect etc e.g i.e vs get gets got make makes made
  making let lets go goes going come comes seem seems seemed feel feels felt look looks think believe find found say says said`,
)
/** What is said of any answer to anything: by these words alone no reader could tell which two were compared. */
const GENERIC = list(
  `response responses answer answers answered answering model models output outputs option options assistant ai completion reply user
  user's users prompt prompts prompt's question questions query request requests asked asks ask reader readers person people
  better best good great nice fine excellent amazing perfect perfectly solid strong stronger strongest superior well bad worse worst
  poor weak weaker weakest inferior okay ok decent preferable preferred prefer prefers preference choose chose choosing pick winner wins
  clear clearer clearest clarity unclear helpful helpfulness unhelpful useful usefulness useless accurate accuracy accurately inaccurate
  correct correctness correctly incorrect truthful truthfulness factual factually right wrong detail details detailed detailing thorough
  thoroughly comprehensive comprehensively complete completely completeness incomplete concise conciseness concisely brief short shorter
  long longer length lengthy verbose verbosity wordy relevant relevance irrelevant informative information informational info insightful
  insights engaging engagement interesting natural human friendly polite tone professional style written writing wrote writes write
  structure structured structures organized organised organization organisation organize formatted formatting format flow flows layout
  readable readability easy easier easily understand understandable understanding understood follow follows following followed followable
  instruction instructions simple straightforward direct directly specific specifically general vague quality high higher low lower
  level logical logically coherent coherence consistent consistency appropriate appropriately suitable fit fits meet meets meeting
  satisfy satisfies satisfying satisfactory fulfill fulfills fulfil fulfils need needs needed requirement requirements expectation
  expectations goal intent purpose address addresses addressed addressing cover covers covered coverage provide provides provided
  providing give gives given giving offer offers offered offering include includes included including contain contains explain explains
  explained explaining explanation explanations describe describes description present presents presented presentation deliver delivers
  step-by-step step steps way ways manner approach point points context content contents topic subject aspect aspects part parts thing
  things everything something anything whole fully full entire value valuable additional extra added add adds effective effectively
  efficient efficiently precise precisely precision depth in-depth deep deeper broad broader balanced nuanced safe safety harmless
  honest reason reasons reasoning justification overall conclusion result results job work works working done sound sounds sense
  rate rates rated rating ratings score scores scored understandably impressive creative unique compelling convincing polished cleaner clean crisp actionable practical ideal ideally`,
)
const SAYS_NOTHING = new Set([...JOINING, ...GENERIC])
const JUDGES =
  /\b(?:better|best|clear\w*|helpful\w*|accurate|good|great|detailed|comprehensive|concise|relevant|informative|useful|thorough|superior|prefer\w*|worse|stronger|nice|excellent|complete|quality)\b/i

const FEW = 4
/** In a longer text a word or two that would fit anywhere else may slip in. */
const LONGER = 14
const SHARE = 0.1
const CONCRETE = 0.16

/** How much of a text would fit no other pair of responses. */
interface Substance {
  /** Own words that are no number and no name of a response. */
  words: number
  /** Those of them that speak of the matter itself. */
  speaking: number
}

function substanceOf({ own, words }: ReadText, mentions: readonly Mention[]): Substance {
  const found = { words: 0, speaking: 0 }
  let next = 0
  for (const { from, to } of words) {
    while (mentions[next] && (mentions[next]?.to ?? 0) <= from) next++
    const mention = mentions[next]
    const word = own.slice(from, to).toLowerCase().replaceAll('’', "'").replace(/'s$/, '')
    if ((mention && from >= mention.from && to <= mention.to) || /^\d+$/.test(word)) continue
    found.words++
    if (!SAYS_NOTHING.has(word)) found.speaking++
  }
  return found
}

/**
 * True where a text judges and every word of it would fit any other pair of responses just as well. Whoever names one thing of the
 * response is not meant, and neither is a text that points at evidence: ask for that before.
 */
export function isVague(read: ReadText, mentions: readonly Mention[]): boolean {
  if (read.words.length < FEW || !JUDGES.test(read.own)) return false
  const { words, speaking } = substanceOf(read, mentions)
  return speaking === 0 || (words >= LONGER && speaking / words <= SHARE)
}

/** True where so much is told of the matter that it stands for evidence, though nothing is quoted, counted or pointed at. */
export function isConcrete(read: ReadText, mentions: readonly Mention[]): boolean {
  const { words, speaking } = substanceOf(read, mentions)
  return speaking / words >= CONCRETE
}
