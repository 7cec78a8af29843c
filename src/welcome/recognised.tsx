import { SURE } from '../core/detection'
import { percent } from '../ui/format'
import { common } from '../ui/messages/common'
import { welcome as words } from '../ui/messages/welcome'
import { Notice } from '../ui/notice'
import type { Reading } from './use-reading'

/** What was recognised, with its doubt (L11). */
export function Recognised({ reading }: { reading: Reading }) {
  const { found, near } = reading
  return (
    <aside class={near ? 'practice-reading practice-near' : 'practice-reading'} aria-labelledby="reading-title">
      <h3 id="reading-title">{words.reading}</h3>
      <div role="status">
        {found === undefined && <p class="muted">{words.notRead}</p>}
        {found === null && <p>{words.nothing}</p>}
        {found && <Verdict reading={found.detection} />}
      </div>
      {found?.submit && (
        <Notice tone={near ? 'warn' : 'plain'} live="status">
          {near ? words.near : words.far}
        </Notice>
      )}
    </aside>
  )
}

type Detection = NonNullable<NonNullable<Reading['found']>['detection']>

function Verdict({ reading }: { reading: Detection }) {
  const sure = percent(reading.confidence)
  if (reading.pageKind !== 'task') return <p>{words.isKind(reading.pageKind, sure)}</p>
  return (
    <>
      <p class="practice-verdict">{words.isTask(sure)}</p>
      <p class="muted small">{reading.confidence >= SURE ? words.starts : words.asks}</p>
      <dl class="practice-facts">
        <dt>{words.type}</dt>
        <dd>{words.typeSure(common.taskTypes[reading.taskType], percent(reading.taskTypeConfidence))}</dd>
        <dt>{words.submit}</dt>
        <dd>{reading.submitLabel === null ? words.noSubmit : `“${reading.submitLabel}”`}</dd>
        {reading.responses !== undefined && (
          <>
            <dt>{words.responses}</dt>
            <dd>{reading.responses}</dd>
          </>
        )}
      </dl>
      <p class="small practice-because">{words.reasons}</p>
      <ul class="practice-reasons small">
        {reading.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  )
}
