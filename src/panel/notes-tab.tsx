import { AreaField } from '../ui/field'
import { panel } from '../ui/messages/panel'
import { useSavedNotes } from './use-saved-notes'

const { notes: words } = panel

/** Mount with the session's id as key: each session has notes of its own. */
export function NotesTab({ sessionId, stored }: { sessionId: string; stored: string }) {
  const { text, status, write } = useSavedNotes(sessionId, stored)
  const failed = typeof status === 'object' ? words.failed(status.failed) : ''
  return (
    <div class="notes">
      <AreaField label={words.label} hint={words.hint} value={text} onValue={write} rows={12} maxLength={20_000} />
      <div class="small muted" aria-hidden={failed !== ''}>
        {status === 'saving' ? words.saving : status === 'saved' ? words.saved : ''}
      </div>
      <div class="field-error" role="alert">
        {failed}
      </div>
    </div>
  )
}
