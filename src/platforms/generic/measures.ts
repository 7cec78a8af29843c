import type { Control } from './controls'
import type { Facts } from './facts'
import { findSkip, findSubmit, isErrand } from './submit'

/** What the facts amount to: counts that the tables of signs weigh. */
export interface Measures extends Facts {
  submit: Control | null
  submitScore: number
  skip: Control | null
  /** Questions with two or more choices. */
  groups: Group[]
  scales: number
  /** Questions answered by yes or no, or by a few names. */
  nominal: number
  /** Questions whose choices are the things shown: "Response A", "left", "both". */
  sides: number
  ranges: number
  /** Buttons that name a label or class, as labelling tools show them. */
  labels: number
  tools: number
  /** Long text fields that are not for remarks, and short text fields. */
  longTexts: number
  shortTexts: number
  filled: number
  personal: number
  secrets: number
  rankSelects: number
  /** Files and dates that are asked for, and fields to search with. */
  uploads: number
  dates: number
  searches: number
  /** Fields to talk with: "Message …", "Ask anything". */
  composers: number
  /** The most buttons or links of one name that open or take work, as rows of a list have them. */
  offers: number
  /** Controls that are called what they are ("Checkbox", "Disabled input"), as galleries of controls call them. */
  samples: number
  /** Numbered things of one kind on show ("Response 1", "Response 2"). */
  responses: number
  speakers: number
  /** Button text, heading text, and both; lower case, line by line. */
  buttonText: string
  headingText: string
  named: string
  /** What is asked: headings, questions and short text. */
  askText: string
  /** What the fields are called, lower case, line by line. */
  fieldText: string
  /** How many of the short pieces of text are of a kind. */
  asks: (words: RegExp) => number
}

export interface Group {
  kind: Control['kind']
  options: string[]
  isScale: boolean
  isSides: boolean
}

const PERSONAL =
  /(?:first|last|given|family|full|user|nick)[\s_-]?name|surname|e-?mail|phone|mobile|address|street|\bcity|\bzip|postal|postcode|\bstate\b|province|country|company|birth|^(?:your )?name\b|vorname|nachname|anschrift|straße|\bprénom|\badresse|apellido|dirección|teléfono|sobrenome|endereço|cognome|indirizzo|imię|nazwisko|фамилия|телефон|адрес|氏名|住所|電話|姓名|电话|地址|이름|주소|이메일/i
const SECRET =
  /passw|passcode|card[\s_-]?n|\bcc-|cvv|cvc|expir|security code|otp|\bpin\b|ssn|social security|contraseña|senha|mot de passe|пароль|密码|パスワード|비밀번호/i
const REMARK = /comment|feedback|remark|suggest|optional|additional|anything|captcha|issues/i
const SCALE_WORD =
  /\b(?:very|strongly|somewhat|slightly|moderate|extremely|not at all|definitely|probably|possibly|highly|mostly|partial|complete|substantial|(?:un)?likely|excellent|good|fair|poor|bad|ok|passable|perfect|identical|rare|always|never|sometimes|often|neutral|terrible|great|major|minor|low|medium|high|reasonable|enough|little|sehr|gut\b|wenig|mittel\b|schlecht|bien\b|regular\b|stimme|trifft|eher\b|gar nicht|très|plutôt|assez|pas du tout|d’accord|muy|nada\b|bastante|de acuerdo|muito|molto|abbastanza|zeer|helemaal|bardzo|raczej|çok|mycket|meget|erittäin|rất\b|sangat)|очень|скорее|полностью|совсем|дуже|非常に|やや|とても|どちらとも|非常|比较|一般|매우|보통|그렇다|أوافق|جد[اً]|बहुत|^\d{1,2} (?:stars?|sterne?|étoiles?|estrellas?|звезд)/i
const MIDDLE = /^(?:somewhat|partial|neutral|ok|maybe)/i
const SIDE =
  /^(?:(?:[\w-]+ ){0,3}(?:[ab]|left|right|first|second)(?: (?:\w+ )?\w+)?|both|neither|tie|(?:\w+ ){0,2}(?:the )?same|equal\b.*|no preference|links|rechts|beide|gleich(?: gut)?|unentschieden|gauche|droite|les deux|égalité|izquierda|derecha|esquerda|direita|amb[oa]s|empate|sinistra|destra|entrambe|pari|левый|правый|оба|одинаково|[左右]|両方|同じ|都好|一样|왼쪽|오른쪽|비슷)[.!]?$/i
const TOOL =
  /\b(?:zoom|undo|redo|brush|eraser|polygon|rectangle|ellipse|key ?point|bounding|pan\b|lasso|draw|move|region|segment)/i
const RESPONSE =
  /^(response|answer|output|model|assistant|completion|candidate|option|image|picture|text|item|advice|summary|version|translation|sentence|explanation|caption|clip|sample|result|reply|output|story|claim|essay|antwort|modell?|réponse|modèle|respuesta|modelo|resposta|risposta|antwoord|odpowiedź|ответ|модель|відповідь|yanıt|cevap|jawaban|câu trả lời|svar|vastaus|odpověď|válasz|răspuns(?:ul)?|回答|応答|返答|回复|模型|モデル|답변|응답|모델|الرد|الإجابة|उत्तर)\s*#?\s*([a-hа-в]|\d{1,2})\s*[:.：]?(?:$|\s)/i
