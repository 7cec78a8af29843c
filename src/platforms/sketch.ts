import { tidy } from './find-sign'
import type { Found } from './found'
import type { Page } from './page'

const SHORTEST = 30
/** Only the head of a block: it stands still while the rest of a streamed answer grows. */
const HEAD = 100
const MOST_TEXTS = 40
const MOST_NODES = 6000
const MOST_BLOCKS = 300

const BLOCK = /^(?:p|li|pre|blockquote|td|th|dd|dt|h[1-6]|div|section|article|main|body|figure|details|form|fieldset)$/
const HEADING = /^(?:h[1-6]|summary|legend)$/
/** What a user writes, what ticks, what leads elsewhere, and what labels the questions, which are alike in every task. */
const LEFT_OUT =
  /^(?:script|style|noscript|template|textarea|input|select|button|label|legend|nav|header|footer|iframe|dialog|svg|canvas|video|audio)$/
const LEFT_OUT_ROLE = /^(?:textbox|timer|status|alert|progressbar|navigation|banner|button|tab|dialog|radio|checkbox|slider)$/
const LEFT_OUT_NAME = /timer|countdown|breadcrumb|toast|monaco-editor|codemirror/i
const TASK_BLOCK =
  /\b(?:prompt|response|answer|completion|output|message|turn|conversation|passage|query|result|document|context)/i
const GUIDANCE_BLOCK = /\b(?:instruction|guideline|rubric|criteria|checklist|help|faq|example)/i
/** What a refused submit shows, and what comes and goes beside an answer. */
const ASIDE_BLOCK = /\b(?:error|invalid|validation|warning|alert|hint)/i
const QUESTION = /[?？؟]\s*\*?$/
const TASK_HEADING =
  /^(?:user |the |your |model |assistant |final )?(?:prompt|response|answer|completion|output|conversation|passage|query|context|document)(?: [a-z]| \d+)?:?$/i
const GUIDANCE_HEADING =
  /^(?:task |project |general |how to |read |the )?(?:instructions?|guidelines?|rules|rubrics?|criteria|overview|examples?|faq|before you)\b/i
/** Counts, times and limits, which change from one look to the next. */
export const COUNTER =
  /\d+:\d\d|\d\s*(?:hours?|hrs?|h|minutes?|mins?|seconds?|secs?|days?|words?|characters?|chars?|tokens?|tasks?|%)(?![a-z])/i

/** `aside`: alike in every task, or not of it; told last, where it weighs least. */
type Standing = 'task' | 'unknown' | 'aside' | 'guidance'

function isLeftOut(element: Element): boolean {
  if (LEFT_OUT.test(element.localName)) return true
  if (!element.hasAttributes()) return false
  const editable = element.getAttribute('contenteditable')
  if ((editable !== null && editable !== 'false') || LEFT_OUT_ROLE.test(element.getAttribute('role') ?? '')) return true
  return LEFT_OUT_NAME.test(`${element.getAttribute('class')} ${element.id}`)
}

/** What an element says of itself in its names; undefined when nothing. */
function namedAs(element: Element): Standing | undefined {
  if (!element.hasAttributes()) return undefined
  const said = ['class', 'id', 'data-testid', 'aria-label'].map((name) => element.getAttribute(name) ?? '').join(' ')
  const names = said.replace(/[-_]|(?<=[a-z])(?=[A-Z])/g, ' ')
  if (GUIDANCE_BLOCK.test(names)) return 'guidance'
  if (ASIDE_BLOCK.test(names)) return 'aside'
  return TASK_BLOCK.test(names) ? 'task' : undefined
}

/**
 * The texts of a task that tell it from the next one, at most 40, those of prompt and responses first, questions to the trainer and
 * complaints of the page last. Instructions are left out: every task of a project has the same. For the content script, which hashes
 * them with a secret key at once; they go nowhere else.
 */
export function taskTexts(page: Page, { detection }: Found): string[] {
  const root = page.document.querySelector('main, [role="main"]') ?? page.document.body
  if (!root || (detection.pageKind !== 'task' && detection.pageKind !== 'qualification')) return []
  const blocks = new Map<Element, { text: string; standing: Exclude<Standing, 'guidance'> }>()
  /** The headings that the walk stands under, and what they say of what follows. */
  let under: { level: number; standing: Standing } = { level: 9, standing: 'unknown' }
  let nodes = 0

  function walk(start: Element | ShadowRoot, inherited: Standing | undefined, block: Element | null): void {
    for (const node of start.childNodes) {
      if (nodes++ > MOST_NODES || blocks.size > MOST_BLOCKS) return
      if (node.nodeType === 3) {
        if (block && node.nodeValue?.trim()) add(block, node.nodeValue, inherited ?? under.standing)
      } else if (node.nodeType === 1) enter(node as Element, inherited, block)
    }
  }
  function enter(element: Element, inherited: Standing | undefined, block: Element | null): void {
    const isHeading = inherited !== 'task' && (HEADING.test(element.localName) || element.getAttribute('role') === 'heading')
    if (isHeading) passHeading(element)
    if (isLeftOut(element)) return
    const isQuestion = isHeading && under.standing !== 'guidance' && QUESTION.test(tidy(element.textContent ?? '', 200))
    const standing = isQuestion ? 'aside' : (namedAs(element) ?? inherited)
    const shadow = element.localName.includes('-') ? page.shadowRoot(element) : null
    const own = BLOCK.test(element.localName) || shadow || !block ? element : block
    if (shadow) walk(shadow, standing, own)
    walk(element, standing, own)
  }
  function passHeading(heading: Element): void {
    const level = Number(/^h([1-6])$/.exec(heading.localName)?.[1] ?? 6)
    const text = tidy(heading.textContent ?? '', 80)
    if (GUIDANCE_HEADING.test(text)) under = { level, standing: 'guidance' }
    else if (TASK_HEADING.test(text)) under = { level, standing: 'task' }
    else if (level <= under.level) under = { level, standing: 'unknown' }
  }
  function add(block: Element, text: string, standing: Standing): void {
    if (standing === 'guidance') return
    const known = blocks.get(block)
    if (!known) blocks.set(block, { text, standing })
    else if (known.text.length < HEAD * 4) known.text += text
  }

  walk(root, namedAs(root), root)
  const texts = { task: new Set<string>(), unknown: new Set<string>(), aside: new Set<string>() }
  for (const { text, standing } of blocks.values()) {
    const head = tidy(text, HEAD)
    if (head.length >= SHORTEST && !(head.length < 80 && COUNTER.test(head))) texts[standing].add(head)
  }
  return [...new Set([...texts.task, ...texts.unknown, ...texts.aside])].slice(0, MOST_TEXTS)
}
