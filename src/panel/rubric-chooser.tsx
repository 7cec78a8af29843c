import type { RubricHead } from '../core/rubric-choice'
import { IconButton } from '../ui/icon-button'
import { panel } from '../ui/messages/panel'
import { Select } from '../ui/select'

const { rubric: words } = panel
const AUTOMATIC = ''

export interface Choice {
  rubrics: readonly RubricHead[]
  /** What would be shown without a choice. */
  automatic: RubricHead
  shown: RubricHead
  /** What the project has chosen. */
  chosenId: string | undefined
  /** What this tab keeps. */
  pinnedId: string | undefined
  /** For the tab while it is pinned, else for the project; null gives the choice back. */
  onChoose: (rubricId: string | null) => void
  /** Undefined where there is no tab to pin to. */
  onPin: ((rubricId: string | null) => void) | undefined
}

/** Which rubric is shown, for the project or pinned to this tab alone. */
export function RubricChooser({ rubrics, automatic, shown, chosenId, pinnedId, onChoose, onPin }: Choice) {
  const isPinned = pinnedId !== undefined
  const choices = [
    ...(isPinned ? [] : [{ value: AUTOMATIC, label: words.automatic(automatic.title) }]),
    ...rubrics.map(({ id, title }) => ({ value: id, label: title })),
  ]
  return (
    <div class="rubric-chooser">
      <Select
        label={isPinned ? words.choosePinned : words.choose}
        value={pinnedId ?? chosenId ?? AUTOMATIC}
        choices={choices}
        onValue={(id) => onChoose(id === AUTOMATIC ? null : id)}
      />
      {onPin && (
        <IconButton
          name={isPinned ? words.unpin : words.pin}
          icon="pin"
          aria-pressed={isPinned}
          onClick={() => onPin(isPinned ? null : shown.id)}
        />
      )}
    </div>
  )
}
