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
import { EntryHistory } from './entry-history'
import { Facts } from './facts'
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
  const remove = async () => setProblem(await desk.corrections.run(() => ledger.delete([entry.id])))
  if (doing === 'edit') return <EditForm desk={desk} row={row} isNew={false} onDone={() => setDoing(null)} />
  if (doing === 'split') return <SplitForm desk={desk} row={row} onDone={() => setDoing(null)} />
  return (
    <div class="entry-detail">
      {needsReview(entry) && <Doubt desk={desk} row={row} onProblem={setProblem} />}
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
        <Button variant="danger" onClick={() => void remove()}>
          {words.delete}
        </Button>
      </div>
      <Fold title={words.history}>
        <EntryHistory desk={desk} entryId={entry.id} />
      </Fold>
    </div>
  )
}

function Doubt({ desk, row: { entry }, onProblem }: Props & { onProblem: (problem: Problem | null) => void }) {
  const unanswered = entry.unanswered ?? []
  const resolve = async () => onProblem(await desk.corrections.run(() => desk.host.ledger.edit(entry.id, { resolved: true })))
  return (
    <Notice
      tone="warn"
      title={entry.doubt === undefined ? words.unanswered(unanswered.length) : words.doubt(entry.doubt)}
      actions={
        <Button small onClick={() => void resolve()}>
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
