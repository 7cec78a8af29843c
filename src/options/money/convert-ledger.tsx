import { useEffect, useRef } from 'preact/hooks'
import type { Conversion, ConversionPreview as Preview } from '../../core/home-conversion'
import { Button } from '../../ui/button'
import { money as words } from '../../ui/messages/money'
import { BulkProgress } from '../bulk-progress'
import { useBulkWork } from '../use-bulk-work'
import { ConversionPreview } from './conversion-preview'
import type { MoneyHost } from './host'

const STAGE_WORDS = { nothing: words.nothing, stopped: words.stopped, undone: words.conversionUndone, left: words.kept }
const progressWords = (home: string) => ({
  ...{ looking: words.looking, changing: words.converting, undoing: words.undoing, waiting: words.waiting },
  ...{ progress: words.progress, question: words.question(home), nothing: words.nothing },
  ...{ applied: words.applied, undo: words.undoConversion },
})

/** Converts what is in the ledger already: first what would change, then, if the user says so, the change and its undo. */
export function ConvertLedger({ money, home }: { money: MoneyHost; home: string }) {
  const work = useBulkWork<Conversion, Preview>({ preview: money.preview, apply: money.convert, undo: money.undo }, STAGE_WORDS)
  const { stage } = work
  const isRunning = stage.at === 'looking' || stage.at === 'changing' || stage.at === 'undoing'
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
      <BulkProgress work={work} words={progressWords(home)} changes={({ lines }) => lines}>
        {(preview) => <ConversionPreview preview={preview} home={home} onApply={() => void work.apply()} onLeave={work.leave} />}
      </BulkProgress>
    </div>
  )
}
