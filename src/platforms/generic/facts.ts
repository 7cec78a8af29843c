import type { Page } from '../page'
import { type Control, controlOf, isShown, labelOf, textOf } from './controls'

/** What one walk over a page, its shadow roots included, found. Everything else is worked out from this; the page is not read again. */
export interface Facts {
  title: string
  /** Buttons and what acts as one. */
  buttons: Control[]
  /** What is answered: choices, selects, scales, text fields. */
  inputs: Control[]
  /** Short pieces of visible text, block by block, in order. */
  chunks: string[]
  /** Where each of them begins. */
  places: Node[]
  headings: string[]
  /** The page's text, cut off where it gets long. */
  text: string
  textLength: number
  links: number
  linkText: number
  frames: Element[]
  media: number
  images: number
  canvases: number
  articles: number
  /** Elements that a reader drags. */
  draggables: number
  /** The longest row of single words, each in an element of its own, as span-labelling tools show a text. */
  tokens: number
  nodes: number
}

const NODE_LIMIT = 20_000
const TEXT_LIMIT = 16_000
/** Of one list so many rows of a kind are read; the others are counted like these. */
const ROWS_ALIKE = 80
/** What ends a list is read in any case: it may be how the task is handed in. */
const LAST_ROWS = 20
const SKIPPED = /^(?:script|style|noscript|template|head|meta|link|option|datalist|object|custom-style|iron-iconset-svg)$/
const INLINE = /^(?:a|abbr|b|bdi|bdo|cite|code|dfn|em|font|i|kbd|mark|q|s|small|span|strong|sub|sup|time|tt|u|var|wbr)$/
const HEADING = /^(?:h[1-6]|legend|caption|summary)$/
const REGION = /^(?:nav|header|footer|aside)$/
/** What can be a control without any attribute that says so. */
const MAY_CONTROL = /^(?:button|input|select|textarea)$|-/

/** What a tag's name alone says. */
interface Tag {
  skipped: boolean
  inline: boolean
  heading: boolean
  region: boolean
  custom: boolean
  mayControl: boolean
  mayBeRow: boolean
}

const readTag = (name: string): Tag => ({
  skipped: SKIPPED.test(name),
  inline: INLINE.test(name),
  heading: HEADING.test(name),
  region: REGION.test(name),
  custom: name.includes('-'),
  mayControl: MAY_CONTROL.test(name),
  mayBeRow: !INLINE.test(name) && !MAY_CONTROL.test(name) && name !== 'label',
})

/** The rows of one list, by what they are made of. A table of ten thousand rows must not hide the controls that stand after it. */
class Rows {
  private readonly kinds = new Map<string, number>()
  private readonly last = new Set<Element>()
  skipped = 0

  constructor(parent: Node) {
    let row = (parent as Element).lastElementChild
    for (let n = 0; row && n < LAST_ROWS; n += 1, row = row.previousElementSibling) this.last.add(row)
  }

  /** True for a row that would tell nothing new. */
  isKnown(row: Element, tag: string): boolean {
    const kind = `${tag} ${row.childElementCount}`
    const before = this.kinds.get(kind) ?? 0
    this.kinds.set(kind, before + 1)
    if (before < ROWS_ALIKE || this.last.has(row)) return false
    this.skipped += 1
    return true
  }
}

