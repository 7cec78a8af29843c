import { bucketsOf, sorted } from '../../../core/chart-buckets'
import { type CurrencyFigures, type Figures, figures } from '../../../core/report'
import { axisMoney } from '../../../ui/chart/axis-text'
import { Chart } from '../../../ui/chart/chart'
import { drawColumns } from '../../../ui/chart/columns'
import { duration, money, number } from '../../../ui/format'
import { charts } from '../../../ui/messages/charts'
import type { EarningsData } from '../data'
import { bucketColumn, bucketLabel, bucketText } from './chart-text'
import { Few } from './few'
import { shownDays } from './shown-days'

const HOUR = 3_600_000
const { hours: hourWords, earned: earnedWords } = charts

/** Hours, and what was earned in each currency, over the days, weeks or months of the range. */
export function OverTime({ data, totals }: { data: EarningsData; totals: Figures }) {
  const { unit, list } = bucketsOf(shownDays(data), data.settings.weekStartsOn, data.grain)
  const parts = sorted(data.rows, list).map((rows, index) => ({ from: list[index]?.from ?? '', figures: figures(rows) }))
  const earned = totals.currencies.filter(({ earned, withoutBonuses }) => earned.minor !== 0 || withoutBonuses.minor !== 0)
  return (
    <>
      <Chart
        title={hourWords.title}
        says={charts.sentence([
          hourWords.says(duration(totals.countedMs), duration(totals.paidMs), duration(totals.unpaidMs)),
          totals.untermedMs > 0 ? hourWords.unknown(duration(totals.untermedMs)) : '',
        ])}
        legend={[
          { tone: 'solid', label: hourWords.paid },
          { tone: 'hatched', label: hourWords.unpaid },
          ...(totals.untermedMs > 0 ? [{ tone: 'empty' as const, label: hourWords.untermed }] : []),
        ]}
        table={{
          columns: [bucketColumn(unit), hourWords.paid, hourWords.unpaid, hourWords.untermed, charts.columns.total],
          rows: parts.map(({ from, figures: f }) => [
            bucketText(unit, from),
            ...[f.paidMs, f.unpaidMs, f.untermedMs, f.countedMs].map(duration),
          ]),
        }}
        draw={(width, id) =>
          drawColumns(
            {
              columns: parts.map(({ from, figures: f }) => ({
                label: bucketLabel(unit, from),
                hint: hourWords.hint(bucketText(unit, from), duration(f.countedMs)),
                values: [f.paidMs, f.unpaidMs, f.untermedMs].map((ms) => ms / HOUR),
              })),
              tones: ['solid', 'hatched', 'empty'],
              text: (value) => hourWords.unit(number(value)),
            },
            width,
            id,
          )
        }
      />
      {earned.map(({ currency }) => (
        <Earned key={currency} currency={currency} unit={unit} parts={parts} total={totals} />
      ))}
      {earned.length === 0 && <Few title={earnedWords.title} why={earnedWords.few} />}
    </>
  )
}

interface EarnedProps {
  currency: string
  unit: 'day' | 'week' | 'month'
  parts: readonly { from: string; figures: Figures }[]
  total: Figures
}

function Earned({ currency, unit, parts, total }: EarnedProps) {
  const nothing = { minor: 0, currency }
  const of = (f: Figures): Pick<CurrencyFigures, 'earned' | 'withoutBonuses' | 'bonuses'> =>
    f.currencies.find((each) => each.currency === currency) ?? { earned: nothing, withoutBonuses: nothing, bonuses: nothing }
  const values = parts.map(({ from, figures: f }) => ({ from, ...of(f) }))
  const best = values.toSorted((a, b) => b.earned.minor - a.earned.minor)[0]
  const sum = of(total)
  return (
    <Chart
      title={charts.inCurrency(earnedWords.title, currency)}
      says={
        best && values.length > 1
          ? earnedWords.says(money(sum.earned), money(best.earned), earnedWords.on[unit](bucketText(unit, best.from)))
          : earnedWords.nothing(money(sum.earned))
      }
      legend={[
        { tone: 'solid', label: earnedWords.work },
        ...(sum.bonuses.minor === 0 ? [] : [{ tone: 'dotted' as const, label: earnedWords.bonuses }]),
      ]}
      table={{
        columns: [bucketColumn(unit), earnedWords.work, earnedWords.bonuses, charts.columns.total],
        rows: values.map(({ from, earned, withoutBonuses, bonuses }) => [
          bucketText(unit, from),
          money(withoutBonuses),
          money(bonuses),
          money(earned),
        ]),
      }}
      draw={(width, id) =>
        drawColumns(
          {
            columns: values.map(({ from, earned, withoutBonuses, bonuses }) => ({
              label: bucketLabel(unit, from),
              hint: earnedWords.hint(bucketText(unit, from), money(earned)),
              values: [withoutBonuses.minor, bonuses.minor],
            })),
            tones: ['solid', 'dotted'],
            text: axisMoney(currency),
          },
          width,
          id,
        )
      }
    />
  )
}
