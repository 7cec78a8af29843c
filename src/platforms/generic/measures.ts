import type { Control } from './controls'
import type { Facts } from './facts'
import { count, type Group, groupsOf, RESPONSE } from './groups'
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

const PERSONAL =
  /(?:first|last|given|family|full|user|nick)[\s_-]?name|surname|e-?mail|phone|mobile|address|street|\bcity|\bzip|postal|postcode|\bstate\b|province|country|company|birth|^(?:your )?(?:name|age)\b|(?:annotator|participant|worker|login)[ _-]id\b|vorname|nachname|anschrift|straße|\bprénom|\badresse|apellido|dirección|teléfono|endereço|indirizzo|nazwisko|фамилия|телефон|адрес|氏名|住所|姓名|电话|地址|이름|주소/
const SECRET =
  /passw|passcode|card[\s_-]?n|\bcc-|cvv|cvc|expir|security code|otp|\bpin\b|ssn|social security|contraseña|senha|mot de passe|пароль|密码|パスワード|비밀번호/
const REMARK = /comment|feedback|remark|suggest|optional|additional|anything|captcha|issues/
const TOOL =
  /\b(?:zoom|undo|redo|brush|eraser|polygon|rectangle|ellipse|key ?point|bounding|pan\b|lasso|draw|move|region|segment)/
const SPEAKER = /^(?:user|assistant|human|ai|bot|model|chatbot|customer|agent|system|speaker\s*\w|[ab])\s*\d*\s*:/

const DATES = /^(?:date|time|datetime-local|month|week)$/
const COMPOSER =
  /^(?:(?:type |write |send |enter )?(?:a |your )?(?:message|reply)|ask (?:anything|me|a )|message |chat with|nachricht|mensaje|сообщение|メッセージ)/
const OFFER =
  /^(?:start|view|open|preview|accept|apply|continue|resume|claim|details|annotate|label|work|select|begin|review|take|qualify|join|book|edit|delete|manage|download|add to cart|buy|öffnen|starten|commencer|comenzar|começar|начать|開始|开始|시작)\b.{0,18}$/
const SAMPLE =
  /\b(?:check ?box|radio|text ?area|text ?field|select(?: ?box)?|switch|toggle|slider|input|buttons?|dropdown|(?:date|color) ?picker|file (?:input|upload)|disabled|primary|secondary|validation|large|small|floating labels?|placeholder)\b/

/** Four to eleven numbers in a row, each a piece of text by itself. */
function hasMarks(chunks: readonly string[]): boolean {
  let run = 1
  for (const [n, chunk] of chunks.entries()) {
    const isNext = /^\d\d?$/.test(chunk) && Number(chunk) === Number(chunks[n - 1] || Number.NaN) + 1
    if (!isNext && run > 3 && run < 12) return true
    run = isNext ? run + 1 : 1
  }
  return run > 3 && run < 12
}

/** Buttons without a job of their own, next to each other, are labels to choose from. */
function labelButtons(facts: Facts): number {
  const byParent = new Map<string, number>()
  for (const b of facts.buttons) {
    const name = b.name.toLowerCase()
    const isPlain =
      (b.region === '' || b.region === 'aside') &&
      (b.type === 'button' || b.type === 'label' || b.type === 'choice') &&
      b.name.length > 0 &&
      b.name.length < 40
    if (
      isPlain &&
      !TOOL.test(name) &&
      !isErrand(name) &&
      !/instruc|shortcut|close|cancel|\b(?:next|prev|back|save|edit|delete|add|more|help|menu|reply|share|like|bold|italic|export|refresh|filter|sort|view|open)/.test(
        name,
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
    `${c.name.slice(0, 50)} ${c.element.getAttribute('name') ?? ''} ${c.element.id} ${c.element.getAttribute('autocomplete') ?? ''} ${c.type}`.toLowerCase()
  const isPersonal = (c: Control) => PERSONAL.test(about(c)) || c.type === 'email' || c.type === 'tel'
  const isSecret = (c: Control) => c.type === 'password' || SECRET.test(about(c))
  const areas = texts.filter((c) => c.kind === 'area')
  const lines = [...facts.chunks, ...facts.headings].map((c) => c.slice(0, 300).toLowerCase())
  const asked = [...new Set(lines.filter((c) => c.length < 240))]
  const shown = new Map<string, Set<string>>()
  for (const line of lines) {
    const match = line.length < 300 ? line.match(RESPONSE) : null
    const noun = match?.[1] ?? ''
    if (match) shown.set(noun, (shown.get(noun) ?? new Set()).add(match[2] ?? ''))
  }
  const offered = new Map<string, number>()
  const names = facts.buttons.map((b) => b.name.toLowerCase())
  for (const name of names) if (OFFER.test(name)) offered.set(name, (offered.get(name) ?? 0) + 1)
  const buttonText = names.join('\n')
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
    // The marks of a scale whose handle says nothing of itself, above what hands it in.
    ranges: count(facts.inputs, (c) => c.kind === 'range') || (score > 4 && hasMarks(facts.chunks) ? 1 : 0),
    labels: labelButtons(facts),
    tools: count(facts.buttons, (b) => TOOL.test(b.name.toLowerCase())),
    longTexts: count(areas, (c) => !REMARK.test(about(c))),
    shortTexts: count(texts, (c) => c.kind === 'text' && !isPersonal(c) && !isSecret(c) && c.type !== 'search'),
    filled: count(areas, (c) => (c.element.textContent ?? '').trim().length > 1),
    personal: count(facts.inputs, isPersonal),
    secrets: count(texts, isSecret),
    rankSelects: count(
      facts.inputs,
      (c) => /\brank\b/.test(c.name.toLowerCase()) || (c.kind === 'text' && /\brank/.test(about(c))),
    ),
    uploads: count(facts.inputs, (c) => c.kind === 'file'),
    dates: count(facts.inputs, (c) => DATES.test(c.type)),
    searches: count(
      texts,
      (c) => c.type === 'search' || /^search|suche|recherche|buscar|поиск|検索|搜索|검색/.test(c.name.toLowerCase()),
    ),
    composers: count(texts, (c) => COMPOSER.test(c.name.toLowerCase())),
    offers: Math.max(0, ...offered.values()),
    samples: count(
      [...facts.headings, ...facts.inputs.map((c) => c.name), ...names],
      (n) => n.length < 40 && SAMPLE.test(n.toLowerCase()),
    ),
    responses: Math.max(0, ...[...shown.values()].map((s) => s.size)),
    speakers: count(lines, (c) => SPEAKER.test(c)),
    buttonText,
    headingText,
    named: `${headingText}\n${buttonText}`,
    fieldText: facts.inputs.map((c) => c.name.toLowerCase()).join('\n'),
    asks: (words) => count(asked, (c) => words.test(c)),
    askText: [facts.title, ...facts.headings, ...facts.chunks.filter((c) => c.length < 240)]
      .join('\n')
      .slice(0, 12_000)
      .toLowerCase(),
  }
}
