import { type FailuresOfProject, LEAST_TAGGED } from '../../core/quality-failures'
import type { MissedOften } from '../../core/quality-missed'
import type { TaskType } from '../../core/task'
import type { PlatformSite } from '../../platforms/platform'
import { common } from '../../ui/messages/common'
import { quality } from '../../ui/messages/quality'
import { FiguresTable, Folded, Question } from './figures-table'
import { projectText, shareText } from './score-text'

const { failures: tagWords, missed: missedWords, columns } = quality
const MOST_SAID = 3

interface FailuresProps {
  sites: readonly PlatformSite[]
  rows: readonly FailuresOfProject[]
}

/** The trainer's tags of what was wrong with outputs, by project and type. */
export function Failures({ sites, rows }: FailuresProps) {
  const says = rows.slice(0, MOST_SAID).flatMap((row) => {
    const [most] = row.tags
    const where = projectText(sites, row)
    if (!most?.share) return [tagWords.few(where, row.tagged, LEAST_TAGGED)]
    return [tagWords.most(where, quality.tags[most.tag], most.n, row.tagged, shareText(most.share))]
  })
  return (
    <Question id="failures" title={tagWords.title} text={tagWords.text} says={says.length > 0 ? says : [tagWords.none]}>
      <Folded caption={tagWords.caption} rows={rows}>
        {(shown, caption) => (
          <FiguresTable caption={caption} columns={[tagWords.tag, tagWords.count, tagWords.share]}>
            {shown.map((row) => (
              <FailureRows key={projectText(sites, row)} name={projectText(sites, row)} row={row} />
            ))}
          </FiguresTable>
        )}
      </Folded>
    </Question>
  )
}

function FailureRows({ name, row }: { name: string; row: FailuresOfProject }) {
  return (
    <>
      <tr class="group-row">
        <th scope="rowgroup">{name}</th>
        <td>{row.tagged}</td>
        <td>{row.tagged < LEAST_TAGGED ? quality.needed(row.tagged, LEAST_TAGGED) : ''}</td>
      </tr>
      {row.tags.map(({ tag, n, share }) => (
        <tr key={tag}>
          <th scope="row" class="group-part">
            {quality.tags[tag]}
          </th>
          <td>{n}</td>
          <td>{share ? shareText(share) : quality.none}</td>
        </tr>
      ))}
    </>
  )
}

interface MissedProps {
  rows: readonly MissedOften[]
  nameOf: (row: MissedOften) => string
}

/** What reviewers named as missing, counted. */
export function MissedByReviewers({ rows, nameOf }: MissedProps) {
  const typeOf = (taskType: TaskType) => common.taskTypes[taskType]
  const says = rows.slice(0, MOST_SAID).map((row) => missedWords.most(nameOf(row), typeOf(row.taskType), row.n, row.of))
  return (
    <Question id="missed" title={missedWords.title} text={missedWords.text} says={says.length > 0 ? says : [missedWords.none]}>
      <Folded caption={missedWords.caption} rows={rows}>
        {(shown, caption) => (
          <FiguresTable caption={caption} columns={[missedWords.what, [columns.type], missedWords.count, missedWords.of]}>
            {shown.map((row) => (
              <tr key={[row.taskType, row.what, row.label].join(' ')}>
                <th scope="row">{nameOf(row)}</th>
                <td class="cell-word">{typeOf(row.taskType)}</td>
                <td>{row.n}</td>
                <td>{row.of}</td>
              </tr>
            ))}
          </FiguresTable>
        )}
      </Folded>
    </Question>
  )
}
