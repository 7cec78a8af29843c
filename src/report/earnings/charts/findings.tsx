import { useMemo } from 'preact/hooks'
import type { AttemptFindings } from '../../../core/finding-attempts'
import { overCapFinding, unpaidFinding } from '../../../core/finding-losses'
import { rateFindings } from '../../../core/finding-rates'
import { Fold } from '../../../ui/fold'
import { findings as words } from '../../../ui/messages/findings'
import type { EarningsData } from '../data'
import { lossTexts, rateTexts, timeTexts } from './finding-text'

interface Props {
  data: EarningsData
  /** Null while single entries are not read. */
  attempts: AttemptFindings | null
}

/** What the figures tell by more than chance, and what was lost, in plain words. */
export function Findings({ data, attempts }: Props) {
  const rates = useMemo(() => rateFindings(data.rows), [data])
  const told = [
    ...rateTexts(data, rates),
    ...lossTexts(data, overCapFinding(data.rows), unpaidFinding(data.rows)),
    ...(attempts ? timeTexts(data, attempts) : []),
  ]
  return (
    <section class="findings" aria-labelledby="findings-title">
      <h3 id="findings-title">{words.title}</h3>
      <p class="muted page-text">{words.lead}</p>
      <ul class="findings-list page-text" aria-live="polite">
        {told.map(({ text, more }) => (
          <li key={text}>
            {text} {more && <span class="muted small">{more}</span>}
          </li>
        ))}
        {told.length === 0 && <li class="muted">{words.none}</li>}
      </ul>
      {!attempts && <p class="muted small">{words.waiting}</p>}
      <Fold title={words.explain}>
        <ul class="page-list">
          {words.explained.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Fold>
    </section>
  )
}
