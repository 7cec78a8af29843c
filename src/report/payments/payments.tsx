import type { Settings } from '../../core/settings'
import { report as words } from '../../ui/messages/report'
import type { ReportHost } from '../host'

/** What platforms say they paid, against what the ledger expects. */
export function Payments(_props: { host: ReportHost; settings: Settings | null }) {
  return (
    <section aria-labelledby="payments-title">
      <h2 id="payments-title">{words.payments}</h2>
    </section>
  )
}
