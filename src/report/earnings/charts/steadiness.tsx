import { bucketsOf, weeksOf } from '../../../core/chart-buckets'
import { median } from '../../../core/chart-learning'
import { LEAST_TASKS, type Steadiness as Stretch, steadiness } from '../../../core/chart-steadiness'
import { Chart } from '../../../ui/chart/chart'
import { drawLine } from '../../../ui/chart/lines'
import { number, percent } from '../../../ui/format'
import { charts } from '../../../ui/messages/charts'
import type { EarningsData } from '../data'
import { bucketLabel, bucketText } from './chart-text'
import { Few } from './few'
import { shownDays } from './shown-days'

const { steady: words, columns } = charts
const LEAST_STRETCHES = 3

/** Tasks per hour and how evenly they were done, week by week, or by months where that is all there is. */
export function Steadiness({ data }: { data: EarningsData }) {
  const days = shownDays(data)
  const { weekStartsOn } = data.settings
  const unit = data.grain === 'month' ? 'month' : 'week'
  const list = unit === 'month' ? bucketsOf(days, weekStartsOn, 'month').list : weeksOf(days, weekStartsOn)
  const stretches = steadiness(data.rows, list)
  const paces = stretches.flatMap(({ tasksPerHour }) => tasksPerHour ?? [])
  const spreads = stretches.flatMap(({ spread }) => spread ?? [])
  const labels = stretches.map(({ from }) => bucketLabel(unit, from))
  const table = (column: string, cell: (stretch: Stretch) => string) => ({
    columns: [columns[unit], column, columns.tasks],
    rows: stretches.map((stretch) => [bucketText(unit, stretch.from), cell(stretch), number(stretch.tasks)]),
  })
  const [first = 0, last = 0] = [paces[0], paces.at(-1)]
  const all = stretches.reduce((sum, { tasks }) => sum + tasks, 0)
  const hours = stretches.reduce((sum, { tasks, tasksPerHour }) => sum + (tasksPerHour ? tasks / tasksPerHour : 0), 0)
  return (
    <>
      {paces.length < LEAST_STRETCHES ? (
        <Few title={words.perHour} why={words.few} />
      ) : (
        <Chart
          title={words.perHour}
          says={words.perHourSays(number(all / hours), number(first), number(last))}
          note={words.perHourNote}
          table={table(words.perHour, ({ tasksPerHour }) => (tasksPerHour === null ? charts.none : number(tasksPerHour)))}
          draw={(width) => drawLine({ values: stretches.map((each) => each.tasksPerHour), labels, text: number }, width)}
        />
      )}
      {spreads.length < LEAST_STRETCHES ? (
        <Few title={words.spread} why={words.fewSpread(LEAST_TASKS)} />
      ) : (
        <Chart
          title={words.spread}
          says={words.spreadSays(percent(median(spreads)))}
          note={words.spreadNote}
          table={table(words.spreadColumn, ({ spread }) => (spread === null ? charts.none : percent(spread)))}
          draw={(width) => drawLine({ values: stretches.map((each) => each.spread), labels, text: percent }, width)}
        />
      )}
    </>
  )
}
