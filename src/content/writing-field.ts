import type { FieldRefusal, FrameLook } from '../core/written-field'
import { shadowRootOf } from './extension'
import { lastFocused } from './focus-memory'

/** A field of the page that is written in, and whether its text is there to be read. */
export interface WritingField {
  element: HTMLElement
  /** When it got the focus; 0 where that was not seen. */
  at: number
  isFocused: boolean
  refusal?: FieldRefusal
}

const NOT_WRITTEN = /^(?:radio|checkbox|button|submit|reset|image|file|range|color|hidden)$/
const SECRET = /password|^cc-|one-time-code|username/
/** Editors that keep the lines in view on the page and all others elsewhere. */
const VIRTUAL = '.monaco-editor, .CodeMirror, .ace_editor'
/** CodeMirror 6 puts a gap where it leaves lines out. */
const WITH_GAPS = '.cm-editor'
const GAP = '.cm-gap'
/** Smaller than a line of text is only what takes the keys for something else. */
const LEAST = { width: 20, height: 10 }
/** A line of so many words is a justification, whatever the field is like. */
const MANY_WORDS = 8

/** The field that has the focus in this document, else the one that had it last. Looks, and moves nothing. */
export function writingField(doc: Document): WritingField | undefined {
  const focused = deepest(doc.activeElement)
  const own = focused && fieldOf(focused)
  if (own) return { ...own, at: lastFocused()[0]?.at ?? 0, isFocused: true }
  for (const { at, element } of lastFocused()) {
    const one = element.deref()
    if (!one?.isConnected) continue
    const inside = (one.getRootNode() as Partial<ShadowRoot>).activeElement
    const field = (inside && inside !== doc.activeElement && fieldOf(inside)) || fieldOf(deepest(one) ?? one)
    if (field) return { ...field, at, isFocused: false }
  }
  return undefined
}

/** What is told of a frame before any text of it is read. */
export function lookAt(doc: Document): FrameLook {
  const host = doc.location.host
  const focused = deepest(doc.activeElement)
  const inFrame = focused?.localName === 'iframe' ? hostOf(focused, doc) : undefined
  const field = writingField(doc)
  return {
    host,
    isFocused: field?.isFocused ?? false,
    fieldAt: field?.at ?? 0,
    ...(inFrame !== undefined && { inFrame }),
    ...(field?.refusal && { refusal: field.refusal }),
  }
}

/** The text of a field as its writer sees it. */
export function textOfField({ element }: WritingField): string {
  const text = 'value' in element ? String(element.value) : shownText(element)
  return text.replace(/[\u200B\uFEFF]/g, '').replaceAll('\u00A0', ' ')
}

function shownText(editor: HTMLElement): string {
  if (editor.querySelector('[data-slate-placeholder]')) return ''
  // biome-ignore lint/performance/useDomNodeTextContent: paragraphs are told apart by how they are shown
  return editor.innerText
}

function hostOf(frame: Element, doc: Document): string {
  try {
    return new URL(frame.getAttribute('src') ?? '', doc.baseURI).host
  } catch {
    return ''
  }
}

/** Down through shadow roots and frames of the page's own origin. */
function deepest(element: Element | null): Element | null {
  let here = element
  while (here) {
    const inner = (shadowRootOf(here) ?? documentIn(here))?.activeElement
    if (!inner || inner === here) return here
    here = inner
  }
  return here
}

function documentIn(frame: Element): Document | null {
  try {
    return frame.localName === 'iframe' ? (frame as HTMLIFrameElement).contentDocument : null
  } catch {
    return null
  }
}

/** Reads an element as a field; null for what is not written in. */
function fieldOf(start: Element): { element: HTMLElement; refusal?: FieldRefusal } | null {
  const element = editingHost(start as HTMLElement)
  const tag = element.localName
  if (tag === 'canvas' || (tag !== 'body' && isBlankAroundCanvas(element))) return { element, refusal: 'canvas' }
  const type = tag === 'input' ? ((element as HTMLInputElement).type ?? 'text') : ''
  const isWritten = tag === 'textarea' || element.isContentEditable || element.getAttribute('role') === 'textbox'
  if (!isWritten && (tag !== 'input' || NOT_WRITTEN.test(type))) return null
  const refusal = secret(element, type) ?? elsewhere(element) ?? notForText(element, type)
  return { element, ...(refusal && { refusal }) }
}

function editingHost(element: HTMLElement): HTMLElement {
  let host = element
  while (host.isContentEditable && host.parentElement?.isContentEditable) host = host.parentElement
  return host
}

const isBlankAroundCanvas = (element: HTMLElement) =>
  element.hasAttribute('tabindex') && element.querySelector('canvas') !== null && element.textContent.trim() === ''

function secret(element: HTMLElement, type: string): FieldRefusal | undefined {
  if (type === 'password' || SECRET.test(element.getAttribute('autocomplete') ?? '')) return 'password'
  return type === 'search' || element.closest('search, [role=search], [role=searchbox]') ? 'search' : undefined
}

function elsewhere(element: HTMLElement): FieldRefusal | undefined {
  if (element.closest(VIRTUAL) || element.closest(WITH_GAPS)?.querySelector(GAP)) return 'code-editor'
  if (element.localName !== 'textarea' && element.localName !== 'input' && !element.isContentEditable) return 'canvas'
  const { width, height } = element.getBoundingClientRect()
  const isTiny = width < LEAST.width || height < LEAST.height
  const view = element.ownerDocument.defaultView
  // An empty editor that is written in fills its box; a helper hides.
  return isTiny || view?.getComputedStyle(element).opacity === '0' ? 'helper' : undefined
}

function notForText(element: HTMLElement, type: string): FieldRefusal | undefined {
  const { readOnly, disabled } = element as HTMLTextAreaElement
  if (readOnly || disabled || element.getAttribute('aria-readonly') === 'true') return 'read-only'
  if (type === '') return undefined
  const words = (element as HTMLInputElement).value.trim().split(/\s+/).length
  return type === 'text' && words >= MANY_WORDS ? undefined : 'one-line'
}
