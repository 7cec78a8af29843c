import { LEAST_EACH } from '../../core/mean-difference'
import type { SkipAndScore } from '../../core/quality-skips'
import type { TaskType } from '../../core/task'
import type { PlatformSite } from '../../platforms/platform'
import { Fold } from '../../ui/fold'
import { quality } from '../../ui/messages/quality'
import { FiguresTable, Folded, Question } from './figures-table'
import { differenceRange, differenceText, placeText, scaleText, scoreText } from './score-text'

const { skipScores: words, columns } = quality
const MOST_SAID = 3

interface Props {
  sites: readonly PlatformSite[]
  rows: readonly SkipAndScore[]
  nameOf: (item: string, taskType: TaskType) => string
}

export function SkipScores(props: Props) {
  const compared = props.rows.filter(({ difference }) => difference !== 'few')
  const few = props.rows.filter(({ difference }) => difference === 'few')
  return (
    <Question id="skip-scores" title={words.title} says={saysOf(props)}>
      <Folded caption={words.caption} rows={compared}>
        {(rows, caption) => <ComparedTable {...props} rows={rows} caption={caption} />}
      </Folded>
      {few.length > 0 && (
        <Fold title={words.fewCaption}>
          <Folded caption={words.fewCaption} rows={few}>
            {(rows, caption) => <ComparedTable {...props} rows={rows} caption={caption} />}
          </Folded>
        </Fold>
      )}
    </Question>
  )
}

/** Whether the interval leaves 0 out. */
function standsOut({ difference }: SkipAndScore): boolean {
  return typeof difference === 'object' && (difference.interval.from > 0 || difference.interval.to < 0)
}

function saysOf({ sites, rows, nameOf }: Props): string[] {
  const [first] = rows
  if (!first) return [words.none]
  const compared = rows.filter(({ difference }) => difference !== 'few')
  if (compared.length === 0) {
    const nearest = words.nearest(nameOf(first.item, first.taskType), first.open.n, first.done.n)
    return [words.few(LEAST_EACH), ...(first.open.n > 0 ? [nearest] : [])]
  }
  const said = compared.filter(standsOut)
  if (said.length === 0) return [words.nothing(compared.length)]
  const others = said.length - MOST_SAID
  return [...said.slice(0, MOST_SAID).map((row) => sayOf(row, sites, nameOf)), ...(others > 0 ? [words.others(others)] : [])]
}

function sayOf(row: SkipAndScore, sites: readonly PlatformSite[], nameOf: Props['nameOf']): string {
  const { difference, open, done } = row
  if (typeof difference !== 'object' || open.mean === null || done.mean === null) return ''
  const say = difference.value < 0 ? words.poorer : words.better
  const where = quality.onScale(placeText(sites, row), scaleText(row))
  return [
    say(nameOf(row.item, row.taskType), where, scoreText(open.mean, row), scoreText(done.mean, row)),
    words.numbers(differenceText(difference.value, row), differenceRange(difference.interval, row), open.n, done.n),
  ].join(' ')
}

function ComparedTable({ sites, rows, nameOf, caption }: Props & { caption: string }) {
  return (
    <FiguresTable caption={caption} columns={[columns.item, [columns.placeAndScale], words.open, words.done, words.difference]}>
      {rows.map((row) => (
        <tr
          key={[row.platform, row.taskType, row.worst, row.best, row.item].join(' ')}
          class={standsOut(row) ? 'stands-out' : ''}
        >
          <th scope="row">{nameOf(row.item, row.taskType)}</th>
          <td class="cell-word">
            {placeText(sites, row)} <span class="muted cell-short">{scaleText(row)}</span>
          </td>
          <td>{sideText(row.open, row)}</td>
          <td>{sideText(row.done, row)}</td>
          <td>{differenceCell(row)}</td>
        </tr>
      ))}
    </FiguresTable>
  )
}

function sideText({ n, mean }: SkipAndScore['open'], row: SkipAndScore): string {
  if (mean !== null) return words.meanOf(scoreText(mean, row), n)
  return n < LEAST_EACH ? quality.needed(n, LEAST_EACH) : String(n)
}

function differenceCell(row: SkipAndScore): string {
  const { difference } = row
  if (difference === 'few') return quality.notYet
  if (difference === 'uniform') return quality.uniform
  return quality.withInterval(differenceText(difference.value, row), differenceRange(difference.interval, row))
}
