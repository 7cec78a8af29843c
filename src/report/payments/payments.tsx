import type { Settings } from '../../core/settings'
import { report as words } from '../../ui/messages/report'
import type { ReportHost } from '../host'
import { ImportStatement } from './import/import-statement'

/** What platforms say they paid, against what the ledger expects. */
export function Payments({ host, settings }: { host: ReportHost; settings: Settings | null }) {
  return (
    <section aria-labelledby="payments-title">
      <h2 id="payments-title">{words.payments}</h2>
      <ImportStatement host={host} settings={settings} onImported={() => {}} />
    </section>
  )
}