const SPEAKER = /^(?:user|assistant|human|ai|bot|model|chatbot|customer|agent|system|speaker\s*\w|[ab])\s*\d*\s*:/i

const DATES = /^(?:date|time|datetime-local|month|week)$/
const COMPOSER =
  /^(?:(?:type |write |send |enter )?(?:a |your )?(?:message|reply)|ask (?:anything|me|a )|message |chat with|nachricht|mensaje|сообщение|メッセージ)/i
const OFFER =
  /^(?:start|view|open|preview|accept|apply|continue|resume|claim|details|annotate|label|work|select|begin|review|take|qualify|join|book|edit|delete|manage|download|add to cart|buy|öffnen|starten|commencer|comenzar|iniciar|começar|начать|開始|开始|시작)\b.{0,18}$/i
const SAMPLE =
  /\b(?:check ?box|radio|text ?area|text ?field|select(?: ?box)?|switch|toggle|slider|input|buttons?|dropdown|date ?picker|color ?picker|file (?:input|upload)|disabled|primary|secondary|validation|input ?group|large|small|floating labels?|placeholder)\b/i

const isSide = (option: string) => SIDE.test(option) || RESPONSE.test(option)
const count = <T>(list: readonly T[], test: (item: T) => boolean) => list.reduce((n, item) => n + (test(item) ? 1 : 0), 0)

function isScale(named: readonly string[], values: readonly string[]): boolean {
  const options = named.map((o) => o.normalize('NFKC'))
  if (options.length < 3 || options.length > 11) return false
  const run = (list: readonly string[]) => {
    const numbers = list.map((o) => Number.parseInt(o.match(/^-?\d+/)?.[0] ?? 'x', 10))
    const step = (numbers[1] ?? 0) - (numbers[0] ?? 0)
    return Math.abs(step) === 1 && numbers.every((n, i) => i === 0 || n - (numbers[i - 1] ?? 0) === step)
  }
  const worded = count(options, (o) => SCALE_WORD.test(o))
  return (
    worded * 2 >= options.length ||
    (options.length === 3 && options.some((o) => MIDDLE.test(o))) ||
    run(options) ||
    (run(values) && count(options, (o) => o === '') > 1)
  )
}

/** A row of numbers or stars to press; the pages of a list stand in navigation. */
const isPointOfScale = (b: Control) =>
  b.region !== 'nav' && /^(?:10|\d)$|^\d (?:stars?|sterne?|étoiles?|estrellas?)\b/i.test(b.name)

function groupsOf(facts: Facts): Group[] {
  const byKey = new Map<string, Control[]>()
  const add = (key: string, control: Control) => {
    const known = byKey.get(key)
    if (known) known.push(control)
    else byKey.set(key, [control])
  }
  const choices = facts.inputs.filter(
    (c) => (c.kind === 'radio' || c.kind === 'check') && (c.region === '' || c.region === 'aside'),
  )
  const sizes = new Map<string, number>()
  for (const { kind, group } of choices) sizes.set(kind + group, (sizes.get(kind + group) ?? 0) + 1)
  let single = ''
  for (const choice of choices) {
    const key = choice.kind + choice.group
    // Some pages give each choice a name of its own: what follows one another is one question then.
    single = (sizes.get(key) ?? 0) > 1 ? '' : single.startsWith(choice.kind) ? single : key
    add(single || key, choice)
  }
  for (const button of facts.buttons)
    if (button.type === 'choice' || button.type === 'label' || isPointOfScale(button)) add(`button${button.group}`, button)
  const groups: Group[] = []
  for (const controls of byKey.values()) {
    if (controls.length < 2) continue
    const options = controls.map((c) => c.name.slice(0, 60))
    // A box at each row of a list marks the row.
    if (controls[0]?.kind === 'check' && controls.length > 2 && new Set(options).size === 1) continue
    // One page out of many is no answer.
    if (controls[0]?.kind === 'button' && isPointOfScale(controls[0]) && controls.length < 3) continue
    groups.push({
      kind: controls[0]?.kind ?? 'radio',
      options,
      isScale: isScale(
        options,
        controls.map((c) => c.value),
      ),
      isSides: count(options, isSide) > 1,
    })
  }
  for (const input of facts.inputs) {
    if (input.kind !== 'select' || input.element.localName !== 'select') continue
    const options = [...(input.element as HTMLSelectElement).options]
      .slice(0, 13)
      .map((o) => o.text.trim().slice(0, 60))
      .filter((o) => !/select|choose|wählen|choisi|selec|seleziona|выбер|選択|选择|선택|^-*$/i.test(o))
    if (options.length > 1 && options.length < 12)
      groups.push({ kind: 'select', options, isScale: isScale(options, []), isSides: count(options, isSide) > 1 })
  }
  const sided = facts.buttons.filter((b) => b.region === '' && SIDE.test(b.name)).map((b) => b.name)
  if (sided.length > 1) groups.push({ kind: 'button', options: sided, isScale: false, isSides: true })
  return groups
}

