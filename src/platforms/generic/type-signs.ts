import type { TaskType } from '../../core/task'
import type { Measures } from './measures'

/** Words that the page asks with, or a test. */
export type TypeSign = RegExp | ((m: Measures) => boolean)

const writes = (m: Measures) => m.longTexts + m.shortTexts
const scales = (m: Measures) => m.scales + m.ranges
const closed = (m: Measures) => m.groups.length + m.ranges + (m.labels > 1 ? 1 : 0)
const noWriting = (m: Measures) => writes(m) === 0
const mostlyWriting = (m: Measures) => writes(m) > closed(m)
const headed = (words: RegExp) => (m: Measures) => words.test(m.headingText)
const pressed = (words: RegExp) => (m: Measures) => words.test(m.buttonText)
const offers = (words: RegExp) => (m: Measures) => m.groups.some((g) => !g.isScale && words.test(g.options.join(' ')))

const RATE =
  /\brat(?:e|ing)\b|\bhow (?:good|well|likely|similar|relevant|helpful|natural|fluent|common|surprising|much|confident|safe|harmful|accurate)\b|\bscale (?:of|from)|\bquality|\bevaluat|likert|bewert|évalu|\bnotez|evalúe|calific|avali|valut|beoordeel|oceń|оцени|оцін|評価|评分|评估|평가|değerlendir|تقييم|मूल्यांकन|đánh giá|bedöm|vurder|arvioi|hodno[tť]|értékel/
const WRITE =
  /\b(?:writ|compos|creat|generat|re?phras|paraphras|edit|describ|list|type|enter|combin|schreib|verfass|rédig|écri|escrib|redact|escrev|scriv|schrijf|napi|tulis|viết|skriv)|напиш|書|撰写|编写|작성|yazın|اكتب|लिख/
const TRANSLATE =
  /translat|übersetz|\btradu|vertaal|przetłum|tłumacz|перевед|перевод|перекл|翻訳|翻译|번역|çevir|ترجم|अनुवाद|terjemah|\bdịch|översätt|oversæt|käänn|přelož|fordít/
const TRANSCRIBE = /trans[ck]ri|trascri|what you hear|\bocr\b|транскри|расшифр|文字起こし|转写|转录|전사|받아쓰/
const PREFER =
  /\bwhich\b[^?.\n]{0,90}\b(?:better|best|more|most|worse|worst|prefer)|\bmore (?:coherent|helpful|realistic|natural)|\bcompar|\bprefer|\bpair|side[- ]by[- ]side|vergleich|\bbesser|bevorzug|préfér|meilleur|mejor|melhor|miglior|beter\b|porówn|lepsz|сравн|лучше|порівн|краще|比較|どちら|哪个|更好|比较|비교|더 나은|karşılaştır|daha iyi|قارن|أفضل|तुलना|बेहतर|lebih baik|so sánh|tốt hơn|bättre|bedre|parempi|lepší/
const CLASSIFY =
  /classif|categor|sentiment|moderat(?:e|ion)\b|\bidentify|\bselect (?:all|an option|the (?:appropriate|category|type))|which of the following|\bdetermine (?:if|whether)|\bwhat (?:type|kind|emotion|topic)|belongs?\b|detect|klassifi|kategor|stimmung|clasific|catégor|klasyfik|катег|классиф|класиф|тональн|分類|分类|情感|분류|감정|sınıfland|duygu|صنف|वर्गीकर|phân loại|luokit/
const MARK =
  /\b(?:highlight|draw|outline|bounding|polygon|segment|annotate|mark (?:the|all)|key ?phrase|named entit|parts? of speech|tokens?|regions?|spans?)|markier|surlign|\bresalt|evidenzi|markeer|zaznacz|выделите|разметь|виділ|標注|标注|标出|アノテ|囲|표시|işaretle|zeichne|dessin|dibuj/
const CLAIM =
  /\bfactual|\bclaims?\b|\bevidence|\bsupported|true or false|\bis (?:also )?(?:true|valid)|hallucinat|contradict|citation|ground(?:ed|ing)\b|behauptung|fakten|affirmation|afirmaci|afferma|twierdz|утвержд|твердж|主張|事実|事实|声明|주장|사실|iddia|ادعاء|दावा|tuyên bố|påstå/
const REWRITE =
  /rewrite|rephras|paraphras|reword|\bedit (?:the|this|machine)|improve (?:the|this)|correct the|post-?edit|umformul|überarbeit|reformul|réécri|reescrib|reescrev|riscriv|herschrijf|przepisz|перепиш|переформ|書き換|改写|重写|다시 작성|yeniden yaz/
const RANK =
  /\brank(?:ing|ed)?\b|\bin order of|best to worst|\bdrag\b|rangfolge|reihenfolge|\bclassez|\bordena|\bordina|uszereguj|ранжир|упоряд|順位|並べ替|排序|순위|sırala/
const QUERY =
  /\bquer(?:y|ies)\b|search (?:result|intent|term)|suchanfrage|requête|consulta|búsqueda|pesquisa|запрос|запит|検索|查询|搜索|검색|zoekopdracht|zapytani/
const RELEVANT = /relevan|needs met|page quality|pertinen|релевант|関連|相关|관련|trafn|\bmatch(?:es)? the/
const UNSAFE =
  /jailbreak|red[- ]?team|adversarial|break the model|(?:make|get|trick|provoke) the (?:model|assistant|bot)|attack (?:goal|strategy|attempt)/
