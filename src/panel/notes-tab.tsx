import { ask } from '../ui/client'
import { AreaField } from '../ui/field'
import { panel } from '../ui/messages/panel'
import { type SavedText, useSavedText } from './use-saved-text'

const { notes: words } = panel

/** Notes of one session. Mount with the session's id as key: each session has notes of its own. */
export function NotesTab({ sessionId, stored }: { sessionId: string; stored: string }) {
  const saved = useSavedText(stored, (notes) => ask('review.notes', { sessionId, notes }))
  return <SavedArea saved={saved} label={words.label} hint={words.hint} rows={4} />
}

interface AreaProps {
  saved: SavedText
  label: string
  hint?: string
  rows: number
  maxLength?: number
}

export function SavedArea({ saved: { text, status, write }, label, hint, rows, maxLength = 20_000 }: AreaProps) {
  const failed = typeof status === 'object' ? words.failed(status.failed) : ''
  return (
    <div class="saved-area">
      <AreaField label={label} hint={hint} value={text} onValue={write} rows={rows} maxLength={maxLength} />
      <div class="small muted" aria-hidden={failed !== ''}>
        {status === 'saving' ? words.saving : status === 'saved' ? words.saved : ''}
      </div>
      <div class="field-error" role="alert">
        {failed}
      </div>
    </div>
  )
}
