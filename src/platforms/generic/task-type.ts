import type { TaskType } from '../../core/task'
import type { Measures } from './measures'

/** What a sign weighs, and words that the page asks with, or a test. */
type TypeSign = readonly [weight: number, sign: RegExp | ((m: Measures) => boolean)]

const writes = (m: Measures) => m.longTexts + m.shortTexts
const scales = (m: Measures) => m.scales + m.ranges
const closed = (m: Measures) => m.groups.length + m.ranges + (m.labels > 1 ? 1 : 0)
const noWriting: TypeSign = [-3, (m) => writes(m) === 0]
const mostlyWriting = (m: Measures) => writes(m) > closed(m)
const headed = (words: RegExp) => (m: Measures) => words.test(m.headingText)
const offers = (words: RegExp) => (m: Measures) => m.groups.some((g) => !g.isScale && words.test(g.options.join(' ')))

const RATE =
  /\brat(?:e|ing)\b|\bhow (?:good|well|likely|similar|relevant|helpful|natural|fluent|common|surprising|much|confident)\b|\bscale (?:of|from)|\bquality|\bevaluat|bewert|évalu/
const WRITE = /\b(?:writ|compos|creat|generat|re?phras|paraphras|edit|describ|list|type|enter|combin)/
const TRANSLATE = /translat|übersetz|\btradu/
const SURVEY = /\bsurvey|\blook up|\bfind the/

