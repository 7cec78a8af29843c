import { weeksOf } from '../../../core/chart-buckets'
import { daysWorked } from '../../../core/chart-days'
import { daysBetween, weekOf } from '../../../core/day'
import { Chart } from '../../../ui/chart/chart'
import { drawHeat } from '../../../ui/chart/heat'
import { day, duration, number } from '../../../ui/format'
import { charts } from '../../../ui/messages/charts'
import type { EarningsData } from '../data'
import { bucketLabel } from './chart-text'
import { Few } from './few'
import { shownDays } from './shown-days'

const { calendar: words, columns } = charts
const HOUR = 3_600_000

/** Every day of the range, the darker the more was worked; days without work stand empty. */
export function Calendar({ data }: { data: EarningsData }) {
  if (data.grain === 'month') return <Few title={words.title} why={words.tooLong} />
  const range = shownDays(data)
  const { days, worked, free, longestWork, longestFree } = daysWorked(data.rows, range)
  if (days.length < 2) return <Few title={words.title} why={words.few} />
  const weeks = weeksOf(range, data.settings.weekStartsOn)
  const byDay = new Map(days.map(({ day, ms }) => [day, ms]))
  const most = Math.max(...days.map(({ ms }) => ms), 1)
  const starts = weeks.map(({ from }) => weekOf(from, data.settings.weekStartsOn))
  const cellOf = (date: string | undefined) => {
    const ms = date === undefined ? undefined : byDay.get(date)
    if (date === undefined || ms === undefined) return { share: null, text: '', hint: '', isOutside: true }
    return { share: ms > 0 ? ms / most : null, text: ms > 0 ? number(ms / HOUR) : '', hint: words.hint(day(date), duration(ms)) }
  }
  const length = (stretch: typeof longestWork) => charts.days(stretch ? daysBetween(stretch.from, stretch.to) + 1 : 0)
  const names = Array.from({ length: 7 }, (_, index) => charts.weekdaysShort[(index + data.settings.weekStartsOn - 1) % 7] ?? '')
  return (
    <Chart
      title={words.title}
      says={charts.sentence([
        words.says(number(worked), charts.days(days.length), free),
        words.streaks(length(longestWork), length(longestFree)),
      ])}
      table={{
        columns: [words.week, columns.days, words.free, columns.hours],
        rows: weeks.map(({ from, to }) => {
          const own = days.filter((each) => each.day >= from && each.day <= to)
          const with_ = own.filter(({ ms }) => ms > 0)
          return [
            day(from),
            number(with_.length),
            number(own.length - with_.length),
            duration(own.reduce((sum, { ms }) => sum + ms, 0)),
          ]
        }),
      }}
      draw={(width) =>
        drawHeat(
          {
            rows: names,
            columns: weeks.map(({ from }) => bucketLabel('week', from)),
            cells: names.flatMap((_, weekday) => starts.map((week) => cellOf(week[weekday]))),
            cellHeight: 20,
            most: 40,
          },
          width,
        )
      }
    />
  )
}