const SURVEY = /\bsurvey|\blook up|\bfind the|umfrage|sondage|encuesta|pesquisa de|sondaggio|ankiet|опрос|アンケート|问卷|설문/

/** Signs for each type, added up: many weak ones, so that no single word decides. What each weighs stands at its place in `type-weights.ts`. */
export const TYPE_SIGNS: Partial<Record<TaskType, readonly TypeSign[]>> = {
  labelling: [
    (m) => m.tools > 1 && m.canvases > 0 && m.media === 0,
    (m) => m.labels > 1 && m.canvases > 0 && m.media > 0,
    (m) => m.tools > 2,
    (m) => m.tokens > 15 && m.labels > 0,
    MARK,
    (m) => m.canvases > 0 && MARK.test(m.askText),
    (m) => m.scales + m.sides > 1,
  ],
  transcription: [TRANSCRIBE, (m) => m.media > 0 && writes(m) > 0 && closed(m) === 0, noWriting, (m) => m.media + m.images + m.canvases === 0],
  translation: [TRANSLATE, headed(TRANSLATE), mostlyWriting, noWriting],
  ranking: [(m) => m.rankSelects > 1, (m) => m.draggables > 1, RANK],
  comparison: [
    (m) => m.sides > 0,
    (m) => m.sides > 1 && m.sides * 3 >= m.groups.length,
    PREFER,
    headed(/compar|\bpair|prefer|\bwhich\b|better|vergleich|préfér|сравн|比較|比较|비교/),
    (m) => m.responses === 2,
  ],
  rating: [(m) => scales(m) > 0, (m) => scales(m) > 1 && scales(m) * 2 >= m.groups.length + m.ranges, RATE, headed(RATE), (m) => scales(m) === 0, mostlyWriting],
  'search-relevance': [(m) => closed(m) > 0 && QUERY.test(m.askText) && RELEVANT.test(m.askText), /search (?:result|relevance|intent)/],
  classification: [
    (m) => m.nominal > 0 || m.labels > 1,
    (m) => m.nominal > 0 && m.nominal * 2 >= m.groups.length && !mostlyWriting(m),
    (m) => m.labels > 1 && m.tools < 2 && m.tokens < 16 && m.sides === 0,
    CLASSIFY,
    mostlyWriting,
  ],
  'fact-check': [headed(/\bfact|\bvalid\b|\btrue\b|\bclaim|\bverif|\bfakt|факт|事実|事实|팩트/), CLAIM, offers(/\b(?:true|false|supported|refuted|valid|belegt|widerlegt|vrai|faux|verdadero|falso)\b|подтвержд|опроверг|支持/i), (m) => closed(m) === 0, mostlyWriting],
  review: [
    /\b(?:provided|given|existing|original|predicted) (?:label|annotation|rating)|\breview (?:the|this|another)|make corrections|\bapprove (?:it|or|the)|\bsend (?:it )?back|annotator/,
    offers(/\bagree|incorrect|approve/i),
    pressed(/^(?:approve|send back|reject|fix|accept$)/m),
    (m) => m.filled > 1 && closed(m) > 0,
  ],
  'response-writing': [(m) => m.longTexts > 0, mostlyWriting, WRITE, (m) => mostlyWriting(m) && WRITE.test(m.headingText), /ideal|best possible|write (?:a|the|your) (?:response|answer|reply)/, noWriting, (m) => closed(m) > 3 * writes(m)],
  'prompt-writing': [/\b(?:write|create|craft|enter|compose|your) (?:\w+ ){0,3}prompts?\b|\bprompt (?:schreib|verfass)|(?:rédig|écri|escrib|escrev|scriv)\S* .{0,12}prompt|プロンプトを|промпт|提示词|프롬프트/, headed(/\bprompt/), (m) => m.longTexts > 0, noWriting],
  rewriting: [REWRITE, (m) => m.filled > 0 && mostlyWriting(m), mostlyWriting, noWriting],
  conversation: [/(?:chat|talk|conver\w+) with (?:the|an?|our) (?:\w+ )?(?:model|assistant|\w*bot|ai)\b|next turn|continue the conversation|\bturn \d/, (m) => m.speakers > 1 && m.longTexts > 0, noWriting],
  'red-team': [UNSAFE, headed(UNSAFE), (m) => m.longTexts > 0, noWriting],
  'rubric-writing': [pressed(/add (?:a |another )?(?:criteri|rubric)|build rubric/), /\b(?:write|build|create|draft) (?:a |the |your )?(?:\w+ )?(?:rubric|criteria)|\bcriterion/, headed(/rubric|criteri/), noWriting],
  'agent-trajectory': [/trajector|tool calls?\b|\bagent'?s? (?:\w+ )?(?:step|action|run|trace)|\bstep \d+\b.{0,40}(?:action|tool|observation)|computer use/, headed(/trajector|\bagent/)],
  curation: [/duplicate|\b(?:keep|discard) (?:this|the|or)\b|filter out/, pressed(/^(?:discard|keep)$/m)],
  other: [/\bsurvey|demographic|participate in|\bconsent\b|research study/, (m) => m.personal > 2, /\blook up|\bfind (?:\w+ ){1,3}(?:website|address|url|page|phone)|\bvisit the/, headed(SURVEY), (m) => m.groups.length > 25],
} // biome-ignore format: a table
