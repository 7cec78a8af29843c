import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Settings } from '../../core/settings'
import { exports as words } from '../../ui/messages/exports'
import { report } from '../../ui/messages/report'
import { Notice } from '../../ui/notice'
import type { ReportHost } from '../host'

type Page = FunctionComponent<{ host: ReportHost; settings: Settings | null }>

/** The ledger as files, and files of other tools into the ledger. What it takes is loaded when it is opened. */
export function Exports({ host, settings }: { host: ReportHost; settings: Settings | null }) {
  const [page, setPage] = useState<{ Page: Page } | 'failed' | null>(null)
  useEffect(() => {
    import('./exports-page').then(
      ({ ExportsPage }) => setPage({ Page: ExportsPage }),
      (reason: unknown) => {
        console.error(reason)
        setPage('failed')
      },
    )
  }, [])
  return (
    <section class="exports" aria-labelledby="exports-title">
      <h2 id="exports-title">{report.exports}</h2>
      {page === null && <p class="muted">{words.loading}</p>}
      {page === 'failed' && (
        <Notice tone="danger" live="alert">
          {report.failed}
        </Notice>
      )}
      {page !== null && page !== 'failed' && <page.Page host={host} settings={settings} />}
    </section>
  )
}
