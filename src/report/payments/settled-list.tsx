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

/** Payments of which something was said, with the way back. */
export function SettledList({ desk, rows }: { desk: PaymentsDesk; rows: readonly StatementRow[] }) {
  const { host, deeds } = desk
  const columns = words.settledColumns
  return (
    <Fold title={words.settled(number(rows.length))}>
      <Paged list={rows}>
        {(shown) => (
          <table class="payments-table">
            <caption class="visually-hidden">{words.settledTable}</caption>
            <thead>
              <tr>
                <th scope="col">{columns.work}</th>
                <th scope="col" class="cell-number">
                  {columns.amount}
                </th>
                <th scope="col">{columns.how}</th>
                <th scope="col">{columns.actions}</th>
              </tr>
            </thead>
            <tbody>
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
                    <Button
                      small
                      aria-label={words.takeBackWhat(paymentName(host.sites, row, row.day, row))}
                      onClick={() => void deeds.runWhole(() => host.payments.takeBack(row.id))}
                    >
                      {words.takeBack}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Paged>
    </Fold>
  )
}
