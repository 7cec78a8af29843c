import { useState } from 'preact/hooks'
import type { ExplainedPart } from '../../core/explain'
import { policyOfEntry } from '../../core/recount'
import type { LedgerRow } from '../../store/read-ledger'
import { Button } from '../../ui/button'
import { type ExplainedLine, explainWords } from '../../ui/explain-words'
import { explain } from '../../ui/messages/explain'
import { report as words } from '../../ui/messages/report'
import { SpanStrip } from '../../ui/span-strip'
import { AnswerAbsence } from './answer-absence'
import type { LedgerDesk } from './desk'

/** More stretches than this are folded away. */
const AT_ONCE = 12

/** The counted time of an entry, told as a strip, in words, and as a sum. */
export function Why({ desk, row: { entry } }: { desk: LedgerDesk; row: LedgerRow }) {
  const [all, setAll] = useState(false)
  const told = explainWords(entry, policyOfEntry(entry), entry.zone)
  const shown = all ? told.lines : told.lines.slice(0, told.lines.length > AT_ONCE + 3 ? AT_ONCE : undefined)
  return (
    <section class="why" aria-labelledby={`why-${entry.id}`}>
      <h3 id={`why-${entry.id}`}>{told.title}</h3>
      {told.lines.length > 0 && (
        <SpanStrip parts={told.lines.map(({ part }) => part)} fromAt={entry.startedAt} toAt={entry.closedAt} zone={entry.zone} />
      )}
      <ol class="why-list">
        {shown.map((line) => (
          <Part key={`${line.part.fromAt} ${line.kind}`} desk={desk} entryId={entry.id} zone={entry.zone} line={line} />
        ))}
        {told.other && (
          <li class="why-part">
            <span class="why-range" />
            <span class="why-kind">{explain.kinds.nothing}</span>
            <span class="why-text">{told.other.why}</span>
            <span class="why-counts">{told.other.counts}</span>
          </li>
        )}
      </ol>
      {shown.length < told.lines.length && (
        <div>
          <Button small variant="quiet" onClick={() => setAll(true)}>
            {words.allParts(told.lines.length)}
          </Button>
        </div>
      )}
      <p class="why-sum">{told.sum}</p>
      <p class="muted small">{told.limits}</p>
    </section>
  )
}

const ABSENT: readonly ExplainedPart['kind'][] = ['away', 'idle', 'locked', 'gap']

function Part({ desk, entryId, zone, line }: { desk: LedgerDesk; entryId: string; zone: string; line: ExplainedLine }) {
  const [asking, setAsking] = useState(false)
  const { part, range, kind, why, counts } = line
  const { fromAt, toAt } = part
  // An answer can be given, and another one later.
  const canAnswer = ABSENT.includes(part.kind) || (part.was !== undefined && part.was !== 'nothing')
  return (
    <li class={`why-part${part.countsMs > 0 ? '' : ' why-none'}`}>
      <span class="why-range">{range}</span>
      <span class="why-kind">
        <span class={`strip-swatch span-${part.kind}${part.was === undefined ? '' : ' span-was'}`} aria-hidden="true" />
        {kind}
      </span>
      <span class="why-text">
        {why}
        {canAnswer && (
          <>
            {' '}
            <button
              type="button"
              class="link"
              aria-expanded={asking}
              aria-label={words.answerPart(range)}
              onClick={() => setAsking(!asking)}
            >
              {words.wasSomething}
            </button>
          </>
        )}
      </span>
      <span class="why-counts">
        <span class="visually-hidden">{words.partCounts} </span>
        {counts}
      </span>
      {asking && (
        <div class="why-answer">
          <AnswerAbsence desk={desk} entryId={entryId} zone={zone} stretch={{ fromAt, toAt }} />
        </div>
      )}
    </li>
  )
}
