import type { PaceAndScore } from '../../core/quality-pace'
import { LEAST_PAIRS } from '../../core/rank-correlation'
import type { PlatformSite } from '../../platforms/platform'
import { quality } from '../../ui/messages/quality'
import { FiguresTable, Folded, Question } from './figures-table'
import { correlationRange, correlationText, projectText, scaleText } from './score-text'

const { pace: words, columns } = quality
const MOST_SAID = 3
/** Weaker ones stand in the table only: J. Cohen, Statistical Power Analysis (1988), calls 0.1 small. */
const LEAST_SAID = 0.1

interface Props {
  sites: readonly PlatformSite[]
  rows: readonly PaceAndScore[]
}

export function Pace({ sites, rows }: Props) {
  return (
    <Question id="pace" title={words.title} says={saysOf({ sites, rows })}>
      <Folded caption={words.caption} rows={rows}>
        {(shown, caption) => <PaceTable sites={sites} rows={shown} caption={caption} />}
      </Folded>
    </Question>
  )
}

function saysOf({ sites, rows }: Props): string[] {
  const [first] = rows
  if (!first) return [words.none]
  if (first.n < LEAST_PAIRS) return [words.few(first.n, LEAST_PAIRS)]
  const said = rows.flatMap((row): { text: string; value: number }[] => {
    if (typeof row.correlation !== 'object') return []
    const { value, interval } = row.correlation
    if ((interval.from <= 0 && interval.to >= 0) || Math.abs(value) < LEAST_SAID) return []
    const say = value > 0 ? words.slower : words.faster
    return [{ value, text: say(projectText(sites, row), correlationText(value), correlationRange(interval), row.n) }]
  })
  const strongest = said.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, MOST_SAID)
  return said.length > 0 ? strongest.map(({ text }) => text) : [words.nothing(rows.filter(({ n }) => n >= LEAST_PAIRS).length)]
}

function PaceTable({ sites, rows, caption }: Props & { caption: string }) {
  return (
    <FiguresTable caption={caption} columns={[columns.project, columns.scale, columns.attempts, words.correlation]}>
      {rows.map((row) => (
        <tr key={[row.platform, row.project, row.taskType, row.worst, row.best].join(' ')}>
          <th scope="row">{projectText(sites, row)}</th>
          <td>{scaleText(row)}</td>
          <td>{row.n}</td>
          <td>{correlationCell(row)}</td>
        </tr>
      ))}
    </FiguresTable>
  )
}

function correlationCell({ n, correlation }: PaceAndScore): string {
  if (correlation === 'few') return quality.needed(n, LEAST_PAIRS)
  if (correlation === 'uniform') return quality.uniform
  return quality.withInterval(correlationText(correlation.value), correlationRange(correlation.interval))
}
