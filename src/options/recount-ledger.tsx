import { useEffect, useRef } from 'preact/hooks'
import type { PolicyRule } from '../core/time-policy'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { number } from '../ui/format'
import { common } from '../ui/messages/common'
import { policy as words } from '../ui/messages/policy'
import { Notice } from '../ui/notice'
import { RecountPreview } from './recount-preview'
import type { Recount, RecountStage } from './use-recount'

interface Props {
  recount: Recount
  /** The rules that are saved. */
  rules: readonly PolicyRule[]
  /** The rules on the page are not saved yet. */
  isChanged: boolean
}

/** Counts what is in the ledger already by the rules: first what would change, then, if the user says so, the change and its undo. */
export function RecountLedger({ recount, rules, isChanged }: Props) {
  const { stage } = recount
  const isRunning = stage.at === 'looking' || stage.at === 'counting' || stage.at === 'undoing'
  const here = useRef<HTMLElement>(null)
  // The control that was used goes with its stage: the focus must not fall off the page.
  useEffect(() => {
    if (document.activeElement === document.body && stage.at !== 'rest') here.current?.focus()
  }, [stage.at])
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
      <p role="status" class="visually-hidden">
        {statusText(stage)}
      </p>
      <Stage recount={recount} />
    </section>
  )
}

/** What a screen reader is told when the stage changes; every step of the progress would be too much. */
function statusText(stage: RecountStage): string {
  switch (stage.at) {
    case 'rest':
      return stage.failed ? '' : stage.told
    case 'looking':
      return words.looking
    case 'counting':
      return words.counting
    case 'undoing':
      return words.undoing
    case 'asked':
      return stage.preview.entries > 0 ? words.question : words.nothing(number(stage.preview.of))
    case 'done':
      return words.applied(number(stage.entries), stage.entries === 1)
  }
}

function Stage({ recount }: { recount: Recount }) {
  const { stage } = recount
  switch (stage.at) {
    case 'rest':
      if (stage.told === '') return null
      return (
        <Notice tone={stage.failed ? 'danger' : 'plain'} {...(stage.failed ? { live: 'alert' as const } : {})}>
          {stage.told}
        </Notice>
      )
    case 'looking':
    case 'counting':
    case 'undoing':
      return <Running stage={stage} onCancel={recount.cancel} />
    case 'asked':
      return <RecountPreview preview={stage.preview} onApply={() => void recount.apply()} onLeave={recount.leave} />
    case 'done':
      return (
        <Notice tone="good" actions={<Button onClick={() => void recount.undo()}>{words.undo}</Button>}>
          {words.applied(number(stage.entries), stage.entries === 1)}
        </Notice>
      )
  }
}

type RunningStage = Extract<RecountStage, { at: 'looking' | 'counting' | 'undoing' }>

function Running({ stage: { at, progress }, onCancel }: { stage: RunningStage; onCancel: () => void }) {
  if (at === 'undoing') return <p class="muted">{words.undoing}</p>
  const name = at === 'looking' ? words.looking : words.counting
  return (
    <div class="recount-running">
      <progress class="recount-bar" aria-label={name} max={progress?.of ?? 1} {...(progress ? { value: progress.done } : {})} />
      <span class="muted">
        {progress ? `${name}: ${words.progress(number(progress.done), number(progress.of))}` : words.waiting}
      </span>
      <Button small onClick={onCancel}>
        {common.cancel}
      </Button>
    </div>
  )
}
