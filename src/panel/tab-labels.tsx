import { Badge } from '../ui/badge'
import { panel } from '../ui/messages/panel'

export function RubricLabel({ isUnread }: { isUnread: boolean }) {
  return (
    <>
      {panel.rubricTab}
      {isUnread && (
        <Badge tone="warn">
          <span aria-hidden="true">!</span>
          <span class="visually-hidden">{panel.readFirst.title}</span>
        </Badge>
      )}
    </>
  )
}

export function ChecklistLabel({ open, isNear }: { open: number; isNear: boolean }) {
  return (
    <>
      {panel.checklistTab}
      {open > 0 && (
        <Badge tone={isNear ? 'warn' : 'accent'}>
          <span aria-hidden="true">{open}</span>
          <span class="visually-hidden">{panel.openCount(open)}</span>
        </Badge>
      )}
    </>
  )
}

export function NotesLabel({ hasNotes }: { hasNotes: boolean }) {
  return (
    <>
      {panel.notesTab}
      {hasNotes && (
        <>
          <span class="dot" aria-hidden="true" />
          <span class="visually-hidden">{panel.notesKept}</span>
        </>
      )}
    </>
  )
}
