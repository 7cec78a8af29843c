import { useMemo, useRef, useState } from 'preact/hooks'
import type { ComposedRubric } from '../core/rubric-compose'
import { JUSTIFICATION, PREFERENCE } from '../core/rubric-digest'
import { countMatches, searchFor } from '../core/rubric-search'
import type { Settings } from '../core/settings'
import type { HouseRule } from '../platforms/platform'
import { panel } from '../ui/messages/panel'
import { Search } from '../ui/rubric/marked'
import { RubricBody } from '../ui/rubric/rubric-body'
import type { SectionView } from '../ui/rubric/rubric-section'
import { changeText } from './change-text'
import { RubricAbout, RubricFoot } from './rubric-about'
import { type Choice, RubricChooser } from './rubric-chooser'
import { RubricIndex } from './rubric-index'
import { onRubricKey } from './rubric-keys'
import { RubricSearch } from './rubric-search'
import { useMatches } from './use-matches'
import type { Reading } from './use-reading'
import { useCurrentSection, useReadByScrolling } from './use-sections'

const { rubric: words } = panel
const VIEWS = ['full', 'compact'] as const

interface Props {
  rubric: ComposedRubric
  choice: Choice
  /** Null where reading is not recorded. */
  reading: Reading | null
  view: Settings['rubricView']
  onView: (view: Settings['rubricView']) => void
  guidelineUrl: string | undefined
  /** Label and rules of the platform in view. */
  house: { platform: string; rules: readonly HouseRule[] }
}

/** The rubric to work by. Mount with the rubric's id as key. */
export function RubricTab({ rubric, choice, reading, view, onView, guidelineUrl, house }: Props) {
  const { criteria, preference, justification } = rubric
  const root = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [opened, setOpened] = useState<readonly string[]>([])
  const [query, setQuery] = useState('')
  const search = useMemo(() => searchFor(query), [query])
  const found = useMemo(() => (search ? countMatches(rubric, words, search) : null), [rubric, search])
  const count = [...(found?.values() ?? [])].reduce((a, b) => a + b, 0)
  const { at, move } = useMatches(root, query, count)

  const isShown = (id: string) => !found || found.has(id)
  const sections = [
    ...criteria.map(({ id, title }) => ({ id, title })),
    ...(preference ? [{ id: PREFERENCE, title: words.preference }] : []),
    ...(justification ? [{ id: JUSTIFICATION, title: words.justification }] : []),
  ].filter(({ id }) => isShown(id))
  const current = useCurrentSection(root, `${rubric.edition} ${view} ${query} ${opened.length}`)
  const isUnread = reading !== null && !reading.isRead
  useReadByScrolling(root, isUnread ? reading.mark : null)

  const goTo = (id: string) => {
    const section = root.current?.querySelector<HTMLElement>(`[data-section="${CSS.escape(id)}"]`)
    section?.scrollIntoView({ block: 'start' })
    section?.focus({ preventScroll: true })
  }
  const onRead = (id: string) => reading?.mark([id])
  const keys = {
    ids: sections.map(({ id }) => id),
    current,
    goTo,
    onRead,
    onView: () => onView(view === 'compact' ? 'full' : 'compact'),
    onSearch: () => field.current?.focus(),
  }
  const sectionView: SectionView = {
    isCompact: view === 'compact' && !found,
    isOpen: (id) => opened.includes(id),
    onToggle: (id) => setOpened(opened.includes(id) ? opened.filter((open) => open !== id) : [...opened, id]),
    isRead: isUnread ? (id) => reading.read.has(id) : undefined,
    onRead,
    changeOf: (id) => {
      const change = reading?.changes.find((one) => !one.isItem && one.id === id)
      return change && changeText(change.changes)
    },
  }

  return (
    <Search.Provider value={search}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: shortcuts for what is inside, each of which can be reached without them */}
      <div class="rubric" ref={root} onKeyDown={(event) => onRubricKey(event, keys)}>
        <RubricChooser {...choice} />
        <RubricAbout rubric={rubric} guidelineUrl={guidelineUrl} />
        <div class="rubric-tools">
          <RubricSearch
            field={field}
            query={query}
            onQuery={setQuery}
            found={found && { matches: count, sections: found.size }}
            at={at}
            onMove={move}
          />
          {/* biome-ignore lint/a11y/useSemanticElements: two toggles in one row, not a field of a form */}
          <div class="segments view-switch" role="group" aria-label={words.view}>
            {VIEWS.map((one) => (
              <button type="button" key={one} class="segment" aria-pressed={view === one} onClick={() => onView(one)}>
                {words.views[one]}
              </button>
            ))}
          </div>
        </div>
        <RubricIndex sections={sections} current={current} isRead={sectionView.isRead} onGo={goTo} />
        <RubricBody rubric={rubric} view={sectionView} isShown={isShown} />
        <RubricFoot rubric={rubric} house={house} />
      </div>
    </Search.Provider>
  )
}
