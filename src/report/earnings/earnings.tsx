import { useMemo, useState } from 'preact/hooks'
import { figures } from '../../core/report'
import type { Settings } from '../../core/settings'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { earnings as words } from '../../ui/messages/earnings'
import { report } from '../../ui/messages/report'
import { Notice } from '../../ui/notice'
import type { ReportHost } from '../host'
import { Breakdowns } from './breakdowns'
import { Charts } from './charts/charts'
import type { EarningsData, EarningsFilter } from './data'
import { FilterBar } from './filter-bar'
import { KeyFigures } from './key-figures'
import { RangeBar } from './range-bar'
import { Unpaid } from './unpaid'
import { useEarnings } from './use-earnings'
import { useRange } from './use-range'

/** What was earned, and what an hour was worth. */
export function Earnings({ host, settings }: { host: ReportHost; settings: Settings | null }) {
  const desk = useRange(host, settings)
  const [filter, setFilter] = useState<EarningsFilter>({})
  const { data, failed } = useEarnings(host, desk.range, filter)
  return (
    <section class="earnings" aria-labelledby="earnings-title">
      <h2 id="earnings-title">{report.earnings}</h2>
      {desk.range && <RangeBar desk={desk} range={desk.range} shown={data?.range ?? null} />}
      <FilterBar host={host} filter={filter} onFilter={setFilter} />
      {failed !== null && (
        <Notice tone="danger" live="alert" title={words.failed(failed)}>
          {words.failedHint}
        </Notice>
      )}
      {data && <Shown host={host} data={data} onClear={() => setFilter({})} />}
      {!data && failed === null && <p class="muted">{words.reading}</p>}
    </section>
  )
}

function Shown({ host, data, onClear }: { host: ReportHost; data: EarningsData; onClear: () => void }) {
  const { rows, settings } = data
  const now = useMemo(() => figures(rows, settings.currency), [rows, settings])
  const before = useMemo(() => figures(data.before, settings.currency), [data.before, settings])
  if (rows.length === 0) {
    const isFiltered = Object.keys(data.filter).length > 0
    return (
      <EmptyState
        title={isFiltered ? words.emptyFiltered : words.empty}
        actions={isFiltered && <Button onClick={onClear}>{words.clear}</Button>}
      >
        {words.emptyHint}
      </EmptyState>
    )
  }
  return (
    <>
      <KeyFigures data={data} now={now} before={before} />
      <Charts data={data} host={host} />
      <Breakdowns data={data} whole={now} />
      <Unpaid figures={now} />
    </>
  )
}
