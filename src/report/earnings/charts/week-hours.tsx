import type { AttemptRow } from '../../../core/attempt-row'
import { BLOCK_HOURS, type HourCell, hourGrid } from '../../../core/chart-hours'
import { axisMoney } from '../../../ui/chart/axis-text'
import { Chart } from '../../../ui/chart/chart'
import { drawHeat } from '../../../ui/chart/heat'
import { number } from '../../../ui/format'
import { charts } from '../../../ui/messages/charts'
import { rateText } from './chart-text'
import { Few } from './few'

const { week: words, columns } = charts
/** Fewer tell nothing of a part of the week. */
const LEAST_TASKS = 5

/** What an hour brought at which time of the week, one chart for each currency. */
export function WeekHours({ rows, currencies }: { rows: readonly AttemptRow[]; currencies: readonly string[] }) {
  return (
    <>
      {currencies.map((currency) => (
        <GridOf
          key={currency}
          title={currencies.length > 1 ? charts.inCurrency(words.title, currency) : words.title}
          currency={currency}
          cells={hourGrid(rows, currency)}
        />
      ))}
      {currencies.length === 0 && <Few title={words.title} why={words.few(LEAST_TASKS)} />}
    </>
  )
}

function GridOf({ title, currency, cells }: { title: string; currency: string; cells: readonly HourCell[] }) {
  const known = cells.filter(isKnown).sort((a, b) => b.perHour - a.perHour)
  const [best, worst] = [known[0], known.at(-1)]
  if (!best || !worst || best === worst) return <Few title={title} why={words.few(LEAST_TASKS)} />
  const name = ({ weekday, hour }: HourCell) =>
    words.cell(charts.weekdays[weekday - 1] ?? '', words.hour(hour), words.hour(hour + BLOCK_HOURS))
  const axis = axisMoney(currency, 0)
  const spread = best.perHour - worst.perHour
  const used = [...new Set(cells.filter(({ ms }) => ms > 0).map(({ hour }) => hour))]
  const shown = cells.filter(({ hour }) => used.includes(hour))
  return (
    <Chart
      title={title}
      says={words.says(name(best), rateText(best.perHour, currency), name(worst), rateText(worst.perHour, currency))}
      note={words.note(LEAST_TASKS)}
      table={{
        columns: [columns.weekday, columns.time, columns.trueRate, columns.tasks, columns.hours],
        rows: shown
          .filter(({ ms }) => ms > 0)
          .map(({ weekday, hour, perHour, tasks, ms }) => [
            charts.weekdays[weekday - 1] ?? '',
            words.hour(hour),
            perHour === null ? charts.none : rateText(perHour, currency),
            number(tasks),
            number(ms / 3_600_000),
          ]),
      }}
      draw={(width) =>
        drawHeat(
          {
            rows: used.map(words.hour),
            columns: charts.weekdaysShort,
            cells: shown.map((cell) =>
              isKnown(cell)
                ? {
                    share: spread > 0 ? (cell.perHour - worst.perHour) / spread : 0,
                    text: axis(cell.perHour),
                    hint: words.hint(name(cell), rateText(cell.perHour, currency), charts.tasks(cell.tasks)),
                  }
                : { share: null, text: '', hint: words.hintFew(name(cell), charts.tasks(cell.tasks)) },
            ),
          },
          width,
        )
      }
    />
  )
}

function isKnown(cell: HourCell): cell is HourCell & { perHour: number } {
  return cell.perHour !== null && cell.tasks >= LEAST_TASKS
}
