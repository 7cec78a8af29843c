import { PAY_AGES, type PayByAge, payByAge } from '../../../core/chart-pay-age'
import { lastOfMonth } from '../../../core/earnings-range'
import { PAY_LINE_STATES } from '../../../core/pay'
import { Chart } from '../../../ui/chart/chart'
import { drawBarRows } from '../../../ui/chart/rows'
import type { Tone } from '../../../ui/chart/tone'
import { money } from '../../../ui/format'
import { charts } from '../../../ui/messages/charts'
import type { EarningsData } from '../data'
import { Few } from './few'

const { age: words } = charts

/** From the least sure to the money in hand. */
const STATES = ['expected', 'pending', 'approved', 'paid'] as const
const TONES: readonly Tone[] = ['empty', 'dotted', 'hatched', 'solid']
const WAITING = ['expected', 'pending', 'approved'] as const
/** Ages past 30 days. */
const OLD = PAY_AGES.filter(({ from }) => from > 30).length

/** What is expected, pending, approved and paid, by how long ago it was earned; one chart for each currency. */
export function PayAge({ data }: { data: EarningsData }) {
  const isMonths = data.grain === 'month'
  const ages = payByAge(data.rows, data.today, ({ day }) => (isMonths ? lastOfMonth(day) : day))
  if (ages.length === 0) return <Few title={words.title} why={words.few} />
  return (
    <>
      {ages.map((each) => (
        <AgesOf key={each.currency} pay={each} isMonths={isMonths} />
      ))}
    </>
  )
}

function AgesOf({ pay: { currency, ages, byState }, isMonths }: { pay: PayByAge; isMonths: boolean }) {
  const text = (minor: number) => money({ minor, currency })
  const waitingOf = (of: PayByAge['byState']) => WAITING.reduce((sum, state) => sum + of[state], 0)
  const waiting = waitingOf(byState)
  const old = ages.slice(-OLD).reduce((sum, age) => sum + waitingOf(age), 0)
  const names = PAY_AGES.map(({ from, to }) => words.ages(from, to))
  return (
    <Chart
      title={charts.inCurrency(words.title, currency)}
      says={waiting === 0 ? words.allPaid : words.says(text(waiting), text(old))}
      legend={STATES.map((state, index) => ({ tone: TONES[index] ?? 'solid', label: words.states[state] }))}
      note={charts.sentence([words.note, isMonths ? words.monthNote : ''])}
      table={{
        columns: [words.age, ...PAY_LINE_STATES.map((state) => words.states[state])],
        rows: [
          ...ages.map((age, index) => [names[index] ?? '', ...PAY_LINE_STATES.map((state) => text(age[state]))]),
          [charts.columns.total, ...PAY_LINE_STATES.map((state) => text(byState[state]))],
        ],
      }}
      draw={(width, id) =>
        drawBarRows(
          ages.map((age, index) => ({
            label: names[index] ?? '',
            value: text(STATES.reduce((sum, state) => sum + age[state], 0)),
            hint: STATES.map((state) => charts.few(words.states[state], text(age[state]))).join(', '),
            values: STATES.map((state) => age[state]),
          })),
          TONES,
          width,
          id,
        )
      }
    />
  )
}
