import type { StatementRow } from '../../core/statement'
import { Button } from '../../ui/button'
import { Fold } from '../../ui/fold'
import { money, number } from '../../ui/format'
import { common } from '../../ui/messages/common'
import { payments as words } from '../../ui/messages/payments'
import { platformName } from '../../ui/work-name'
import type { PaymentsDesk } from './desk'
import { fullDay, kindText, paymentName, stateText } from './match-text'
import { Paged } from './paged'
import { PayTable } from './pay-table'

/** Payments of which something was said, with the way back. */
export function SettledList({ desk, rows }: { desk: PaymentsDesk; rows: readonly StatementRow[] }) {
  const { host, deeds } = desk
  const columns = words.settledColumns
  return (
    <Fold title={words.settled(number(rows.length))}>
      <Paged list={rows}>
        {(shown) => (
          <PayTable
            caption={words.settledTable}
            columns={[columns.work, { figures: columns.amount }, columns.how, columns.actions]}
          >
            {shown.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {fullDay(row.day)} <span class="muted">· {platformName(host.sites, row.platform)}</span>
                  <span class="cell-line clamped">{row.project || common.noProject}</span>
                  {row.taskId !== undefined && (
                    <span class="cell-line small">
                      <code>{row.taskId}</code>
                    </span>
                  )}
                </th>
                <td class="cell-number">
                  {money(row)}
                  <span class="cell-line muted small">{[kindText(row), stateText(row)].filter(Boolean).join(', ')}</span>
                </td>
                <td>{row.settled && words.hows[row.settled.how]}</td>
                <td class="cell-actions">
                  <div class="row-actions">
                    <Button
                      small
                      aria-label={words.takeBackWhat(paymentName(host.sites, row, row.day, row))}
                      onClick={() => void deeds.runWhole(() => host.payments.takeBack(row.id))}
                    >
                      {words.takeBack}
                    </Button>
                  </div>
                </td>
              </tr>
            ))}
          </PayTable>
        )}
      </Paged>
    </Fold>
  )
}
