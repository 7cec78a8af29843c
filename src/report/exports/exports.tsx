import type { Settings } from '../../core/settings'
import { report as words } from '../../ui/messages/report'
import type { ReportHost } from '../host'

/** The ledger as files, and files of other tools into the ledger. */
export function Exports(_props: { host: ReportHost; settings: Settings | null }) {
  return (
    <section aria-labelledby="exports-title">
      <h2 id="exports-title">{words.exports}</h2>
    </section>
  )
}
