import { LEAST_LEARNT, type LearningCurve, median } from '../../../core/chart-learning'
import { Chart } from '../../../ui/chart/chart'
import { drawLine } from '../../../ui/chart/lines'
import { number } from '../../../ui/format'
import { charts } from '../../../ui/messages/charts'
import { platformName } from '../../../ui/work-name'
import type { EarningsData } from '../data'
import { Few } from './few'
import { taskTime } from './task-times'

const { learning: words } = charts
const MINUTE = 60_000
const MOST_SHOWN = 4
/** Times past this many medians are drawn at the top: one long task must not flatten all others. */
const BEYOND = 4
const TABLE_ROWS = 12

/** Time per task by how many were done, of the projects with most tasks. */
export function Learning({ curves, sites }: { curves: readonly LearningCurve[]; sites: EarningsData['sites'] }) {
  if (curves.length === 0) return <Few title={words.title} why={words.few(LEAST_LEARNT)} />
  return (
    <>
      {curves.slice(0, MOST_SHOWN).map((curve) => (
        <CurveOf
          key={`${curve.platform} ${curve.project}`}
          curve={curve}
          name={charts.pair(platformName(sites, curve.platform), curve.project)}
        />
      ))}
      {curves.length > MOST_SHOWN && <p class="chart-few muted">{words.more(MOST_SHOWN)}</p>}
    </>
  )
}

function CurveOf({ curve: { times, smooth, before, firstMs, laterMs }, name }: { curve: LearningCurve; name: string }) {
  const labels = times.map((_, index) => words.nth(before + index + 1))
  const size = Math.ceil(times.length / TABLE_ROWS)
  const pieces = Array.from({ length: Math.ceil(times.length / size) }, (_, index) =>
    times.slice(index * size, (index + 1) * size),
  )
  const n = charts.tasks(times.length)
  return (
    <Chart
      title={words.of(name)}
      says={
        firstMs !== null && laterMs !== null ? words.says(taskTime(firstMs), taskTime(laterMs), n) : words.saysBefore(n, before)
      }
      note={words.note}
      table={{
        columns: [words.tasks, words.median, charts.columns.tasks],
        rows: pieces.map((piece, index) => [
          words.range(before + index * size + 1, before + index * size + piece.length),
          taskTime(median(piece)),
          number(piece.length),
        ]),
      }}
      draw={(width) =>
        drawLine(
          {
            values: smooth.map((ms) => ms / MINUTE),
            dots: times.map((ms) => ms / MINUTE),
            labels,
            text: (minutes) => taskTime(Math.round(minutes * MINUTE)),
            most: Math.max(BEYOND * (median(times) / MINUTE), ...smooth.map((ms) => ms / MINUTE)),
          },
          width,
        )
      }
    />
  )
}
