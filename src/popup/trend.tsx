import type { WeekFigures } from '../core/report'
import { day, duration, money, number, ratePerHour } from '../ui/format'
import { popup } from '../ui/messages/popup'
import { rates } from '../ui/messages/rates'
import { Values } from '../ui/rates/values'

const HOUR = 3_600_000

/** Hours, short enough to stand on a bar. */
function barText(ms: number): string {
  if (ms === 0) return ''
  return ms < HOUR / 20 ? popup.underATenth : number(ms / HOUR)
}

/** Hours of eight weeks as bars; the same weeks with their pay as a table for those who cannot see them. */
export function Trend({ weeks }: { weeks: readonly WeekFigures[] }) {
  const most = Math.max(...weeks.map(({ figures }) => figures.countedMs), 1)
  const first = weeks[0]
  return (
    <figure class="trend" aria-labelledby="trend-title">
      <figcaption id="trend-title">{popup.trend}</figcaption>
      <div class="trend-bars" aria-hidden="true">
        {weeks.map(({ from, figures }, i) => (
          <div key={from} class="trend-week" title={popup.trendBar(day(from), duration(figures.countedMs))}>
            <span class="trend-value">{barText(figures.countedMs)}</span>
            <span
              class={i === weeks.length - 1 ? 'trend-bar trend-bar-now' : 'trend-bar'}
              style={{ height: `${(figures.countedMs / most) * 3}rem` }}
            />
          </div>
        ))}
      </div>
      <div class="trend-ends muted small" aria-hidden="true">
        <span>{first ? day(first.from) : ''}</span>
        <span>{popup.week}</span>
      </div>
      <div class="visually-hidden">
        <table>
          <caption>{popup.trendCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{popup.trendWeek}</th>
              <th scope="col">{rates.counted}</th>
              <th scope="col">{rates.earned}</th>
              <th scope="col">{rates.true}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ from, figures }) => (
              <tr key={from}>
                <th scope="row">{day(from)}</th>
                <td>{duration(figures.countedMs)}</td>
                <td>
                  <Values list={figures.earned.map(money)} />
                </td>
                <td>
                  <Values
                    list={figures.currencies.flatMap(({ rates }) => (rates.true.perHour ? ratePerHour(rates.true.perHour) : []))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
