import { type GroupRate, ratesBy, shownRate } from '../../../core/chart-rates'
import { LEAST_DAYS } from '../../../core/rate-estimate'
import type { Figures } from '../../../core/report'
import { axisMoney } from '../../../ui/chart/axis-text'
import { Chart } from '../../../ui/chart/chart'
import { drawDotRows } from '../../../ui/chart/rows'
import { number } from '../../../ui/format'
import { charts } from '../../../ui/messages/charts'
import type { EarningsData } from '../data'
import { groupName, rateInterval, rateText } from './chart-text'
import { Few } from './few'

const { rates: words, columns } = charts

/** True rates by task type or platform, one chart for each currency. */
export function Rates({ data, totals, by }: { data: EarningsData; totals: Figures; by: 'taskType' | 'platform' }) {
  const title = by === 'taskType' ? words.byType : words.byPlatform
  const lists = ratesBy(data.rows, (row) => row[by])
  if (lists.length === 0) return <Few title={title} why={words.few} />
  return (
    <>
      {lists.map(({ currency, rates }) => {
        const mean = totals.currencies.find((each) => each.currency === currency)?.rates.true.perHour?.minor
        return (
          <RatesOf
            key={currency}
            {...{ data, by, currency, rates }}
            title={lists.length > 1 ? charts.inCurrency(title, currency) : title}
            mean={mean ?? null}
          />
        )
      })}
    </>
  )
}

interface Props {
  data: EarningsData
  by: 'taskType' | 'platform'
  title: string
  currency: string
  rates: readonly GroupRate[]
  /** Of all work in the currency, minor units an hour. */
  mean: number | null
}

function RatesOf({ data, by, title, currency, rates, mean }: Props) {
  const nameOf = groupName(data, by)
  const best = rates.find(({ shrunk }) => shrunk === null) ?? rates[0]
  const unit = data.grain === 'month' ? words.month : words.day
  return (
    <Chart
      title={title}
      says={best && (rates.length > 1 ? words.says : words.only)(nameOf(best.key), rateText(shownRate(best), currency))}
      note={words.note(LEAST_DAYS, unit)}
      table={{
        columns: [
          by === 'taskType' ? columns.taskType : columns.platform,
          columns.trueRate,
          columns.interval,
          columns.shrunk,
          columns.tasks,
          data.grain === 'month' ? columns.months : columns.days,
          columns.hours,
        ],
        rows: rates.map(({ key, perHour, interval, shrunk, tasks, days, ms }) => [
          nameOf(key),
          rateText(perHour, currency),
          interval ? rateInterval(interval, currency) : charts.none,
          shrunk === null ? charts.none : rateText(shrunk, currency),
          number(tasks),
          number(days),
          number(ms / 3_600_000),
        ]),
      }}
      draw={(width) =>
        drawDotRows(
          {
            rows: rates.map((rate) => ({ ...rowOf(rate, nameOf(rate.key), currency), at: shownRate(rate) })),
            text: axisMoney(currency),
            lines: mean === null || rates.length < 2 ? [] : [{ at: mean, label: words.mean(rateText(mean, currency)) }],
          },
          width,
        )
      }
    />
  )
}

function rowOf({ perHour, interval, shrunk, tasks }: GroupRate, label: string, currency: string) {
  const rate = rateText(shrunk ?? perHour, currency)
  const n = charts.n(tasks)
  const exact = rateText(perHour, currency)
  return {
    label,
    span: interval,
    isHollow: shrunk !== null,
    value: shrunk === null ? words.value(rate, n) : words.valueShrunk(rate, n),
    hint:
      shrunk === null
        ? words.hint(label, exact, interval ? rateInterval(interval, currency) : n)
        : words.hintFew(label, exact, rate),
  }
}
