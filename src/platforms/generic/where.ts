import type { Measures } from './measures'

/** Where on the page a piece of text stands. `content` is what the task is about: nothing of it is the page's own. */
export type Where = 'top' | 'side' | 'main' | 'content'

const CONTENT_TAG = /^(?:article|blockquote|pre|code|figure)$/
const CONTENT_ROLE = /^(?:article|log|feed|figure)$/
const CONTENT_NAME =
  /(?:^|[\s_-])(?:responses?|answers?|messages?|prompt|completions?|transcript|passage|conversation|chat|bubble|markdown|prose|player|comments?)(?:$|[\s_-])/i
const TOP_NAME =
  /(?:^|[\s_-])(?:header|topbar|top-bar|toolbar|navbar|app-bar|breadcrumbs?|task-?(?:bar|info|meta)|status-?bar|meta)(?:$|[\s_-])/i
const SIDE_NAME = /(?:^|[\s_-])(?:sidebar|side-?panel|aside)(?:$|[\s_-])/i
/** A heading or a speaker under which the text of a task stands. */
const CONTENT_HEADING =
  /^(?:(?:response|answer|output|model|assistant|user|completion|candidate|option|prompt|question|passage|source|context|text|document|article|conversation|antwort|réponse|respuesta|resposta|risposta|antwoord|odpowiedź|ответ|відповідь|回答|응답)\s*#?\s*(?:[a-h]|\d{1,2})?)\s*[:：.]?$/i
const FAR = 40

const parentOf = (node: Node): Node | null => node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)

/** Tells where pieces of text stand; what is asked of one page is worked out once. */
export function placesOf(m: Measures): (place: Node) => Where {
  const answers = [m.submit?.element, ...m.inputs.slice(0, 30).map((c) => c.element)].filter((e) => e !== undefined)
  const holdsAnswers = (node: Node) => answers.some((element) => node.contains(element))
  const blocks = new Set<Node>()
  for (const [n, chunk] of m.chunks.entries()) {
    const place = m.places[n]
    if (chunk.length > 40 || !place || !CONTENT_HEADING.test(chunk)) continue
    // The block is the nearest that holds more than the heading, and nothing that is answered.
    let block: Node | null = place
    while (block && (block.textContent ?? '').trim().length <= chunk.length + 2) block = parentOf(block)
    if (block && block !== place.ownerDocument?.body && !holdsAnswers(block)) blocks.add(block)
  }
  return (place) => {
    let where: Where = 'main'
    let node: Node | null = place
    for (let n = 0; node && n < FAR; n += 1, node = parentOf(node)) {
      if (blocks.has(node)) return 'content'
      if (!(node instanceof Element) || node.localName === 'body') continue
      const role = node.getAttribute('role') ?? ''
      const name = `${node.getAttribute('class') ?? ''} ${node.id}`
      const isContent = CONTENT_TAG.test(node.localName) || CONTENT_ROLE.test(role) || CONTENT_NAME.test(name)
      if (isContent && !holdsAnswers(node)) return 'content'
      if (where !== 'main') continue
      if (node.localName === 'header' || /^(?:banner|toolbar|timer|status)$/.test(role) || TOP_NAME.test(name)) where = 'top'
      else if (node.localName === 'aside' || role === 'complementary' || SIDE_NAME.test(name)) where = 'side'
    }
    return where
  }
}
