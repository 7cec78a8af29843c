import { tidy } from './find-sign'
import type { Found } from './found'
import type { Page } from './page'
import type { Platform } from './platform'
import { COUNTER } from './sketch'

/** Shorter texts could be guessed from their hash by somebody who has the key, and are no instructions. */
const SHORTEST = 120
const LONGEST = 200_000
const MOST_NODES = 20_000
/** What is no wording of the instructions, or another one at each visit. */
const LEFT_OUT =
  'script, style, noscript, template, textarea, input, select, button, nav, header, footer, dialog, [role="timer"], [role="status"], [role="progressbar"], [role="navigation"], [contenteditable]'

export interface InstructionTexts {
  /** Where it stands, as a text that is the same at the next visit. */
  place: string
  text: string
}

/**
 * The wording of a project's instructions, where the page is one of instructions, or the platform names the block of its task pages
 * that holds them. Only for a project that is named. For the content script, which hashes it at once; the text goes nowhere else.
 */
export function instructionTexts(page: Page, { detection }: Found, platform: Platform | undefined): InstructionTexts | undefined {
  if (detection.project === undefined) return undefined
  if (detection.pageKind === 'instructions') {
    const root = page.document.querySelector('main, [role="main"]') ?? page.document.body
    return root ? wording(`page ${page.url.pathname}`, root) : undefined
  }
  const selectors = detection.pageKind === 'task' ? (platform?.fields.instructions ?? []) : []
  for (const selector of selectors) {
    const block = page.document.querySelector(selector)
    if (block) return wording('task', block)
  }
  return undefined
}

function wording(place: string, root: Element): InstructionTexts | undefined {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let text = ''
  let nodes = 0
  for (let node = walker.nextNode(); node && nodes < MOST_NODES && text.length < LONGEST; node = walker.nextNode()) {
    nodes += 1
    const part = tidy(node.nodeValue ?? '', LONGEST)
    if (part === '' || (part.length < 80 && COUNTER.test(part)) || node.parentElement?.closest(LEFT_OUT)) continue
    text += `${part} `
  }
  return text.length < SHORTEST ? undefined : { place, text }
}
