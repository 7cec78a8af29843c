import { useEffect, useRef } from 'preact/hooks'
import { panel } from '../ui/messages/panel'

const { rubric: words } = panel

interface Props {
  sections: readonly { id: string; title: string }[]
  current: string | undefined
  /** Undefined where reading is not recorded. */
  isRead: ((id: string) => boolean) | undefined
  onGo: (id: string) => void
}

/** A number for each section, to jump to it: one tab stop, arrows move. Shows which were read. */
export function RubricIndex({ sections, current, isRead, onGo }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const at = Math.max(
    0,
    sections.findIndex(({ id }) => id === current),
  )
  useEffect(() => {
    const [row, chip] = [list.current, list.current?.children[at]]
    // Not scrollIntoView: that would also move the panel.
    if (row && chip instanceof HTMLElement && row.scrollWidth > row.clientWidth)
      row.scrollLeft = chip.offsetLeft - row.offsetLeft - row.clientWidth / 2
  }, [at])

  const onKeyDown = (event: KeyboardEvent) => {
    const from = [...(list.current?.children ?? [])].indexOf(event.target as Element)
    const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: sections.length - 1 }[event.key]
    if (from === -1 || to === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    list.current?.querySelectorAll('button')[(to + sections.length) % sections.length]?.focus()
  }
  return (
    <div class="rubric-index">
      <div class="rubric-chips" role="toolbar" aria-label={words.index} ref={list} onKeyDown={onKeyDown}>
        {sections.map(({ id, title }, index) => (
          <button
            type="button"
            key={id}
            class={`chip${isRead?.(id) ? ' chip-read' : ''}`}
            tabIndex={index === at ? 0 : -1}
            aria-current={index === at ? 'true' : undefined}
            aria-label={words.chip(index + 1, title, isRead?.(id))}
            title={title}
            onClick={() => onGo(id)}
          >
            {index + 1}
          </button>
        ))}
      </div>
    </div>
  )
}
