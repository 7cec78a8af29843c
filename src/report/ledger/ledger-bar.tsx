import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../ui/button'
import { report as words } from '../../ui/messages/report'
import { BulkForm } from './bulk-form'
import type { LedgerDesk } from './desk'
import { ADD_ID, UNDO_ID } from './focus'
import { ProblemNotice } from './problem-notice'
import { revisionName } from './revision-words'
import { undoableOf } from './undoable'
import type { Problem } from './use-corrections'

interface Props {
  desk: LedgerDesk
  selected: ReadonlySet<string>
  onDeselect: () => void
  isAdding: boolean
  onAdd: () => void
  isShown: boolean
}

/** Undo and redo, what was done last, and what can be done with the selected entries. Stays in view. */
export function LedgerBar({ desk, selected, onDeselect, isAdding, onAdd, isShown }: Props) {
  const { corrections, host } = desk
  const { revisions, told } = corrections
  const { undoable, redoable } = undoableOf(revisions)
  const named = (say: (what: string) => string, revision: typeof undoable, bare: string) =>
    revision ? say(revisionName(host.sites, revision)) : bare
  useUndoKeys(isShown, corrections.undo, corrections.redo)
  return (
    <div class="ledger-bar">
      <div class="bar-line">
        <Button
          id={UNDO_ID}
          aria-label={named(words.undoWhat, undoable, words.undo)}
          title={named(words.undoWhat, undoable, words.undo)}
          aria-disabled={undoable === undefined}
          onClick={() => void corrections.undo()}
        >
          {words.undo}
        </Button>
        <Button
          aria-label={named(words.redoWhat, redoable, words.redo)}
          title={named(words.redoWhat, redoable, words.redo)}
          aria-disabled={redoable === undefined}
          onClick={() => void corrections.redo()}
        >
          {words.redo}
        </Button>
        <Button id={ADD_ID} aria-expanded={isAdding} onClick={onAdd}>
          {words.add}
        </Button>
        <p class={`bar-status small ${told.failed ? 'field-error' : 'muted'}`} role="status">
          {told.text}
        </p>
      </div>
      {selected.size > 0 && <Selected desk={desk} ids={[...selected]} onDeselect={onDeselect} />}
    </div>
  )
}

function Selected({ desk, ids, onDeselect }: { desk: LedgerDesk; ids: readonly string[]; onDeselect: () => void }) {
  const [bulk, setBulk] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { ledger, zone } = desk.host
  const act = async (correction: Parameters<typeof desk.corrections.run>[0]) => {
    const wrong = await desk.corrections.run(correction)
    setProblem(wrong)
    if (wrong === null) onDeselect()
  }
  return (
    <>
      <div class="bar-line">
        <span class="bar-selected">{words.selected(ids.length)}</span>
        <Button small aria-expanded={bulk} onClick={() => setBulk(!bulk)}>
          {words.bulk}
        </Button>
        <Button small disabled={ids.length < 2} onClick={() => void act(() => ledger.merge(ids))}>
          {words.merge}
        </Button>
        <Button small variant="danger" onClick={() => void act(() => ledger.delete(ids))}>
          {words.delete}
        </Button>
        <Button small variant="quiet" onClick={onDeselect}>
          {words.deselect}
        </Button>
      </div>
      <ProblemNotice problem={problem} zone={zone} />
      {bulk && (
        <BulkForm
          desk={desk}
          ids={ids}
          onDone={() => {
            setBulk(false)
            onDeselect()
          }}
        />
      )}
    </>
  )
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y), with Command on a Mac; in a field they are the field's own. */
function useUndoKeys(isHeard: boolean, undo: () => Promise<void>, redo: () => Promise<void>): void {
  useEffect(() => {
    if (!isHeard) return
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event
      if (altKey || !(ctrlKey || metaKey) || isTyping(event.target)) return
      const isRedo = (key.toLowerCase() === 'z' && shiftKey) || key.toLowerCase() === 'y'
      if (!isRedo && key.toLowerCase() !== 'z') return
      event.preventDefault()
      void (isRedo ? redo() : undo())
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isHeard, undo, redo])
}

const WITHOUT_TEXT: readonly string[] = ['checkbox', 'radio', 'range', 'button', 'submit']

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
