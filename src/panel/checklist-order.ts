import { type Answer, type ChecklistItem, openItems, type SelfReview } from '../core/self-review'

export type Answers = SelfReview['answers']

/** What is open comes first, and of that what must be; the list's own order otherwise. */
export function inOrder(items: readonly ChecklistItem[], answers: Answers): ChecklistItem[] {
  const open = new Set(openItems(items, { answers }).map((item) => item.id))
  const rank = (item: ChecklistItem) => (open.has(item.id) ? (item.level === 'must' ? 0 : 1) : 2)
  return items.toSorted((a, b) => rank(a) - rank(b))
}

/** Items in a remembered order; what is new comes at its end. */
export function keepOrder(items: readonly ChecklistItem[], order: readonly string[]): ChecklistItem[] {
  const at = new Map(order.map((id, index) => [id, index]))
  return items.toSorted((a, b) => (at.get(a.id) ?? order.length) - (at.get(b.id) ?? order.length))
}

/** The next open item after `current`, round the end; undefined when none is open. */
export function nextOpen(
  items: readonly ChecklistItem[],
  answers: Answers,
  current: string | undefined,
): ChecklistItem | undefined {
  const from = items.findIndex((item) => item.id === current)
  const round = [...items.slice(from + 1), ...items.slice(0, from + 1)]
  return openItems(round, { answers })[0]
}

/** What a key on an item answers: an answer, null to clear, undefined for any other key. */
export function answerOfKey(key: string): Answer | null | undefined {
  switch (key.toLowerCase()) {
    case 'd':
      return 'done'
    case 'n':
      return 'not-applicable'
    case 'u':
      return 'doubtful'
    case 'backspace':
      return null
    default:
      return undefined
  }
}

/** Where a key moves: -1, 1, to either end, or nowhere. */
export function moveOfKey(key: string, at: number, count: number): number | undefined {
  const to = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, Home: 0, End: count - 1 }[key]
  return to === undefined ? undefined : Math.min(count - 1, Math.max(0, to))
}
