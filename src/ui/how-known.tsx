import { type Detection, FIELD_NAMES, type FieldName } from '../core/detection'
import { termsFromOffer } from '../core/pay'
import { Fold } from './fold'
import { exactDuration, payTerms, percent } from './format'
import { common } from './messages/common'
import { howKnown as words } from './messages/how-known'

/** What is believed of the page in view, how surely and why, and where each field was read (L11). The first `told` reasons stand outside already. */
export function HowKnown({ detection, told = 0 }: { detection: Detection; told?: number }) {
  const { confidence, missing, sources = {}, lessons, software, responses } = detection
  const reasons = detection.reasons.slice(told)
  const fields = FIELD_NAMES.flatMap((field) => {
    const value = shownOf(detection, field)
    return value === undefined ? [] : [{ field, value, source: sources[field] ?? words.unsaid }]
  })
  return (
    <Fold title={words.title}>
      <div class="how-known small">
        {(told === 0 || reasons.length > 0) && (
          <>
            <p>{told > 0 ? words.also : words.sure(whatOf(detection), percent(confidence))}</p>
            <ul>
              {(reasons.length === 0 ? [words.noReason] : reasons).map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </>
        )}
        {software !== undefined && <p>{words.software(software)}</p>}
        {lessons && lessons.used.length > 0 && <p>{words.lessons(lessons.used.length)}</p>}
        <p class="how-known-head">{words.read}</p>
        {fields.length === 0 && responses === undefined && <p>{words.none}</p>}
        <dl>
          {fields.map(({ field, value, source }) => (
            <div key={field}>
              <dt>{words.fields[field]}</dt>
              <dd>
                <span class="how-known-value">{value}</span> <span class="muted">{source}</span>
              </dd>
            </div>
          ))}
          {responses !== undefined && (
            <div>
              <dt>{words.responses}</dt>
              <dd>{words.shown(responses)}</dd>
            </div>
          )}
        </dl>
        {missing.length > 0 && <p class="doubt">{words.missing(missing.map((field) => words.fields[field]).join(', '))}</p>}
      </div>
    </Fold>
  )
}

const whatOf = ({ pageKind, taskType }: Detection) =>
  pageKind === 'instructions' || pageKind === 'qualification' ? common.workKinds[pageKind] : common.taskTypes[taskType]

/** A field's value as the page told it; undefined where it told none. The type follows from the reasons, which are listed. */
function shownOf(detection: Detection, field: FieldName): string | undefined {
  const { project, taskId, pay, timeLimitMs, remainingMs, timerMs, submitLabel, sources } = detection
  switch (field) {
    case 'project':
      return project
    case 'taskId':
      return taskId
    case 'taskType':
      return undefined
    case 'pay':
      return pay && payTerms(termsFromOffer(pay, 0))
    case 'timeLimit':
      if (timeLimitMs !== undefined) return exactDuration(timeLimitMs)
      return remainingMs === undefined ? undefined : words.left(exactDuration(remainingMs))
    case 'timer':
      return timerMs === undefined ? undefined : exactDuration(timerMs)
    case 'submit':
      return submitLabel === null ? undefined : submitLabel || words.fields.submit
    case 'skip':
      return sources?.skip === undefined ? undefined : words.found
  }
}
