import { useEffect, useState } from 'preact/hooks'
import { addDays, localDay } from '../../core/day'
import { ALL_TIME } from '../../core/earnings-range'
import { type PayableDay, payableDays } from '../../core/pay-payable'
import { recentSince, type WaitingOfAge, waitingByAge } from '../../core/pay-waiting'
import { calendarOf } from '../../platforms/catalogue'
import type { AgedPay } from '../../store/aged-pay'
import type { ReportHost } from '../host'

/** How far back the days on which pay can be paid are worked out: longer than any platform is known to hold it. */
export const PAYABLE_DAYS = 60

export interface WaitingPay {
  ages: WaitingOfAge[]
  payable: PayableDay[]
  aged: AgedPay | null
  /** After so many days pending pay counts as aged. */
  attentionDays: number
}

/**
 * What has not arrived, of all work; null until read, and for an empty ledger. Read once `canBegin`, as the figures come first, and again
 * when the ledger changed, which `turn` counts.
 */
export function useWaiting(host: ReportHost, turn: number, canBegin: boolean): WaitingPay | 'failed' | null {
  const [found, setFound] = useState<WaitingPay | 'failed' | null>(null)
  const [hasBegun, setBegun] = useState(false)
  if (canBegin && !hasBegun) setBegun(true)
  // Another number of `turn` asks for another reading.
  useEffect(() => {
    if (!hasBegun) return
    let isWanted = true
    readWaiting(host).then(
      (waiting) => isWanted && setFound(waiting),
      (reason: unknown) => {
        console.error(reason)
        if (isWanted) setFound('failed')
      },
    )
    return () => {
      isWanted = false
    }
  }, [host, turn, hasBegun])
  return found
}

async function readWaiting({ earnings, settings, now, zone }: ReportHost): Promise<WaitingPay | null> {
  const today = localDay(now(), zone)
  const { attentionDays, payCalendars } = await settings()
  const [months, recent, lines, aged] = await Promise.all([
    earnings.months(ALL_TIME.from, ALL_TIME.to),
    earnings.days(recentSince(today), ALL_TIME.to),
    earnings.waitingSince(addDays(today, -PAYABLE_DAYS)),
    earnings.agedPay(today, attentionDays),
  ])
  if (months.length === 0) return null
  const payable = payableDays(lines, (platform) => calendarOf(platform, payCalendars), now(), zone)
  return { ages: waitingByAge(months, recent, today), payable, aged, attentionDays }
}
