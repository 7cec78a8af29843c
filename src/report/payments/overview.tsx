import type { MatchClass } from '../../core/match'
import type { Money } from '../../core/money'
import { money, number } from '../../ui/format'
import { payments as words } from '../../ui/messages/payments'
import type { MatchGroup } from './match-groups'
import { signed } from './match-text'
import { PayTable } from './pay-table'

interface Props {
  groups: readonly MatchGroup[]
  current: MatchClass
  onChoose: (group: MatchClass) => void
}

/** Every group with its count and sums; one of them is shown below. */
export function Overview({ groups, current, onChoose }: Props) {
  const columns = words.overviewColumns
  return (
    <PayTable
      caption={words.overview}
      as="payments-overview"
      columns={[
        columns.group,
        { figures: columns.count },
        { figures: columns.expected },
        { figures: columns.given },
        { figures: columns.difference },
      ]}
    >
      {groups.map(({ class: name, matches, expected, given, difference }) => (
        <tr key={name} class={name === current ? 'group-current' : ''}>
          <th scope="row">
            <button type="button" class="group-choose" aria-pressed={name === current} onClick={() => onChoose(name)}>
              {words.classes[name]}
            </button>
          </th>
          <td class="cell-number">{matches.length === 0 ? <span class="muted">0</span> : number(matches.length)}</td>
          <Sums sums={expected} say={money} />
          <Sums sums={given} say={money} />
          <Sums sums={difference.filter(({ minor }) => minor !== 0)} say={signed} />
        </tr>
      ))}
    </PayTable>
  )
}

/** One sum per currency, each on its own line. */
function Sums({ sums, say }: { sums: readonly Money[]; say: (sum: Money) => string }) {
  return (
    <td class="cell-number">
      {sums.map((sum) => (
        <span class="cell-line" key={sum.currency}>
          {say(sum)}
        </span>
      ))}
    </td>
  )
}
