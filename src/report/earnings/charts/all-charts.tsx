import { useMemo, useState } from 'preact/hooks'
import { learningCurves } from '../../../core/chart-learning'
import { attemptFindings } from '../../../core/finding-attempts'
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
import { useTurns } from './use-turns'
import { WeekHours } from './week-hours'

/**
 * What was earned over time first, as it is what is looked for first; what stands out and what follows from it; then every other chart. They
 * come in turns, so that the page is never still for long, and what has come stays where it is.
 */
export function AllCharts({ data, host, totals }: ChartsProps) {
  const turn = useTurns(LAST)
  const view = useAttempts(host, data, turn === LAST)
  const { attempts } = view
  const curves = useMemo(() => attempts && learningCurves(attempts.rows, attempts.before), [attempts])
  const currencies = totals.currencies.filter(({ rates }) => rates.true.ms > 0).map(({ currency }) => currency)
  const [main = ''] = currencies
  const told = useMemo(() => attempts && curves && attemptFindings(attempts.rows, curves, main), [attempts, curves, main])
  const [allTables, setAllTables] = useState(false)
  if (data.rows.length === 0) return <p class="muted">{words.empty}</p>
  return (
    <AllTables.Provider value={allTables}>
      <section class="charts" aria-labelledby="charts-over-time">
        <h3 id="charts-over-time">{words.overTime}</h3>
        <div class="charts-grid">
          <OverTime data={data} totals={totals} />
        </div>
      </section>
      {turn >= 1 && <Findings data={data} attempts={told} />}
      {turn >= 2 && <Decisions data={data} host={host} totals={totals} attempts={attempts} />}
      {turn >= 3 && (
        <section class="charts" aria-labelledby="charts-title">
          <div class="charts-head">
            <h3 id="charts-title">{words.title}</h3>
            <label class="check">
              <input type="checkbox" checked={allTables} onChange={(event) => setAllTables(event.currentTarget.checked)} />
              {words.allTables}
            </label>
          </div>
          <div class="charts-grid">
            <Rates data={data} totals={totals} by="taskType" />
            <Rates data={data} totals={totals} by="platform" />
            {turn >= 4 && <TaskTimes rows={data.rows} />}
            {turn >= 4 && <Steadiness data={data} />}
            {turn >= 5 && <Unpaid totals={totals} />}
            {turn >= 5 && <PayAge data={data} />}
            {turn >= 5 && <Calendar data={data} />}
            {attempts && <WeekHours rows={attempts.rows} currencies={currencies} />}
            {curves && <Learning curves={curves} sites={data.sites} />}
          </div>
          {turn === LAST && <ReadingNote view={view} />}
        </section>
      )}
    </AllTables.Provider>
  )
}

const LAST = 6
