import { useMemo, useState } from 'preact/hooks'
import { learningCurves } from '../../../core/chart-learning'
import { attemptFindings } from '../../../core/finding-attempts'
import { rateFindings } from '../../../core/finding-rates'
import { figures } from '../../../core/report'
import { AllTables } from '../../../ui/chart/all-tables'
import { charts as words } from '../../../ui/messages/charts'
import '../../../ui/chart/chart.css'
import { Decisions } from '../decisions/decisions'
import { Calendar } from './calendar'
import './charts.css'
import type { ChartsProps } from './charts'
import { Findings } from './findings'
import { Learning } from './learning'
import { OverTime } from './over-time'
import { PayAge } from './pay-age'
import { Rates } from './rates'
import { ReadingNote } from './reading-note'
import { Steadiness } from './steadiness'
import { TaskTimes } from './task-times'
import { Unpaid } from './unpaid'
import { useAttempts } from './use-attempts'
import { WeekHours } from './week-hours'

/** Findings first, then what to do about them, then every chart. */
export function AllCharts({ data, host }: ChartsProps) {
  const totals = useMemo(() => figures(data.rows), [data])
  const rates = useMemo(() => rateFindings(data.rows), [data])
  const view = useAttempts(host, data)
  const { attempts } = view
  const curves = useMemo(() => attempts && learningCurves(attempts.rows, attempts.before), [attempts])
  const currencies = totals.currencies.filter(({ rates }) => rates.true.ms > 0).map(({ currency }) => currency)
  const [main = ''] = currencies
  const told = useMemo(() => attempts && curves && attemptFindings(attempts.rows, curves, main), [attempts, curves, main])
  const [allTables, setAllTables] = useState(false)
  if (data.rows.length === 0) return <p class="muted">{words.empty}</p>
  return (
    <AllTables.Provider value={allTables}>
      <Findings data={data} rates={rates} attempts={told} />
      <Decisions data={data} host={host} totals={totals} attempts={attempts} />
      <section class="charts" aria-labelledby="charts-title">
        <div class="charts-head">
          <h3 id="charts-title">{words.title}</h3>
          <label class="check">
            <input type="checkbox" checked={allTables} onChange={(event) => setAllTables(event.currentTarget.checked)} />
            {words.allTables}
          </label>
        </div>
        <div class="charts-grid">
          <OverTime data={data} totals={totals} />
          <Rates data={data} totals={totals} by="taskType" />
          <Rates data={data} totals={totals} by="platform" />
          <TaskTimes rows={data.rows} />
          <Steadiness data={data} />
          <Unpaid totals={totals} />
          <PayAge data={data} />
          <Calendar data={data} />
          {attempts && <WeekHours rows={attempts.rows} currencies={currencies} />}
          {curves && <Learning curves={curves} sites={data.sites} />}
        </div>
        <ReadingNote view={view} />
      </section>
    </AllTables.Provider>
  )
}
