import type { ComponentChildren } from 'preact'
import { Button } from '../ui/button'
import { number } from '../ui/format'
import { common } from '../ui/messages/common'
import { Notice } from '../ui/notice'
import type { BulkStage, BulkWork } from './use-bulk-work'

export interface ProgressWords {
  looking: string
  changing: string
  undoing: string
  waiting: string
  progress: (done: string, of: string) => string
  question: string
  nothing: (of: string) => string
  applied: (n: string, one: boolean) => string
  undo: string
}

interface Props<A, P> {
  work: BulkWork<A, P>
  words: ProgressWords
  /** How many entries or pay lines a preview says would change. */
  changes: (preview: P) => number
  /** Shows what would change, and asks whether to. */
  children: (preview: P) => ComponentChildren
}

/** Where work on the ledger stands, and what can be done about it. */
export function BulkProgress<A, P extends { of: number }>({ work, words, changes, children }: Props<A, P>) {
  return (
    <>
      <p role="status" class="visually-hidden">
        {statusText(work.stage, words, changes)}
      </p>
      <Stage work={work} words={words}>
        {children}
      </Stage>
    </>
  )
}

/** What a screen reader is told when the stage changes; every step of the progress would be too much. */
function statusText<A, P extends { of: number }>(
  stage: BulkStage<A, P>,
  words: ProgressWords,
  changes: (preview: P) => number,
): string {
  switch (stage.at) {
    case 'rest':
      return stage.failed ? '' : stage.told
    case 'looking':
    case 'changing':
    case 'undoing':
      return words[stage.at]
    case 'asked':
      return changes(stage.preview) > 0 ? words.question : words.nothing(number(stage.preview.of))
    case 'done':
      return words.applied(number(stage.changed), stage.changed === 1)
  }
}

function Stage<A, P>({ work, words, children }: Omit<Props<A, P>, 'changes'>) {
  const { stage } = work
  switch (stage.at) {
    case 'rest':
      if (stage.told === '') return null
      return (
        <Notice tone={stage.failed ? 'danger' : 'plain'} {...(stage.failed ? { live: 'alert' as const } : {})}>
          {stage.told}
        </Notice>
      )
    case 'looking':
    case 'changing':
    case 'undoing':
      return <Running at={stage.at} progress={stage.progress} words={words} onCancel={work.cancel} />
    case 'asked':
      return <>{children(stage.preview)}</>
    case 'done':
      return (
        <Notice tone="good" actions={<Button onClick={() => void work.undo()}>{words.undo}</Button>}>
          {words.applied(number(stage.changed), stage.changed === 1)}
        </Notice>
      )
  }
}

interface RunningProps {
  at: 'looking' | 'changing' | 'undoing'
  progress: { done: number; of: number } | null
  words: ProgressWords
  onCancel: () => void
}

function Running({ at, progress, words, onCancel }: RunningProps) {
  if (at === 'undoing') return <p class="muted">{words.undoing}</p>
  const name = words[at]
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
