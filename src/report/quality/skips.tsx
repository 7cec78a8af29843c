import { LEAST_ASKED, type Skipped } from '../../core/quality-skips'
import type { TaskType } from '../../core/task'
import { Fold } from '../../ui/fold'
import { common } from '../../ui/messages/common'
import { quality } from '../../ui/messages/quality'
import { FiguresTable, Folded, Question } from './figures-table'
import { shareText } from './score-text'

const { skipped: words, columns } = quality
const MOST_SAID = 3

interface Props {
  rows: readonly Skipped[]
  nameOf: (item: string, taskType: TaskType) => string
}

export function Skips({ rows, nameOf }: Props) {
  const enough = rows.filter(({ share }) => share !== null)
  const few = rows.filter(({ share }) => share === null)
  return (
    <Question id="skipped" title={words.title} text={words.text} says={saysOf(rows, nameOf)}>
      <Folded caption={words.caption} rows={enough}>
        {(shown, caption) => <SkipTable rows={shown} nameOf={nameOf} caption={caption} />}
      </Folded>
      {few.length > 0 && (
        <Fold title={words.fewCaption(LEAST_ASKED)}>
          <Folded caption={words.fewCaption(LEAST_ASKED)} rows={few}>
            {(shown, caption) => <SkipTable rows={shown} nameOf={nameOf} caption={caption} />}
          </Folded>
        </Fold>
      )}
    </Question>
  )
}

function saysOf(rows: readonly Skipped[], nameOf: Props['nameOf']): string[] {
  const [first] = rows
  if (!first) return [words.none]
  if (!first.share) return [words.few(first.asked, LEAST_ASKED)]
  const said = rows.flatMap(({ item, taskType, open, asked, share }) =>
    share && open > 0 ? [words.most(nameOf(item, taskType), common.taskTypes[taskType], open, asked, shareText(share))] : [],
  )
  return said.length > 0 ? said.slice(0, MOST_SAID) : [words.never]
}

function SkipTable({ rows, nameOf, caption }: Props & { caption: string }) {
  return (
    <FiguresTable caption={caption} columns={[columns.item, [columns.type], words.asked, words.open, words.share]}>
      {rows.map(({ item, taskType, asked, open, share }) => (
        <tr key={`${taskType} ${item}`}>
          <th scope="row">{nameOf(item, taskType)}</th>
          <td class="cell-word">{common.taskTypes[taskType]}</td>
          <td>{asked}</td>
          <td>{open}</td>
          <td>{share ? shareText(share) : quality.needed(asked, LEAST_ASKED)}</td>
        </tr>
      ))}
    </FiguresTable>
  )
}
