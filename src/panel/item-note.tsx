import { ask } from '../ui/client'
import { panel } from '../ui/messages/panel'
import { SavedArea } from './notes-tab'
import { useSavedText } from './use-saved-text'

const { checklist: words } = panel

interface Props {
  sessionId: string
  itemId: string
  stored: string
}

/** The trainer's own words on one item of the checklist. Mount with the item's id as key. */
export function ItemNote({ sessionId, itemId, stored }: Props) {
  const saved = useSavedText(stored, (note) => ask('review.itemNote', { sessionId, itemId, note }))
  return <SavedArea saved={saved} label={words.note} rows={2} maxLength={2_000} />
}
