import type { Control } from './controls'
import type { Facts } from './facts'

export interface Group {
  kind: Control['kind']
  options: string[]
  isScale: boolean
  isSides: boolean
}

const SCALE_WORD =
  /\b(?:very|strongly|somewhat|slightly|moderate|extremely|not at all|definitely|probably|possibly|highly|mostly|partial|complete|substantial|(?:un)?likely|excellent|good|fair|poor|bad|ok|passable|perfect|identical|rare|always|never|sometimes|often|neutral|terrible|great|major|minor|low|medium|high|reasonable|enough|little|sehr|gut\b|wenig|mittel\b|schlecht|bien\b|regular\b|stimme|trifft|eher\b|gar nicht|très|plutôt|assez|pas du tout|d’accord|muy|nada\b|bastante|muito|molto|abbastanza|zeer|bardzo|raczej|çok)|очень|скорее|полностью|совсем|дуже|非常に|やや|とても|どちらとも|非常|比较|一般|매우|보통|그렇다|^\d{1,2} (?:stars?|sterne?|étoiles?|estrellas?|звезд)/
const MIDDLE = /^(?:somewhat|partial|neutral|ok|maybe)/
const SIDE =
  /^(?:(?:[\w-]+ ){0,3}(?:[ab]|left|right|first|second)(?: (?:\w+ )?\w+)?|both|neither|tie|(?:\w+ ){0,2}(?:the )?same|equal\b.*|no preference|links|rechts|beide|gleich(?: gut)?|unentschieden|gauche|droite|les deux|égalité|izquierda|derecha|esquerda|direita|amb[oa]s|empate|sinistra|destra|pari|левый|правый|оба|одинаково|[左右]|両方|同じ|都好|一样|왼쪽|오른쪽|비슷)[.!]?$/
/** A numbered thing of those on show. */
export const RESPONSE =
  /^(response|answer|output|model|assistant|completion|candidate|option|image|picture|text|item|advice|summary|version|translation|sentence|explanation|caption|clip|sample|result|reply|story|claim|essay|antwort|modell?|réponse|modèle|respuesta|modelo|resposta|risposta|antwoord|odpowiedź|ответ|модель|відповідь|yanıt|回答|応答|回复|模型|モデル|답변|응답|모델)\s*#?\s*([a-hа-в]|\d{1,2})\s*[:.：]?(?:$|\s)/

const isSide = (option: string) => SIDE.test(option) || RESPONSE.test(option)
export const count = <T>(list: readonly T[], test: (item: T) => boolean) => list.reduce((n, item) => n + (test(item) ? 1 : 0), 0)

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
  b.region !== 'nav' && /^(?:10|\d)$|^\d (?:stars?|sterne?|étoiles?|estrellas?)\b/.test(b.name.toLowerCase())

export function groupsOf(facts: Facts): Group[] {
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
    const options = controls.map((c) => c.name.slice(0, 60).toLowerCase())
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
      .map((o) => o.text.trim().slice(0, 60).toLowerCase())
      .filter((o) => !/select|choose|wählen|choisi|selec|seleziona|выбер|選択|选择|선택|^-*$/.test(o))
    if (options.length > 1 && options.length < 12)
      groups.push({ kind: 'select', options, isScale: isScale(options, []), isSides: count(options, isSide) > 1 })
  }
  const sided = facts.buttons.filter((b) => b.region === '' && SIDE.test(b.name.toLowerCase())).map((b) => b.name)
  if (sided.length > 1) groups.push({ kind: 'button', options: sided, isScale: false, isSides: true })
  return groups
}
