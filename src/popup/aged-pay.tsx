import { useEffect, useState } from 'preact/hooks'
import type { AgedPay } from '../store/aged-pay'
import { Button } from '../ui/button'
import { fullDay, money } from '../ui/format'
import { popup } from '../ui/messages/popup'
import { Notice } from '../ui/notice'
import type { PopupHost } from './host'
import type { PopupData } from './use-popup'

/** Says what has been pending for so long that it is worth asking about. Nothing where nothing has. */
export function AgedPayNotice({ host, data }: { host: PopupHost; data: PopupData }) {
  const [aged, setAged] = useState<AgedPay | null>(null)
  const { today, rows } = data
  const days = data.state?.settings.attentionDays
  useEffect(() => {
    // The figures come first.
    if (rows === null || days === undefined) return
    host.agedPay(today, days).then(setAged, console.error)
  }, [host, today, rows, days])
  if (!aged || days === undefined) return null
  const sums = aged.sums.map(money).join(', ')
  return (
    <Notice
      tone="warn"
      title={aged.isMore ? popup.agedAtLeast(sums, days) : popup.aged(sums, days)}
      actions={
        <Button small onClick={() => void host.openReportPart('payments')}>
          {popup.agedLook}
        </Button>
      }
    >
      {popup.agedSince(fullDay(aged.since))}
    </Notice>
  )
}
