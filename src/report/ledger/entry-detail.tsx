import { useState } from 'preact/hooks'
import { needsReview } from '../../core/needs-review'
import type { LedgerRow } from '../../store/read-ledger'
import { Button } from '../../ui/button'
import { Fold } from '../../ui/fold'
import { report as words } from '../../ui/messages/report'
import { Notice } from '../../ui/notice'
import { AnswerAbsence } from './answer-absence'
import type { LedgerDesk } from './desk'
import { EditForm } from './edit-form'
import { EntryFeedback } from './entry-feedback'
import { EntryHistory } from './entry-history'
import { Facts } from './facts'
import { focusEntry } from './focus'
import { ProblemNotice } from './problem-notice'
import { SplitForm } from './split-form'
import type { Problem } from './use-corrections'
import { Why } from './why'

interface Props {
  desk: LedgerDesk
  row: LedgerRow
}

/** One entry in full: what is in doubt about it, why it counts what it counts, what can be done with it. */
export function EntryDetail({ desk, row }: Props) {
  const [doing, setDoing] = useState<'edit' | 'split' | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { entry } = row
  const { ledger } = desk.host
  const done = () => {
    setDoing(null)
    focusEntry(entry.id)
  }
  const run = async (correction: Parameters<typeof desk.corrections.run>[0]) => {
    const wrong = await desk.corrections.run(correction)
    setProblem(wrong)
    if (wrong === null) focusEntry(entry.id)
  }
  if (doing === 'edit') return <EditForm desk={desk} row={row} isNew={false} onDone={done} />
  if (doing === 'split') return <SplitForm desk={desk} row={row} onDone={done} />
  return (
    <div class="entry-detail">
      {needsReview(entry) && (
        <Doubt desk={desk} row={row} onResolve={() => void run(() => ledger.edit(entry.id, { resolved: true }))} />
      )}
      <div class="entry-columns">
        <Why desk={desk} row={row} />
        <section class="entry-facts" aria-label={words.facts}>
          <h3>{words.facts}</h3>
          <Facts row={row} />
        </section>
      </div>
      <ProblemNotice problem={problem} zone={entry.zone} />
      <div class="form-actions">
        <Button onClick={() => setDoing('edit')}>{words.edit}</Button>
        <Button onClick={() => setDoing('split')}>{words.split}</Button>
        <Button variant="danger" onClick={() => void run(() => ledger.delete([entry.id]))}>
          {words.delete}
        </Button>
      </div>
      {entry.workKind === 'task' && <EntryFeedback desk={desk} row={row} />}
      <Fold title={words.history}>
        <EntryHistory desk={desk} entryId={entry.id} />
      </Fold>
    </div>
  )
}

function Doubt({ desk, row: { entry }, onResolve }: Props & { onResolve: () => void }) {
  const unanswered = entry.unanswered ?? []
  return (
    <Notice
      tone="warn"
      title={entry.doubt === undefined ? words.unanswered(unanswered.length) : words.doubt(entry.doubt)}
      actions={
        <Button small onClick={onResolve}>
          {words.isRight}
        </Button>
      }
    >
      <p>{entry.doubt === undefined ? words.unansweredText : words.doubtText}</p>
      {unanswered.map((stretch) => (
        <AnswerAbsence key={stretch.fromAt} desk={desk} entryId={entry.id} zone={entry.zone} stretch={stretch} />
      ))}
    </Notice>
  )
}
