import { useState } from 'preact/hooks'
import type { JustificationAsked } from '../core/justification'
import { Button } from '../ui/button'
import { AreaField } from '../ui/field'
import { Fold } from '../ui/fold'
import { CheckResult } from '../ui/justification/check-result'
import { type ShownCheck, shownCheck } from '../ui/justification/pointed'
import { justification as words } from '../ui/messages/justification'
import { Notice } from '../ui/notice'
import { type NoText, readWriting } from './read-writing'

interface Props {
  /** The tab in which it is being written; absent where none is. */
  tabId: number | undefined
  asked: JustificationAsked
}

/** What the last click brought. Of the text no more is kept than the pieces that are pointed at, and those only here. */
type Outcome = { check: ShownCheck } | { none: NoText } | 'empty'

/** Checks what the trainer is writing, on their click alone. Give it a key of the task, so that another task begins with nothing. */
export function JustificationCheck({ tabId, asked }: Props) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [pasted, setPasted] = useState('')
  const [turn, setTurn] = useState(0)

  const show = (next: Outcome) => {
    setTurn((n) => n + 1)
    setOutcome(next)
  }
  const judge = (text: string, rating: JustificationAsked['rating']) =>
    show(text.trim() === '' ? 'empty' : { check: shownCheck(text, { ...asked, ...(rating && { rating }) }) })
  const read = async () => {
    const written = await readWriting(tabId)
    if ('refused' in written) show({ none: written })
    else judge(written.text, written.rating)
  }
  const refusal = outcome !== null && outcome !== 'empty' && 'none' in outcome ? refusalOf(outcome.none) : null
  return (
    <section class="justification-check" aria-label={words.title}>
      <div class="justification-check-row">
        <Button small onClick={() => void read()}>
          {outcome ? words.again : words.check}
        </Button>
      </div>
      {!outcome && <p class="small muted">{words.what}</p>}
      {refusal !== null && (
        <Notice key={turn} tone="warn" live="status" title={words.noTextTitle}>
          {refusal}
        </Notice>
      )}
      {outcome === 'empty' && (
        <Notice key={turn} live="status">
          {words.empty}
        </Notice>
      )}
      {outcome !== null && outcome !== 'empty' && 'check' in outcome && <CheckResult key={turn} check={outcome.check} />}
      <Fold title={words.paste} open={refusal !== null}>
        <div class="justification-paste">
          <AreaField label={words.pasteLabel} hint={words.pasteHint} value={pasted} onValue={setPasted} rows={4} />
          <div class="justification-check-row">
            <Button small disabled={pasted.trim() === ''} onClick={() => judge(pasted, undefined)}>
              {words.pasteCheck}
            </Button>
          </div>
        </div>
      </Fold>
    </section>
  )
}

const refusalOf = (none: NoText) => (none.refused === 'frame' ? words.inFrame(none.host) : words.refused[none.refused])
