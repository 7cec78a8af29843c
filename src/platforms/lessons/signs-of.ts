import type { LessonField } from '../../core/lesson'
import type { Signs } from '../../core/locator-score'
import { isStable } from '../../core/stable-token'
import { labelOf } from '../generic/controls'

const ROLES: Readonly<Record<string, string>> = {
  a: 'link', button: 'button', summary: 'button', select: 'combobox', textarea: 'textbox', img: 'img', li: 'listitem', ul: 'list', ol: 'list',
  submit: 'button', image: 'button', reset: 'button', radio: 'radio', checkbox: 'checkbox', range: 'slider',
} // biome-ignore format: a table
const HEADING = /^h[1-6]$/
const PLAIN = /^(?:div|span|p|b|i|em|strong|small|font|center|body|html)$/
const LANDMARK = /^(?:main|nav|header|footer|aside|dialog|navigation|banner|contentinfo|complementary)$/
const NAMING = /^(?:label|dt|th|legend|caption|h[1-6])$/
const FILLED = 'input, select, textarea'
const PRESSED = `button, a, summary, input[type="submit"], input[type="button"], input[type="image"], [role="button"], [role="link"], [role="menuitem"]`
const ATTRIBUTES = 'id name type title data-testid data-test-id data-test data-qa data-cy data-action data-name'.split(' ')
const LONGEST_NAME = 60
const LONGEST_NEAR = 40
const UP_FOR_LABEL = 3
const UP = 25
const MOST_WITHIN = 6

/** What is pressed: its name is looked at. Of all others, only how their text is formed. */
export const isControl = (field: LessonField) => field === 'submit' || field === 'skip'

/** What acts as a control, custom elements without content of their own too. */
export const isPressed = (element: Element): boolean =>
  element.matches(PRESSED) || (element.localName.includes('-') && element.childElementCount < 3)

export function roleOf(element: Element): string {
  const tag = element.localName
  const said = element.getAttribute('role')?.trim().split(' ')[0]
  if (said) return said
  if (HEADING.test(tag)) return 'heading'
  if (tag === 'input')
    return (
      ROLES[element.getAttribute('type')?.toLowerCase() ?? ''] ??
      (element.getAttribute('type') === 'button' ? 'button' : 'textbox')
    )
  return ROLES[tag] ?? tag
}

/** An element's text in one line, or the value of a field; undefined where it is longer than `most`. Never reads more than that. */
export function shortText(element: Element, most: number): string | undefined {
  if (element.localName === 'input') return (element as HTMLInputElement).value?.slice(0, most)
  let text = ''
  const walker = element.ownerDocument.createTreeWalker(element, 4)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement?.localName
    if (parent === 'style' || parent === 'script') continue
    text += ` ${node.nodeValue ?? ''}`
    if (text.length > 4 * most + 400) return undefined
  }
  text = text.replace(/\s+/g, ' ').trim()
  return text.length > most ? undefined : text
}

/** `$99.99/aa`, with each row of digits or letters as one. */
export const formOf = (text: string) =>
  text
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d+/g, '9')
    .replace(/(?:a )+a/g, 'a a')
    .slice(0, 40)

export const above = (element: Element): Element | null =>
  element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null

/** A short label, from the words alone; what reads like a sentence or a value is none. */
function asLabel(text: string, isNaming: boolean): string | undefined {
  const label = text.replace(/\s+/g, ' ').trim()
  if (!/\p{L}/u.test(label) || label.length > LONGEST_NEAR || /\d|[?!.]$/.test(label)) return undefined
  const words = label.split(' ').length
  return words <= (isNaming || label.endsWith(':') ? 5 : 3) ? label : undefined
}

/** The label or heading right before an element, or before what it stands in. */
function nearOf(element: Element): string | undefined {
  let at: Element | null = element
  for (let up = 0; at && up < UP_FOR_LABEL; up += 1, at = above(at)) {
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      const own = before.nodeType === 1 ? (before as Element) : null
      if (own?.matches(`${PRESSED}, ${FILLED}`)) continue
      const text = own ? shortText(own, LONGEST_NEAR) : (before.nodeValue ?? '')
      if (text !== undefined && text.trim() === '') continue
      const label = text === undefined ? undefined : asLabel(text, own !== null && NAMING.test(own.localName))
      if (label !== undefined) return label
      break
    }
  }
  return undefined
}

const ownId = (element: Element) =>
  [element.id, element.getAttribute('data-testid')].find((id): id is string => Boolean(id) && isStable(id ?? ''))

function withinOf(element: Element): string[] {
  const within: string[] = []
  let at = above(element)
  for (let up = 0; at && up < UP && within.length < MOST_WITHIN; up += 1, at = above(at)) {
    const role = roleOf(at)
    const id = ownId(at)
    if (id !== undefined || !PLAIN.test(role)) within.push(id === undefined ? role : `${role}#${id}`)
    if (LANDMARK.test(role)) break
  }
  return within
}

/** What an element shows of itself: names of controls and structure, never the text of a task (L3). */
export function signsOf(element: Element, field: LessonField): Signs {
  const signs: Signs = { role: roleOf(element), tag: element.localName }
  const control = isControl(field)
  const name = control ? labelOf(element) : ''
  if (name && name.length <= LONGEST_NAME) signs.name = name
  const attributes: Record<string, string> = {}
  for (const attribute of ATTRIBUTES) {
    const value = element.getAttribute(attribute)?.trim() ?? ''
    const mayKeep = attribute === 'title' ? control && value.length <= LONGEST_NAME : isStable(value)
    if (value && mayKeep) attributes[attribute] = value
  }
  if (Object.keys(attributes).length > 0) signs.attributes = attributes
  const classes = [...element.classList].filter(isStable).slice(0, 4)
  if (classes.length > 0) signs.classes = classes
  const near = nearOf(element)
  if (near !== undefined) signs.near = near
  const text = control ? undefined : shortText(element, 200)
  if (text) signs.form = formOf(text)
  const within = withinOf(element)
  if (within.length > 0) signs.within = within
  return signs
}
