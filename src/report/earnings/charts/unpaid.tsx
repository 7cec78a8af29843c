import type { Figures } from '../../../core/report'
import { unpaidFigures } from '../../../core/report-unpaid'
import { Chart } from '../../../ui/chart/chart'
import { drawBarRows } from '../../../ui/chart/rows'
import { duration, money, percent } from '../../../ui/format'
import { charts } from '../../../ui/messages/charts'
import { Few } from './few'

const { unpaid: words, timeParts } = charts

/** What nobody paid for, and what it would have brought. */
export function Unpaid({ totals }: { totals: Figures }) {
  const { parts, total } = unpaidFigures(totals)
  const [most] = parts
  if (!most) return <Few title={words.title} why={words.few} />
  const amounts = (list: Parameters<typeof money>[0][]) => list.map(money).join(', ') || charts.none
  return (
    <Chart
      title={words.title}
      says={words.says(duration(total.ms), percent(total.share), timeParts[most.of].toLowerCase())}
      note={words.note}
      table={{
        columns: [words.kind, charts.columns.hours, words.share, words.notEarned],
        rows: [
          ...parts.map(({ of, ms, share, notEarned }) => [timeParts[of], duration(ms), percent(share), amounts(notEarned)]),
          [charts.columns.total, duration(total.ms), percent(total.share), amounts(total.notEarned)],
        ],
      }}
      draw={(width, id) =>
        drawBarRows(
          parts.map(({ of, ms, share, notEarned }) => ({
            label: timeParts[of],
            value: words.value(duration(ms), percent(share)),
            hint: charts.pair(timeParts[of], amounts(notEarned)),
            values: [ms],
          })),
          ['hatched'],
          width,
          id,
        )
      }
    />
  )
}
