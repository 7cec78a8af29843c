import type { PageStructure } from '../core/page-structure'
import { shadowRootOf } from './extension'

const MOST_ELEMENTS = 20_000
const MOST_LINES = 120
const DEEPEST_LINE = 12
/** Elements that give a page its shape. */
const SHAPING = /^(?:main|nav|header|footer|aside|section|article|form|fieldset|dialog|table|ul|ol|iframe|canvas|video|audio)$/
const SHAPING_ROLE =
  /^(?:main|navigation|banner|contentinfo|complementary|region|form|search|dialog|group|radiogroup|listbox|grid|table|list|tablist|toolbar|tree)$/
const CONTROL = /^(?:input|button)$/
/** An attribute's name can be a page's own; what looks made for one element is left out. */
const ATTRIBUTE = /^[a-z][a-z:_-]{0,39}$/i
const ROLE = /^[a-z]{3,20}$/

/** Reads what a document is made of. Nothing of its text, of a value, of an id or of a class is taken. */
export function structureOf(doc: Document): Omit<PageStructure, 'frameId'> {
  const tags = new Map<string, number>()
  const roles = new Map<string, number>()
  const attributes = new Map<string, number>()
  const outline: { depth: number; name: string; times: number }[] = []
  const found = { elements: 0, depth: 0, openRoots: 0, closedRoots: 0, frames: 0 }
  const count = (map: Map<string, number>, name: string) => map.set(name, (map.get(name) ?? 0) + 1)

  const walk = (parent: ParentNode, depth: number, line: number): void => {
    for (const element of parent.children) {
      if (++found.elements > MOST_ELEMENTS) return
      found.depth = Math.max(found.depth, depth)
      const { localName: tag } = element
      const type = CONTROL.test(tag) ? (element.getAttribute('type') ?? '') : ''
      count(tags, ROLE.test(type) ? `${tag}[type=${type}]` : tag)
      const role = element.getAttribute('role') ?? ''
      if (ROLE.test(role)) count(roles, role)
      for (const name of element.getAttributeNames()) if (ATTRIBUTE.test(name)) count(attributes, name)
      if (tag === 'iframe') found.frames++
      const isShaping = SHAPING.test(tag) || SHAPING_ROLE.test(role)
      if (isShaping) note(line, role && ROLE.test(role) ? `${tag}[role=${role}]` : tag)
      const inner = isShaping ? line + 1 : line
      const root = shadowRootOf(element)
      if (root) {
        if (root.mode === 'open') found.openRoots++
        else found.closedRoots++
        note(inner, `#shadow-root of ${tag}`)
        walk(root, depth + 1, inner + 1)
      }
      walk(element, depth + 1, inner)
    }
  }
  /** The same thing again at the same place is one line. */
  const note = (depth: number, name: string) => {
    const last = outline.at(-1)
    if (last && last.depth === depth && last.name === name) last.times++
    else if (outline.length < MOST_LINES && depth <= DEEPEST_LINE) outline.push({ depth, name, times: 1 })
  }
  if (doc.body) walk(doc.body, 1, 0)
  return {
    ...found,
    tags: Object.fromEntries(tags),
    roles: Object.fromEntries(roles),
    attributes: Object.fromEntries(attributes),
    outline: outline.map(({ depth, name, times }) => `${'  '.repeat(depth)}${name}${times > 1 ? ` × ${times}` : ''}`),
  }
}