/** Buttons without a job of their own, next to each other, are labels to choose from. */
function labelButtons(facts: Facts): number {
  const byParent = new Map<string, number>()
  for (const b of facts.buttons) {
    const isPlain =
      (b.region === '' || b.region === 'aside') &&
      (b.type === 'button' || b.type === 'label' || b.type === 'choice') &&
      b.name.length > 0 &&
      b.name.length < 40
    if (
      isPlain &&
      !TOOL.test(b.name) &&
      !isErrand(b.name) &&
      !/instruc|shortcut|close|cancel|\b(?:next|prev|back|save|edit|delete|add|more|help|menu|reply|share|like|bold|italic|export|refresh|filter|sort|view|open)/i.test(
        b.name,
      )
    ) {
      byParent.set(b.group, (byParent.get(b.group) ?? 0) + 1)
    }
  }
  return Math.max(0, ...[...byParent.values()].filter((n) => n > 1))
}

export function measure(facts: Facts): Measures {
  const { submit, score } = findSubmit(facts)
  const groups = groupsOf(facts)
  const texts = facts.inputs.filter((c) => c.kind === 'text' || c.kind === 'area')
  const about = (c: Control) =>
    `${c.name.slice(0, 50)} ${c.element.getAttribute('name') ?? ''} ${c.element.id} ${c.element.getAttribute('autocomplete') ?? ''} ${c.type}`
  const isPersonal = (c: Control) => PERSONAL.test(about(c)) || c.type === 'email' || c.type === 'tel'
  const isSecret = (c: Control) => c.type === 'password' || SECRET.test(about(c))
  const areas = texts.filter((c) => c.kind === 'area')
  const shown = new Map<string, Set<string>>()
  for (const chunk of [...facts.chunks, ...facts.headings]) {
    const match = chunk.length < 300 ? chunk.match(RESPONSE) : null
    const noun = match?.[1]?.toLowerCase() ?? ''
    if (match) shown.set(noun, (shown.get(noun) ?? new Set()).add((match[2] ?? '').toLowerCase()))
  }
  const offered = new Map<string, number>()
  for (const { name } of facts.buttons) if (OFFER.test(name)) offered.set(name, (offered.get(name) ?? 0) + 1)
  const buttonText = facts.buttons.map((b) => b.name.toLowerCase()).join('\n')
  const headingText = [facts.title, ...facts.headings].join('\n').toLowerCase()
  return {
    ...facts,
    submit,
    submitScore: score,
    skip: findSkip(facts),
    groups,
    scales: count(groups, (g) => g.isScale),
    nominal: count(groups, (g) => !g.isScale && !g.isSides),
    sides: count(groups, (g) => g.isSides),
    ranges: count(facts.inputs, (c) => c.kind === 'range'),
    labels: labelButtons(facts),
    tools: count(facts.buttons, (b) => TOOL.test(b.name)),
    longTexts: count(areas, (c) => !REMARK.test(about(c))),
    shortTexts: count(texts, (c) => c.kind === 'text' && !isPersonal(c) && !isSecret(c) && c.type !== 'search'),
    filled: count(areas, (c) => (c.element.textContent ?? '').trim().length > 1),
    personal: count(facts.inputs, isPersonal),
    secrets: count(texts, isSecret),
    rankSelects: count(facts.inputs, (c) => /\brank\b/i.test(c.name) || (c.kind === 'text' && /\brank/i.test(about(c)))),
    uploads: count(facts.inputs, (c) => c.kind === 'file'),
    dates: count(facts.inputs, (c) => DATES.test(c.type)),
    searches: count(texts, (c) => c.type === 'search' || /^search|suche|recherche|buscar|поиск|検索|搜索|검색/i.test(c.name)),
    composers: count(texts, (c) => COMPOSER.test(c.name)),
    offers: Math.max(0, ...offered.values()),
    samples: count(
      [...facts.headings, ...facts.inputs.map((c) => c.name), ...facts.buttons.map((b) => b.name)],
      (n) => n.length < 40 && SAMPLE.test(n),
    ),
    responses: Math.max(0, ...[...shown.values()].map((s) => s.size)),
    speakers: count(facts.chunks, (c) => SPEAKER.test(c)),
    buttonText,
    headingText,
    named: `${headingText}\n${buttonText}`,
    fieldText: facts.inputs.map((c) => c.name.toLowerCase()).join('\n'),
    asks: (words) => count([...new Set([...facts.headings, ...facts.chunks])], (c) => c.length < 240 && words.test(c)),
    askText: [facts.title, ...facts.headings, ...facts.chunks.filter((c) => c.length < 240)]
      .join('\n')
      .slice(0, 12_000)
      .toLowerCase(),
  }
}
