import type { RubricChange } from '../../store/own-rubrics'
import { Button } from '../../ui/button'
import { rubrics as words } from '../../ui/messages/rubrics'
import { Notice } from '../../ui/notice'

interface Props {
  change: RubricChange | null
  /** Said where there is nothing to take back. */
  told: string
  onUndo: () => void
}

/** The last change with the way to take it back. The region stays, so that its filling is announced. */
export function LastChange({ change, told, onUndo }: Props) {
  return (
    <div role="status">
      {change ? (
        <Notice
          actions={
            <Button small onClick={onUndo}>
              {words.undo}
            </Button>
          }
        >
          {changeText(change)}
        </Notice>
      ) : (
        told && <p class="muted">{told}</p>
      )}
    </div>
  )
}

function changeText({ what, before, after }: RubricChange): string {
  if (what === 'import') return words.imported(after.length)
  const titleOf = (images: RubricChange['after']) => images.find(({ value }) => value)?.value?.value.title ?? ''
  return what === 'delete' ? words.deleted(titleOf(before)) : words.saved(titleOf(after))
}
