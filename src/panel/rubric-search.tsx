import type { RefObject } from 'preact'
import { IconButton } from '../ui/icon-button'
import { panel } from '../ui/messages/panel'

const { rubric: words } = panel

interface Props {
  field: RefObject<HTMLInputElement | null>
  query: string
  onQuery: (query: string) => void
  /** Matches in all, and in how many sections; null while nothing is searched for. */
  found: { matches: number; sections: number } | null
  /** The match in hand, from 1. */
  at: number
  onMove: (by: 1 | -1) => void
}

/** The search inside the rubric: Enter goes to the next match, Shift+Enter back, Escape clears. */
export function RubricSearch({ field, query, onQuery, found, at, onMove }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onMove(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape' && query !== '') onQuery('')
    else return
    event.preventDefault()
  }
  return (
    <search class="rubric-search">
      <input
        ref={field}
        type="search"
        class="input"
        aria-label={words.search}
        placeholder={words.search}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {found && found.matches > 0 && (
        <>
          <IconButton name={words.previous} icon="up" onClick={() => onMove(-1)} />
          <IconButton name={words.next} icon="down" onClick={() => onMove(1)} />
        </>
      )}
      <div class="small muted rubric-found" role="status">
        {found && words.found(at, found.matches, found.sections)}
      </div>
    </search>
  )
}
