import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Settings } from '../../core/settings'
import { HoursList } from '../../ui/hours/hours-list'
import { exports as words } from '../../ui/messages/exports'
import { hours } from '../../ui/messages/hours'
import type { ReportHost } from '../host'
import { ImportPart } from './import-part'
import { MonthPart } from './month-part'
import { RecordPart } from './record-part'
import { SaveFiles } from './save-files'

/** Everything of the part, in the order in which it is needed: hours each week, a file or a sheet each month, an import once. */
export function ExportsPage({ host }: { host: ReportHost; settings: Settings | null }) {
  return (
    <>
      <p class="page-text">{words.lead}</p>
      <section class="exports-part" aria-labelledby="hours-title">
        <h3 id="hours-title">{hours.title}</h3>
        <p class="page-text muted">{hours.lead}</p>
        <HoursList host={host.exports.hours} />
      </section>
      <SaveFiles host={host} />
      <Folded title={words.sheet}>
        <MonthPart host={host} />
      </Folded>
      <Folded title={words.record}>
        <RecordPart host={host} />
      </Folded>
      <Folded title={words.import}>
        <ImportPart host={host} />
      </Folded>
    </>
  )
}

/** A part that reads the ledger once it is opened. */
function Folded({ title, children }: { title: string; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="exports-fold">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button, with keys and all */}
      <summary onClick={() => setOpen(true)}>
        <h3>{title}</h3>
      </summary>
      <div class="exports-part">{isOpen && children}</div>
    </details>
  )
}
