import { timeBars, timeSummary, timesBy, timesOf } from '../../../core/chart-task-times'
import type { Rollup } from '../../../core/rollup'
import { Chart } from '../../../ui/chart/chart'
import { drawColumns } from '../../../ui/chart/columns'
import { drawDotRows } from '../../../ui/chart/rows'
import { clock, duration, number } from '../../../ui/format'
import { charts } from '../../../ui/messages/charts'
import { common } from '../../../ui/messages/common'
import { Few } from './few'

const { times: words, columns } = charts
const MINUTE = 60_000
const LEAST_TASKS = 5

/** A time of tasks, to the second where minutes would say too little. */
export const taskTime = (ms: number) => (ms < 10 * MINUTE ? clock(ms) : duration(ms))

/** How long tasks took: all of them as a distribution, and each type by its middle half. */
export function TaskTimes({ rows }: { rows: readonly Rollup[] }) {
  const times = timesOf(rows)
  const summary = timeSummary(times)
  if (!summary || summary.tasks < LEAST_TASKS) return <Few title={words.title} why={words.few(LEAST_TASKS)} />
  const bars = timeBars(times).map(({ from, to, tasks }) => ({ from: clock(from * 1000), to: clock(to * 1000), tasks }))
  return (
    <>
      <Chart
        title={words.title}
        says={words.says(
          taskTime(summary.medianMs),
          taskTime(summary.lowerMs),
          taskTime(summary.upperMs),
          charts.tasks(summary.tasks),
        )}
        note={words.note}
        table={{
          columns: [words.from, words.to, columns.tasks],
          rows: bars.map(({ from, to, tasks }) => [from, to, number(tasks)]),
        }}
        draw={(width, id) =>
          drawColumns(
            {
              columns: bars.map(({ from, to, tasks }) => ({
                label: from,
                hint: words.hint(from, to, charts.tasks(tasks)),
                values: [tasks],
              })),
              tones: ['solid'],
              text: number,
              gap: 0.04,
            },
            width,
            id,
          )
        }
      />
      <ByType rows={rows} />
    </>
  )
}

function ByType({ rows }: { rows: readonly Rollup[] }) {
  const types = timesBy(rows, ({ taskType }) => taskType).map((time) => ({ ...time, name: common.taskTypes[time.key] }))
  const byLength = types.toSorted((a, b) => a.medianMs - b.medianMs)
  const [shortest, longest] = [byLength[0], byLength.at(-1)]
  if (!shortest || !longest) return null
  const named = ({ name, medianMs }: typeof shortest) => words.named(name, taskTime(medianMs))
  return (
    <Chart
      title={words.byType}
      says={shortest === longest ? words.onlyType(named(shortest)) : words.byTypeSays(named(shortest), named(longest))}
      note={words.byTypeNote}
      table={{
        columns: [columns.taskType, words.lower, words.median, words.upper, columns.tasks],
        rows: types.map(({ name, lowerMs, medianMs, upperMs, tasks }) => [
          name,
          ...[lowerMs, medianMs, upperMs].map(taskTime),
          number(tasks),
        ]),
      }}
      draw={(width) =>
        drawDotRows(
          {
            rows: types.map(({ name, lowerMs, medianMs, upperMs, tasks }) => ({
              label: name,
              value: words.value(taskTime(medianMs), charts.n(tasks)),
              hint: words.byTypeHint(name, taskTime(medianMs), taskTime(lowerMs), taskTime(upperMs)),
              at: medianMs / MINUTE,
              span: { from: lowerMs / MINUTE, to: upperMs / MINUTE },
            })),
            text: (minutes) => taskTime(Math.round(minutes * MINUTE)),
          },
          width,
        )
      }
    />
  )
}
