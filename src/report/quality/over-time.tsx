import { LEAST_EACH } from '../../core/mean-difference'
import { LEAST_A_MONTH, type MonthScores, type ScoresOverTime } from '../../core/quality-over-time'
import type { PlatformSite } from '../../platforms/platform'
import { Fold } from '../../ui/fold'
import { month } from '../../ui/format'
import { quality } from '../../ui/messages/quality'
import { FiguresTable, Question } from './figures-table'
import { differenceRange, differenceText, distanceText, placeText, scaleText, scoreText } from './score-text'

const { time: words, columns } = quality
/** Platforms and types told of in words; the rest is in the table. */
const MOST_SAID = 4

interface Props {
  sites: readonly PlatformSite[]
  rows: readonly ScoresOverTime[]
}

export function OverTime({ sites, rows }: Props) {
  const where = (row: ScoresOverTime) => quality.onScale(placeText(sites, row), scaleText(row))
  const says = rows.slice(0, MOST_SAID).map((row) => changeWords(where(row), row))
  return (
    <Question id="time" title={words.title} says={says.length > 0 ? says : [words.none]}>
      {rows.length > 0 && (
        <FiguresTable
          caption={words.caption}
          columns={[columns.place, columns.scale, columns.scores, columns.mean, words.change, columns.months]}
        >
          {rows.map((row) => (
            <tr key={where(row)}>
              <th scope="row">{placeText(sites, row)}</th>
              <td>{scaleText(row)}</td>
              <td>{row.n}</td>
              <td>{row.mean === null ? quality.needed(row.n, LEAST_A_MONTH) : scoreText(row.mean, row)}</td>
              <td>{changeText(row)}</td>
              <td>
                <MonthBars row={row} />
              </td>
            </tr>
          ))}
        </FiguresTable>
      )}
      {rows.map((row) => (
        <Fold key={where(row)} title={words.byMonth(where(row))}>
          <FiguresTable caption={words.byMonth(where(row))} columns={[columns.month, columns.scores, columns.mean]}>
            {row.months.map((one) => (
              <tr key={one.month}>
                <th scope="row">{month(one.month)}</th>
                <td>{one.n}</td>
                <td>{meanText(one, row)}</td>
              </tr>
            ))}
          </FiguresTable>
        </Fold>
      ))}
    </Question>
  )
}

function changeWords(where: string, row: ScoresOverTime): string {
  const { change } = row
  if (change === 'few') return words.few(where, row.n, 2 * LEAST_EACH)
  if (change === 'uniform') return words.uniform(where)
  const { from, to } = change.interval
  if (from <= 0 && to >= 0) return words.steady(where)
  const say = from > 0 ? words.better : words.poorer
  return say(where, distanceText(change.value, row), differenceRange(change.interval, row))
}

function changeText(row: ScoresOverTime): string {
  const { change } = row
  if (change === 'few') return quality.needed(row.n, 2 * LEAST_EACH)
  if (change === 'uniform') return quality.uniform
  return quality.withInterval(differenceText(change.value, row), differenceRange(change.interval, row))
}

function meanText({ n, mean }: MonthScores, row: ScoresOverTime): string {
  return mean === null ? quality.needed(n, LEAST_A_MONTH) : scoreText(mean, row)
}

const MOST_MONTHS = 12

/** The last months' means as bars over the whole of the scale; the fold below has them as a table. */
function MonthBars({ row }: { row: ScoresOverTime }) {
  const months = row.months.slice(-MOST_MONTHS)
  const told = months.filter(({ mean }) => mean !== null)
  if (told.length === 0) return <>{quality.none}</>
  const text = words.monthsText(told.map((one) => words.monthText(month(one.month), meanText(one, row))).join(', '))
  return (
    <span class="month-bars" role="img" aria-label={text} title={text}>
      {months.map(({ month, mean }) => (
        <span key={month} class={mean === null ? 'month-none' : 'month-bar'} style={{ height: `${6 + (mean ?? 0) * 94}%` }} />
      ))}
    </span>
  )
}