/** Signs for each type, added up: many weak ones, so that no single word decides. */
const TYPE_SIGNS: Partial<Record<TaskType, readonly TypeSign[]>> = {
  labelling: [
    [3, (m) => m.tools > 1 && m.canvases > 0 && m.media === 0],
    [3, (m) => m.labels > 1 && m.canvases > 0 && m.media > 0],
    [2, (m) => m.tools > 2],
    [3, (m) => m.tokens > 15 && m.labels > 0],
    [1.5, /\b(?:highlight|draw|outline|bounding|polygon|segment|annotate|mark (?:the|all)|key ?phrase|named entit|parts? of speech|tokens?|regions?|spans?)/],
    [-1.5, (m) => m.scales + m.sides > 1],
  ],
  transcription: [[3, /transcri|transkri|what you hear|\bocr\b/], [2, (m) => m.media > 0 && writes(m) > 0 && closed(m) === 0], noWriting, [-1.5, (m) => m.media + m.images + m.canvases === 0]],
  translation: [[2.5, TRANSLATE], [1, headed(TRANSLATE)], [1, mostlyWriting], noWriting],
  ranking: [[2.5, (m) => m.rankSelects > 1], [2, (m) => m.draggables > 1], [1.5, /\brank(?:ing|ed)?\b|\bin order of|best to worst|\bdrag\b/]],
  comparison: [
    [2, (m) => m.sides > 0],
    [1.5, (m) => m.sides > 1 && m.sides * 3 >= m.groups.length],
    [1.5, /\bwhich\b[^?.\n]{0,90}\b(?:better|best|more|most|worse|worst|prefer)|\bmore (?:coherent|helpful|realistic|natural)|\bcompar|\bprefer|\bpair|side[- ]by[- ]side/],
    [1, headed(/compar|\bpair|prefer|\bwhich\b|better/)],
    [0.7, (m) => m.responses === 2],
  ],
  rating: [[1.5, (m) => scales(m) > 0], [1.5, (m) => scales(m) > 1 && scales(m) * 2 >= m.groups.length + m.ranges], [1, RATE], [1, headed(RATE)], [-1, (m) => scales(m) === 0], [-1, mostlyWriting]],
  'search-relevance': [[4, (m) => closed(m) > 0 && /\bquer(?:y|ies)\b|search (?:result|intent)/.test(m.askText) && /relevan|needs met|page quality/.test(m.askText)], [1, /search (?:result|relevance|intent)/]],
  classification: [
    [1, (m) => m.nominal > 0 || m.labels > 1],
    [1, (m) => m.nominal > 0 && m.nominal * 2 >= m.groups.length && !mostlyWriting(m)],
    [1, (m) => m.labels > 1 && m.tools < 2 && m.tokens < 16 && m.sides === 0],
    [1, /classif|categor|sentiment|moderat(?:e|ion)\b|\bidentify|\bselect (?:all|an option|the (?:appropriate|category|type))|which of the following|\bdetermine (?:if|whether)|\bwhat (?:type|kind|emotion|topic)|belongs?\b|detect/],
    [-1, mostlyWriting],
  ],
  'fact-check': [
    [2, headed(/\bfact|\bvalid\b|\btrue\b|\bclaim|\bverif/)],
    [1.5, /\bfactual|\bclaims?\b|\bevidence|\bsupported|true or false|\bis (?:also )?(?:true|valid)|hallucinat|contradict|citation/],
    [0.7, offers(/\b(?:true|false|supported|refuted|valid)\b/i)],
    [-2, (m) => closed(m) === 0],
    [-1, mostlyWriting],
  ],
  review: [
    [2, /\b(?:provided|given|existing|original|predicted) (?:label|annotation|rating)|\breview (?:the|this|another)|make corrections|\bapprove (?:it|or|the)|\bsend (?:it )?back|annotator/],
    [1.5, offers(/\bagree|incorrect|approve/i)],
    [1.5, (m) => /^(?:approve|send back|reject|fix|accept$)/m.test(m.buttonText)],
    [0.7, (m) => m.filled > 1 && closed(m) > 0],
  ],
  'response-writing': [[1, (m) => m.longTexts > 0], [1, mostlyWriting], [1, WRITE], [1, (m) => mostlyWriting(m) && WRITE.test(m.headingText)], [1, /ideal|best possible|write (?:a|the|your) (?:response|answer|reply)/], noWriting, [-1, (m) => closed(m) > 3 * writes(m)]],
  'prompt-writing': [[2.5, /\b(?:write|create|craft|enter|compose|your) (?:\w+ ){0,3}prompt\b/], [1, headed(/\bprompt/)], [1, (m) => m.longTexts > 0], noWriting],
  rewriting: [[2, /rewrite|rephras|paraphras|reword|\bedit (?:the|this|machine)|improve (?:the|this)|correct the|post-?edit/], [1, (m) => m.filled > 0 && mostlyWriting(m)], [0.7, mostlyWriting], noWriting],
  conversation: [[3, /(?:chat|talk|conver\w+) with (?:the|an?|our) (?:model|assistant|\w*bot|ai)\b|next turn|continue the conversation|\bturn \d/], [1.5, (m) => m.speakers > 1 && m.longTexts > 0], noWriting],
  'red-team': [[2.5, /jailbreak|red[- ]?team|adversarial|\bunsafe|break the model|make the model/], [1, (m) => m.longTexts > 0], noWriting],
  'rubric-writing': [[2.5, (m) => /add (?:a )?criteri|build rubric/.test(m.buttonText)], [2, /\b(?:write|build|create) (?:a |the |your )?rubric|\bcriterion/], noWriting],
  'agent-trajectory': [[3.5, /trajector|tool calls?\b|\bagent'?s? (?:step|action|run|trace)/]],
  curation: [[2, /duplicate|\b(?:keep|discard) (?:this|the|or)\b|filter out/], [1, (m) => /^(?:discard|keep)$/m.test(m.buttonText)]],
  other: [[2, /\bsurvey|demographic|participate in|\bconsent\b|research study/], [1.5, (m) => m.personal > 2], [2, /\blook up|\bfind (?:\w+ ){1,3}(?:website|address|url|page|phone)|\bvisit the/], [2, headed(SURVEY)], [1, (m) => m.groups.length > 25]],
} // biome-ignore format: a table

/** How much surer one more point of score makes: types that led by one point were right more often than a plain softmax says. */
const SHARP = 1.4

/** The likeliest type, its score, and how sure that is, 0 to 1. */
export function readTaskType(m: Measures): { taskType: TaskType; confidence: number; score: number } {
  let taskType: TaskType = 'other'
  let score = 0.9
  let total = Math.exp(SHARP)
  for (const [type, signs] of Object.entries(TYPE_SIGNS)) {
    let own = 0
    for (const [weight, sign] of signs) if (sign instanceof RegExp ? sign.test(m.askText) : sign(m)) own += weight
    total += Math.exp(SHARP * own)
    if (own > score) [taskType, score] = [type as TaskType, own]
  }
  return { taskType, confidence: Math.exp(SHARP * score) / total, score }
}