/** Attributes that hold a list of labels on tools of their own, `["cat","dog"]`. */
function labelList(element: Element): string[] {
  const text = element.getAttribute('categories') ?? element.getAttribute('labels') ?? ''
  return text
    .replace(/[[\]'"{}]/g, '')
    .split(',')
    .map((t) => t.trim())
    .filter(Boolean)
    .slice(0, 40)
}

export function collectFacts(page: Page): Facts {
  const facts: Facts = {
    title: page.document.title.slice(0, 200), buttons: [], inputs: [], chunks: [], places: [], headings: [], text: '', textLength: 0, links: 0, linkText: 0, frames: [],
    media: 0, images: 0, canvases: 0, articles: 0, draggables: 0, tokens: 0, nodes: 0,
  } // biome-ignore format: a list of counters
  let buffer = ''
  let place: Node | null = null
  const labels = new Map<string, Element>()
  // A page has thousands of elements and few tags: each name is looked at once.
  const tags = new Map<string, Tag>()
  const tagOf = (name: string): Tag => {
    const known = tags.get(name)
    if (known) return known
    const tag = readTag(name)
    tags.set(name, tag)
    return tag
  }
  const flush = () => {
    if (!buffer) return
    const chunk = buffer.replace(/\s+/g, ' ').trim()
    const at = place ?? page.document.body
    buffer = ''
    place = null
    if (!chunk) return
    facts.textLength += chunk.length
    if (facts.text.length < TEXT_LIMIT) {
      facts.chunks.push(chunk.slice(0, 600))
      facts.places.push(at)
      facts.text += `${chunk.slice(0, 1200)}\n`
    }
  }
  const counters: Record<string, () => void> = {
    audio: () => facts.media++,
    video: () => facts.media++,
    img: () => facts.images++,
    canvas: () => facts.canvases++,
    article: () => facts.articles++,
  }

  const walk = (parent: Node, region: string, depth: number, label: Element | null): void => {
    let words = 0
    let elements = 0
    let rows: Rows | undefined
    const before = { links: facts.links, linkText: facts.linkText, textLength: facts.textLength }
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      const type = node.nodeType
      if (type === 1 && ++elements > ROWS_ALIKE) {
        rows ??= new Rows(parent)
        const { localName } = node as Element
        if (tagOf(localName).mayBeRow && rows.isKnown(node as Element, localName)) continue
      }
      if (++facts.nodes > NODE_LIMIT) return
      if (type === 3) {
        buffer += (node as Text).data
        place ??= parent
      }
      if (type !== 1) continue
      const element = node as Element
      const tag = element.localName
      const { skipped, inline, heading, region: isRegion, custom, mayControl } = tagOf(tag)
      if (skipped) continue
      // Most elements have no attribute: what asks for one is left out for them.
      const isBare = !element.hasAttributes()
      if (!isBare && !isShown(element)) continue
      if (tag === 'span' && element.childElementCount === 0 && /^\s*\S{1,24}\s*$/.test(element.textContent)) words++
      counters[tag]?.()
      if (tag === 'svg') continue
      if (tag === 'label') labels.set(element.getAttribute('for') ?? '', element)
      if (tag === 'iframe') facts.frames.push(element)
      if (!isBare && element.getAttribute('draggable') === 'true') facts.draggables++
      const role = isBare ? '' : (element.getAttribute('role') ?? '')
      const inside = isRegion ? tag : role === 'navigation' ? 'nav' : region
      if (!inline) flush()
      // Asking costs: what has content of its own and is no custom element hardly ever hosts a shadow tree.
      const shadow = custom || !element.firstChild ? page.shadowRoot(element) : null
      const control = isBare && !mayControl ? null : controlOf(element, tag, role, inside, shadow !== null, label)
      if (tag === 'a' && element.hasAttribute('href')) {
        facts.links++
        facts.linkText += textOf(element).length
      }
      if (control) {
        ;(control.kind === 'button' ? facts.buttons : facts.inputs).push(control)
        if (control.kind === 'button' || control.kind === 'select' || tag === 'textarea' || control.isCustom) {
          buffer += ' '
          continue
        }
      }
      if (custom && !shadow && (element.hasAttribute('categories') || element.hasAttribute('labels'))) {
        for (const name of labelList(element))
          facts.buttons.push({ element, kind: 'button', type: 'label', name, group: 'labels', region: inside, value: '' })
        const header = element.getAttribute('header') ?? ''
        if (header) facts.headings.push(header)
        if (header) {
          facts.chunks.push(header)
          facts.places.push(element)
        }
      }
      if (heading || role === 'heading') facts.headings.push(labelOf(element))
      if (depth < 200) {
        if (shadow) walk(shadow, inside, depth + 1, null)
        walk(element, inside, depth + 1, tag === 'label' ? element : label)
      }
      if (!inline) flush()
    }
    facts.tokens = Math.max(facts.tokens, words)
    if (!rows) return
    const share = rows.skipped / (elements - rows.skipped)
    for (const name of ['links', 'linkText', 'textLength'] as const)
      facts[name] += Math.round((facts[name] - before[name]) * share)
  }
  if (page.document.body) walk(page.document.body, '', 0, null)
  flush()
  for (const input of facts.inputs) {
    const label = input.element.id && labels.get(input.element.id)
    if (label) input.name = textOf(label).slice(0, 120) || input.name
  }
  return facts
}
