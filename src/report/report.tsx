import { useEffect, useState } from 'preact/hooks'
import type { Settings } from '../core/settings'
import { Button } from '../ui/button'
import { popup } from '../ui/messages/popup'
import { quality } from '../ui/messages/quality'
import { report as words } from '../ui/messages/report'
import { Tabs } from '../ui/tabs'
import type { ReportHost } from './host'
import { Ledger } from './ledger/ledger'
import { Quality } from './quality/quality'

const TABS = [
  { id: 'ledger', label: words.ledger },
  { id: 'quality', label: quality.tab },
] as const
type TabId = (typeof TABS)[number]['id']

/** The full-page report: the ledger, and what it says. */
export function Report({ host }: { host: ReportHost }) {
  const [settings, setSettings] = useState<Settings | null>(null)
  const [tab, setTab] = useState<TabId>('ledger')
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
        <div class="report-tabs">
          <Tabs name={words.tabs} tabs={TABS} current={tab} onChange={setTab}>
            {/* Kept as it is meanwhile, with what is being edited in it. */}
            <div hidden={tab !== 'ledger'}>
              <Ledger host={host} settings={settings} isShown={tab === 'ledger'} />
            </div>
            {tab === 'quality' && <Quality host={host} />}
          </Tabs>
        </div>
      </main>
    </div>
  )
}
