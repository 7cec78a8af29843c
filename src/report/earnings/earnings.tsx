import { useMemo } from 'preact/hooks'
import type { EarningsRange } from '../../core/earnings-range'
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
import { rangeDesk } from './range-desk'
import { Unpaid } from './unpaid'
import { useEarnings, useLedgerTurn } from './use-earnings'
import { useWaiting } from './use-waiting'
import { Waiting } from './waiting'

/** What was chosen to be shown. */
export interface EarningsPlace {
  /** Null is this month. */
  range: EarningsRange | null
  filter: EarningsFilter
}

export const FIRST_PLACE: EarningsPlace = { range: null, filter: {} }

interface Props {
  host: ReportHost
  settings: Settings | null
  place: EarningsPlace
  onPlace: (place: EarningsPlace) => void
  /** Goes to the part "Payments". */
  onPayments: () => void
}

/** What was earned, and what an hour was worth. */
export function Earnings({ host, settings, place, onPlace, onPayments }: Props) {
  const desk = rangeDesk(host, settings, place.range, (range) => onPlace({ ...place, range }))
  const filter = filterIn(desk.range, place.filter)
  const setFilter = (chosen: EarningsFilter) => onPlace({ ...place, filter: chosen })
  const turn = useLedgerTurn(host)
  const { data, failed } = useEarnings(host, desk.range, filter, turn)
  const waiting = useWaiting(host, turn, data !== null)
  return (
    <section class="earnings" aria-labelledby="earnings-title">
      <h2 id="earnings-title">{report.earnings}</h2>
      {desk.range && <RangeBar desk={desk} sites={host.sites} range={desk.range} shown={data?.range ?? null} />}
      <FilterBar host={host} filter={filter} isOfPlatform={desk.range?.payWeek !== undefined} onFilter={setFilter} />
      {failed !== null && (
        <Notice tone="danger" live="alert" title={words.failed(failed)}>
          {words.failedHint}
        </Notice>
      )}
      {data && <Shown host={host} data={data} onClear={() => setFilter({})} />}
      {!data && failed === null && <p class="muted">{words.reading}</p>}
      {waiting && <Waiting waiting={waiting} sites={host.sites} onPayments={onPayments} />}
    </section>
  )
}

/** A pay week is of one platform, whatever else is chosen. */
function filterIn(range: EarningsRange | null, { platform, project, ...rest }: EarningsFilter): EarningsFilter {
  const fixed = range?.payWeek?.platform ?? platform
  return {
    ...rest,
    ...(fixed === undefined ? {} : { platform: fixed }),
    ...(project === undefined || fixed !== platform ? {} : { project }),
  }
}

function Shown({ host, data, onClear }: { host: ReportHost; data: EarningsData; onClear: () => void }) {
  const { rows, settings } = data
  const now = useMemo(() => figures(rows, settings.currency), [rows, settings])
  const before = useMemo(() => figures(data.before, settings.currency), [data.before, settings])
  if (rows.length === 0) {
    const isFiltered = Object.keys(data.filter).length > (data.range.payWeek ? 1 : 0)
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
      <Charts data={data} host={host} totals={now} />
      <Breakdowns data={data} whole={now} />
      <Unpaid figures={now} />
    </>
  )
}
