import type { Statement } from '../../core/statement'
import type { PlatformSite } from '../../platforms/platform'
import { Fold } from '../../ui/fold'
import { dateTime, number } from '../../ui/format'
import { common } from '../../ui/messages/common'
import { payments as words } from '../../ui/messages/payments'
import { platformName } from '../../ui/work-name'
import { fullDay } from './match-text'
import { PayTable } from './pay-table'

/** What was imported, and when. */
export function StatementsList({ sites, statements }: { sites: readonly PlatformSite[]; statements: readonly Statement[] }) {
  const columns = words.statementColumns
  return (
    <Fold title={words.statements(statements.length)}>
      <PayTable
        caption={words.statementsTable}
        columns={[
          columns.at,
          columns.platform,
          columns.name,
          columns.days,
          { figures: columns.rows },
          { figures: columns.fresh },
        ]}
      >
        {statements.map((statement) => (
          <tr key={statement.id}>
            <th scope="row">{dateTime(statement.at)}</th>
            <td>{platformName(sites, statement.platform)}</td>
            <td>
              {words.sources[statement.source]}
              {statement.name && <span class="cell-line muted small clamped">{statement.name}</span>}
            </td>
            <td>{common.range(fullDay(statement.from), fullDay(statement.to))}</td>
            <td class="cell-number">{number(statement.rows)}</td>
            <td class="cell-number">{number(statement.newRows)}</td>
          </tr>
        ))}
      </PayTable>
    </Fold>
  )
}
