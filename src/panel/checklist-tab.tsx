import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Answer, type ChecklistItem, openItems, reviewMs, type SelfReview } from '../core/self-review'
import { EmptyState } from '../ui/empty-state'
import { clock } from '../ui/format'
import { panel } from '../ui/messages/panel'
import { Meter } from '../ui/meter'
import { ChecklistRow } from './checklist-item'
import { type Answers, answerOfKey, inOrder, keepOrder, moveOfKey, nextOpen } from './checklist-order'

const { checklist: words } = panel

interface Props {
  items: readonly ChecklistItem[]
  answers: Answers
  onAnswer: (itemId: string, answer: Answer | null) => void
  sessionId: string
  notes: NonNullable<SelfReview['itemNotes']>
  /** Open items are brought to the top again whenever this changes; an answer alone moves nothing from under the hand. */
  sortKey: string
  /** Counts the requests to go to the next open item; 0 where none waits. */
  nextRequests: number
}

export function ChecklistTab({ items, answers, onAnswer, sessionId, notes, sortKey, nextRequests }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const idsKey = items.map((item) => item.id).join()
  const order = useMemo(() => inOrder(items, answers).map((item) => item.id), [sortKey, idsKey])
  const shown = keepOrder(items, order)
  const [chosen, setCurrent] = useState<string | undefined>()
  const current = shown.some((item) => item.id === chosen) ? chosen : shown[0]?.id
  const open = openItems(items, { answers }).length
  const tookMs = reviewMs({ answers })
  const [noteOf, setNoteOf] = useState<string | null>(null)

  const goTo = (item: ChecklistItem | undefined) => {
    if (!item) return
    setCurrent(item.id)
    const row = list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(item.id)}"]`)
    row?.scrollIntoView({ block: 'nearest' })
    // Only where the panel has the focus already: it is never taken from the page.
    if (document.hasFocus()) row?.focus()
  }

  const handled = useRef(0)
  useEffect(() => {
    if (nextRequests === handled.current) return
    handled.current = nextRequests
    if (nextRequests > 0) goTo(nextOpen(shown, answers, chosen))
  })

  const openNote = (id: string) => {
    setNoteOf(id)
    setTimeout(() => list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"] textarea`)?.focus())
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const at = shown.findIndex((item) => item.id === itemAt(event))
    if (event.target instanceof HTMLTextAreaElement) return
    if (event.ctrlKey || event.altKey || event.metaKey || at === -1) return
    if (event.key === 'w' && shown[at]) {
      event.preventDefault()
      return openNote(shown[at].id)
    }
    const to = moveOfKey(event.key, at, shown.length)
    const answer = answerOfKey(event.key)
    if (to === undefined && answer === undefined) return
    const item = shown[at]
    event.preventDefault()
    if (to !== undefined) goTo(shown[to])
    else if (answer !== undefined && item) onAnswer(item.id, answer)
  }

  if (items.length === 0) return <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
  return (
    <div class="checklist">
      <div class="checklist-head">
        <div class="checklist-progress">
          <div role="status">{words.progress(open, items.length)}</div>
          {tookMs !== null && tookMs >= 1000 && <span class="small muted">{words.took(clock(tookMs))}</span>}
        </div>
        <Meter name={words.meter} value={items.length - open} max={items.length} text={words.progress(open, items.length)} />
      </div>
      <ul
        class="check-list"
        ref={list}
        aria-label={words.name}
        onKeyDown={onKeyDown}
        onFocusIn={(event) => setCurrent(itemAt(event))}
      >
        {shown.map((item) => (
          <ChecklistRow
            key={item.id}
            item={item}
            answer={answers[item.id]?.answer}
            isCurrent={item.id === current}
            onAnswer={(answer) => onAnswer(item.id, answer)}
            sessionId={sessionId}
            note={notes[item.id] ?? ''}
            isNoteOpen={item.id === noteOf}
            onNote={() => openNote(item.id)}
          />
        ))}
      </ul>
      <p class="small muted">{words.keys}</p>
    </div>
  )
}

/** Id of the item that an event happened in. */
function itemAt(event: Event): string | undefined {
  return event.target instanceof Element
    ? (event.target.closest<HTMLElement>('[data-item]')?.dataset.item ?? undefined)
    : undefined
}
