import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../ui/button'
import { number } from '../../ui/format'
import { common } from '../../ui/messages/common'
import { money as words } from '../../ui/messages/money'
import { Notice } from '../../ui/notice'
import { ConversionPreview } from './conversion-preview'
import type { MoneyHost } from './host'
import { type ConversionStage, type ConversionWork, useConversion } from './use-conversion'

/** Converts what is in the ledger already: first what would change, then, if the user says so, the change and its undo. */
export function ConvertLedger({ money, home }: { money: MoneyHost; home: string }) {
  const work = useConversion(money)
  const { stage } = work
  const isRunning = stage.at === 'looking' || stage.at === 'converting' || stage.at === 'undoing'
  const here = useRef<HTMLDivElement>(null)
  // The control that was used goes with its stage: the focus must not fall off the page.
  useEffect(() => {
    if (document.activeElement === document.body && stage.at !== 'rest') here.current?.focus()
  }, [stage.at])
  return (
    <div class="money-part" ref={here} tabIndex={-1}>
      <h3>{words.convert}</h3>
      <p class="page-text">{words.convertText(home)}</p>
      {!isRunning && (
        <div class="terms-actions">
          <Button onClick={() => void work.look({ home, which: 'missing' })}>{words.look}</Button>
          <Button variant="quiet" title={words.lookAllHint} onClick={() => void work.look({ home, which: 'all' })}>
            {words.lookAll}
          </Button>
        </div>
      )}
      <p role="status" class="visually-hidden">
        {statusText(stage, home)}
      </p>
      <Stage work={work} home={home} />
    </div>
  )
}

/** What a screen reader is told when the stage changes; every step of the progress would be too much. */
function statusText(stage: ConversionStage, home: string): string {
  switch (stage.at) {
    case 'rest':
      return stage.failed ? '' : stage.told
    case 'asked':
      return stage.preview.lines > 0 ? words.question(home) : words.nothing(number(stage.preview.of))
    case 'done':
      return words.applied(number(stage.lines), stage.lines === 1)
    default:
      return words[stage.at]
  }
}

function Stage({ work, home }: { work: ConversionWork; home: string }) {
  const { stage } = work
  switch (stage.at) {
    case 'rest':
      if (stage.told === '') return null
      return (
        <Notice tone={stage.failed ? 'danger' : 'plain'} {...(stage.failed ? { live: 'alert' as const } : {})}>
          {stage.told}
        </Notice>
      )
    case 'asked':
      return <ConversionPreview preview={stage.preview} home={home} onApply={() => void work.apply()} onLeave={work.leave} />
    case 'done':
      return (
        <Notice tone="good" actions={<Button onClick={() => void work.undo()}>{words.undoConversion}</Button>}>
          {words.applied(number(stage.lines), stage.lines === 1)}
        </Notice>
      )
    case 'undoing':
      return <p class="muted">{words.undoing}</p>
    default:
      return <Running stage={stage} onCancel={work.cancel} />
  }
}

type RunningStage = Extract<ConversionStage, { progress: unknown }>

function Running({ stage: { at, progress }, onCancel }: { stage: RunningStage; onCancel: () => void }) {
  return (
    <div class="recount-running">
      <progress
        class="recount-bar"
        aria-label={words[at]}
        max={progress?.of ?? 1}
        {...(progress ? { value: progress.done } : {})}
      />
      <span class="muted">
        {progress ? `${words[at]}: ${words.progress(number(progress.done), number(progress.of))}` : words.waiting}
      </span>
      <Button small onClick={onCancel}>
        {common.cancel}
      </Button>
    </div>
  )
}
