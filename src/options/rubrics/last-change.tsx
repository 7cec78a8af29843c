import type { RubricChange } from '../../store/own-rubrics'
import { Button } from '../../ui/button'
import { rubrics as words } from '../../ui/messages/rubrics'
import { Notice } from '../../ui/notice'

/** What was done just now, and the way to take it back where it is no change of a rubric. */
export interface Told {
  text: string
  undo?: () => void
}

interface Props {
  told: Told | null
  /** The last change of a rubric, kept until the next. */
  change: RubricChange | null
  onUndo: () => void
}

/** What was done last, with the way to take it back. The region stays, so that its filling is announced. */
export function LastChange({ told, change, onUndo }: Props) {
  return (
    <div role="status" class="rubrics">
      {told && <Done text={told.text} onUndo={told.undo} />}
      {change && <Done text={changeText(change)} onUndo={onUndo} />}
    </div>
  )
}

function Done({ text, onUndo }: { text: string; onUndo: (() => void) | undefined }) {
  return (
    <Notice
      actions={
        onUndo && (
          <Button small aria-label={words.undoOf(text)} onClick={onUndo}>
            {words.undo}
          </Button>
        )
      }
    >
      {text}
    </Notice>
  )
}

function changeText({ what, before, after }: RubricChange): string {
  if (what === 'import') return words.imported(after.length)
  const titleOf = (images: RubricChange['after']) => images.find(({ value }) => value)?.value?.value.title ?? ''
  return what === 'delete' ? words.deleted(titleOf(before)) : words.saved(titleOf(after))
}
