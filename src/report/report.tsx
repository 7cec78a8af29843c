import { useEffect, useState } from 'preact/hooks'
import type { Settings } from '../core/settings'
import { Button } from '../ui/button'
import { popup } from '../ui/messages/popup'
import { quality } from '../ui/messages/quality'
import { report as words } from '../ui/messages/report'
import { Tabs } from '../ui/tabs'
import { Earnings, type EarningsPlace, FIRST_PLACE } from './earnings/earnings'
import { Exports } from './exports/exports'
import type { ReportHost, ReportTab } from './host'
import { Ledger } from './ledger/ledger'
import { Payments } from './payments/payments'
import { Quality } from './quality/quality'

const TABS = [
  { id: 'earnings', label: words.earnings },
  { id: 'payments', label: words.payments },
  { id: 'ledger', label: words.ledger },
  { id: 'quality', label: quality.tab },
  { id: 'exports', label: words.exports },
] as const satisfies readonly { id: ReportTab; label: string }[]

/** The full-page report: the ledger, and what it says. */
export function Report({ host }: { host: ReportHost }) {
  const [settings, setSettings] = useState<Settings | null>(null)
  const [tab, setTab] = useState<ReportTab>(host.entryId === undefined ? (host.tab ?? 'earnings') : 'ledger')
  /** Kept while other parts are shown. */
  const [place, setPlace] = useState<EarningsPlace>(FIRST_PLACE)
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
            {tab === 'earnings' && (
              <Earnings host={host} settings={settings} place={place} onPlace={setPlace} onPayments={() => setTab('payments')} />
            )}
            {tab === 'payments' && <Payments host={host} settings={settings} />}
            {/* Kept as it is meanwhile, with what is being edited in it. */}
            <div hidden={tab !== 'ledger'}>
              <Ledger host={host} settings={settings} isShown={tab === 'ledger'} />
            </div>
            {tab === 'quality' && <Quality host={host} />}
            {tab === 'exports' && <Exports host={host} settings={settings} />}
          </Tabs>
        </div>
      </main>
    </div>
  )
}
