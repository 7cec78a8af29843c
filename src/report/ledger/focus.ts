export const UNDO_ID = 'ledger-undo'
export const ADD_ID = 'ledger-add'
export const toggleId = (entryId: string) => `entry-${entryId}`

/** Moves the focus once what was just done is painted: to the first of these that is there. */
export function focusOn(...ids: string[]): void {
  setTimeout(() =>
    ids
      .map((id) => document.getElementById(id))
      .find((element) => element !== null)
      ?.focus(),
  )
}

/** After a correction has taken away what had the focus: back to the entry, or to the way back where the entry is gone. */
export function focusEntry(entryId: string): void {
  focusOn(toggleId(entryId), UNDO_ID)
}
