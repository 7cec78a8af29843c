import { useEffect, useState } from 'preact/hooks'
import type { Settings } from '../core/settings'
import { Button } from '../ui/button'
import { popup } from '../ui/messages/popup'
import { report as words } from '../ui/messages/report'
import type { ReportHost } from './host'
import { Ledger } from './ledger/ledger'

/** The full-page report. The ledger is its first room. */
export function Report({ host }: { host: ReportHost }) {
  const [settings, setSettings] = useState<Settings | null>(null)
  useEffect(() => {
    host.settings().then(setSettings, console.error)
  }, [host])
  return (
    <div class="page report">
      <header class="page-head report-head">
        <h1>{words.title}</h1>
        <nav aria-label={words.nav}>
          <Button onClick={() => void host.openOptions()}>{popup.options}</Button>
        </nav>
      </header>
      <main>
        <Ledger host={host} settings={settings} />
      </main>
    </div>
  )
}
