/** Something that is pressed or answered, as the walk met it. */
export interface Control {
  element: Element
  kind: 'button' | 'radio' | 'check' | 'select' | 'range' | 'text' | 'area' | 'file'
  /** `type`, for text fields and buttons; `label` for a choice that is a tool's own. */
  type: string
  name: string
  value: string
  /** Controls that answer one question share it. */
  group: string
  /** `nav`, `header`, `footer`, `aside` or nothing: the region of the page it stands in. */
  region: string
  isCustom?: boolean
}

const ROLES: Record<string, Control['kind']> = {
  button: 'button', radio: 'radio', checkbox: 'check', switch: 'check', slider: 'range', textbox: 'text', searchbox: 'text', combobox: 'select', option: 'radio',
} // biome-ignore format: a table
const INPUTS: Record<string, Control['kind'] | null> = {
  submit: 'button', button: 'button', image: 'button', reset: 'button', radio: 'radio', checkbox: 'check', range: 'range', file: 'file', hidden: null,
} // biome-ignore format: a table
/** Custom elements say what they are in their names: `x-radio-button`, `x-text-area`. */
const CUSTOM: readonly [RegExp, Control['kind']][] = [
  [/-radio(?:-button)?$/, 'radio'],
  [/-(?:checkbox|switch)$/, 'check'],
  [/-(?:slider|rating)$/, 'range'],
  [/-text-?area$/, 'area'],
  [/-(?:input|text-?field)$/, 'text'],
  [/-button$/, 'button'],
]

/** Sliders of well-known widget libraries that say nothing by role. */
const SLIDER = /\b(?:ui-slider|noUi-target|rc-slider|rangeslider|ant-slider|el-slider|MuiSlider-root|slider-handle)(?![-\w])/

/** Ids for the containers that hold the choices of one question; weak, so that nothing of a removed page is kept. */
const ids = new WeakMap<Element, string>()
let lastId = 0
function idOf(element: Element | null): string {
  if (!element) return ''
  const known = ids.get(element)
  if (known) return known
  const id = `#${++lastId}`
  ids.set(element, id)
  return id
}

const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

export const textOf = (element: Element): string => clean((element.textContent ?? '').slice(0, 400))

/** Not hidden by its own markup. Text that a style sheet folds away (instructions, hints) still says what the page is. */
export function isShown(element: Element): boolean {
  return !element.hasAttribute('hidden') && !/display:\s*none|visibility:\s*hidden/.test(element.getAttribute('style') ?? '')
}

/** In view by the layout, where there is one. */
function isVisible(element: Element): boolean {
  return typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true })
}

/** The text right after a choice that has no label of its own, else all of the short line it stands in. */
function textBeside(element: Element): string {
  let next = element.nextSibling
  while (next && !clean(next.textContent)) next = next.nextSibling
  const line = element.parentElement
  return clean(next?.textContent) || (line && line.childElementCount < 9 ? textOf(line) : '')
}

/**
 * What a control is called: its own text, its label, `aria-label`, a hint it shows, or the text beside it. At most 120 characters.
 * `around` is the `label` that the element stands in, for who knows it already.
 */
export function labelOf(element: Element, around?: Element | null): string {
  const labelled = element.getAttribute('aria-labelledby')?.split(' ')[0]
  const isInput = /^(?:input|select|textarea)$/.test(element.localName)
  const label = !isInput ? element : around === undefined ? element.closest('label') : around
  // Asking for the root climbs the whole tree: only where it can matter.
  const root = labelled || !isInput ? (element.getRootNode() as Document | ShadowRoot) : null
  const slotting = root && !isInput && 'host' in root && element.querySelector('slot:not([name])') ? root.host : null
  const name =
    (label && textOf(label)) ||
    (slotting && textOf(slotting)) ||
    clean(element.getAttribute('aria-label')) ||
    (labelled && root && 'getElementById' in root && clean(root.getElementById(labelled)?.textContent)) ||
    clean(['placeholder', 'title', 'label', 'alt'].map((a) => element.getAttribute(a)).find(Boolean)) ||
    (isInput ? textBeside(element) : clean(element.querySelector('img[alt]')?.getAttribute('alt')))
  return name.slice(0, 120)
}

function groupOf(element: Element, kind: Control['kind']): string {
  const name = element.getAttribute('name')
  if (kind === 'radio' && name && element.localName === 'input') return name
  const box = element.closest('[role=radiogroup],[role=group],[role=listbox],fieldset')
  if (box) return idOf(box)
  const parent = element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null
  return name && kind === 'check' ? name : idOf(kind === 'button' ? parent : (parent?.parentElement ?? parent))
}

/** Reads an element as a control; null for what is none, or is out of view. */
export function controlOf(
  element: Element,
  tag: string,
  role: string,
  region: string,
  hasShadow: boolean,
  label: Element | null,
): Control | null {
  let kind: Control['kind'] | null | undefined
  let type = ''
  let isCustom = false
  if (/^(?:button|input)$|-/.test(tag)) type = element.getAttribute('type')?.toLowerCase() ?? ''
  if (tag === 'button') kind = ROLES[role] ?? 'button'
  else if (tag === 'input') kind = INPUTS[type] === undefined ? (role === 'combobox' ? 'select' : 'text') : INPUTS[type]
  else if (tag === 'select') kind = 'select'
  else if (tag === 'textarea') kind = 'area'
  else if (element.getAttribute('contenteditable')?.match(/^(?:|true|plaintext-only)$/)) kind = 'area'
  else if (role in ROLES) kind = ROLES[role]
  else if (tag.includes('-') && !hasShadow) kind = CUSTOM.find(([name]) => name.test(tag))?.[1]
  else if (tag === 'a' && /\bbtn\b|\bbutton\b/.test(element.className)) kind = 'button'
  else if ((tag === 'div' || tag === 'span') && !role && SLIDER.test(element.className)) kind = 'range'
  if (!kind || !isVisible(element)) return null
  if (tag.includes('-')) isCustom = !hasShadow
  if (tag === 'button' && element.hasAttribute('aria-pressed') && !type) type = 'choice'
  if (kind === 'text' && element.getAttribute('aria-multiline') === 'true') kind = 'area'
  if (element.getAttribute('form-action') === 'submit') type = 'submit'
  const value = kind === 'button' || kind === 'radio' || kind === 'check' ? clean(element.getAttribute('value')) : ''
  const name = (kind === 'button' && tag === 'input' && value) || labelOf(element, label)
  return { element, kind, type, name, value, group: groupOf(element, kind), region, ...(isCustom ? { isCustom } : {}) }
}
