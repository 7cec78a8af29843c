import { useEffect, useRef } from 'preact/hooks'
import type { PolicyRule } from '../core/time-policy'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { policy as words } from '../ui/messages/policy'
import { BulkProgress } from './bulk-progress'
import { RecountPreview } from './recount-preview'
import type { Recount } from './use-recount'

interface Props {
  recount: Recount
  /** The rules that are saved. */
  rules: readonly PolicyRule[]
  /** The rules on the page are not saved yet. */
  isChanged: boolean
}

/** Counts what is in the ledger already by the rules: first what would change, then, if the user says so, the change and its undo. */
export function RecountLedger({ recount, rules, isChanged }: Props) {
  const { work } = recount
  const { at } = work.stage
  const isRunning = at === 'looking' || at === 'changing' || at === 'undoing'
  const here = useRef<HTMLElement>(null)
  // The control that was used goes with its stage: the focus must not fall off the page.
  useEffect(() => {
    if (document.activeElement === document.body && at !== 'rest') here.current?.focus()
  }, [at])
  return (
    <section class="recount" ref={here} tabIndex={-1} aria-labelledby="recount-title">
      <h3 id="recount-title">{words.recount}</h3>
      <p class="page-text">{words.recountText}</p>
      {!isRunning && (
        <div class="recount-start">
          <TextField type="date" label={words.since} hint={words.sinceHint} value={recount.since} onValue={recount.setSince} />
          <Button onClick={() => void recount.look(rules)}>{words.look}</Button>
        </div>
      )}
      {isChanged && <p class="muted small">{words.unsaved}</p>}
      <BulkProgress work={work} words={words} changes={({ entries }) => entries}>
        {(preview) => <RecountPreview preview={preview} onApply={() => void work.apply()} onLeave={work.leave} />}
      </BulkProgress>
    </section>
  )
}
