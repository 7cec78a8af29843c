import type { Settings } from '../../core/settings'
import { report as words } from '../../ui/messages/report'
import type { ReportHost } from '../host'

/** What was earned, and what an hour was worth. */
export function Earnings(_props: { host: ReportHost; settings: Settings | null }) {
  return (
    <section aria-labelledby="earnings-title">
      <h2 id="earnings-title">{words.earnings}</h2>
    </section>
  )
}
