import { useEffect, useRef } from 'preact/hooks'
import type { ImportPlan } from '../../../core/statement-plan'
import type { PlatformSite } from '../../../platforms/platform'
import { Button } from '../../../ui/button'
import { Fold } from '../../../ui/fold'
import { money, number } from '../../../ui/format'
import { common } from '../../../ui/messages/common'
import { statements as words } from '../../../ui/messages/statements'
import { Notice } from '../../../ui/notice'
import { platformName } from '../../../ui/work-name'
import { Doubts } from './doubts'
import { FirstRows, rowName } from './first-rows'
import { Gaps } from './gaps'
import { RefusedRows } from './refused-rows'
import type { Import, Step } from './use-import'

interface Props {
  sites: readonly PlatformSite[]
  importing: Import
  step: Extract<Step, { is: 'preview' }>
}

const MOST_NEWS = 20

/** What an import would bring: rows, news, doubts and refusals. Nothing is kept before the user says so. */
export function Preview({ sites, importing, step }: Props) {
  const { plan, file, mapping, read } = step
  const { draft, fresh, changed, same, days } = plan
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const taken = fresh.length + changed.length
  return (
    <div class="import-box">
      <h4 ref={heading} tabIndex={-1}>
        {words.preview}
      </h4>
      <p>
        {words.previewOf(draft.name, platformName(sites, draft.platform))}
        {days && <span class="muted"> · {words.days(days.from, days.to)}</span>}
      </p>
      <p class="import-counts">{words.counts(fresh.length, changed.length, same)}</p>
      {mapping && <p class="muted small">{words.mapKnown}</p>}
      {draft.guessedEncoding && <Notice tone="warn">{words.guessed(words.encodings[draft.guessedEncoding])}</Notice>}
      {read && <Gaps gaps={read.gaps} onAgain={importing.readPage} />}
      <RefusedRows refused={draft.refused} isPage={read !== undefined} />
      <States plan={plan} />
      <News plan={plan} />
      <Doubts doubts={draft.doubts} isPage={read !== undefined} />
      <FirstRows rows={draft.rows} />
      {taken === 0 && <p class="muted">{draft.rows.length === 0 ? words.nothingRead : words.nothingNew}</p>}
      <div class="import-actions">
        <Button variant="primary" disabled={taken === 0} onClick={() => importing.commit(plan)}>
          {draft.refused.length > 0 && taken > 0 ? words.takeRest(taken, draft.refused.length) : words.take(taken)}
        </Button>
        {file && mapping && <Button onClick={() => importing.changeColumns(file, mapping)}>{words.changeColumns}</Button>}
        <Button onClick={importing.reset}>{common.cancel}</Button>
      </div>
    </div>
  )
}

function States({ plan: { states } }: { plan: ImportPlan }) {
  if (states.length === 0) return null
  return (
    <table class="import-table import-states">
      <caption>{words.states}</caption>
      <thead>
        <tr>
          <th scope="col">{words.state}</th>
          <th scope="col" class="import-number">
            {words.rows}
          </th>
          <th scope="col" class="import-number">
            {words.sum}
          </th>
        </tr>
      </thead>
      <tbody>
        {states.map(({ state, rows, sums }) => (
          <tr key={state}>
            <th scope="row">{words.payStates[state]}</th>
            <td class="import-number">{number(rows)}</td>
            <td class="import-number">
              {sums.map((sum) => (
                <span key={sum.currency} class="import-line">
                  {money(sum)}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function News({ plan: { changed } }: { plan: ImportPlan }) {
  if (changed.length === 0) return null
  return (
    <Fold title={words.newsTitle(changed.length)}>
      <ul class="import-list small">
        {changed.slice(0, MOST_NEWS).map(({ was, row }) => (
          <li key={row.id}>
            {words.news(
              rowName(row),
              `${words.payStates[was.state]}, ${money(was)}`,
              `${words.payStates[row.state]}, ${money(row)}`,
            )}
          </li>
        ))}
      </ul>
    </Fold>
  )
}
