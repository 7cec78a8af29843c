import { useEffect, useState } from 'preact/hooks'
import { addDays } from '../../core/day'
import { ALL_TIME } from '../../core/earnings-range'
import { type PayableDay, payableDays } from '../../core/pay-payable'
import { recentSince, type WaitingOfAge, waitingByAge } from '../../core/pay-waiting'
import { calendarOf } from '../../platforms/catalogue'
import type { AgedPay } from '../../store/aged-pay'
import type { ReportHost } from '../host'
import type { EarningsData } from './data'

/** How far back the days on which pay can be paid are worked out: longer than any platform is known to hold it. */
export const PAYABLE_DAYS = 60

export interface WaitingPay {
  ages: WaitingOfAge[]
  payable: PayableDay[]
  aged: AgedPay | null
}

/** What has not arrived, of all work; null until read, and for an empty ledger. Read after the figures, and again whenever they are. */
export function useWaiting(host: ReportHost, data: EarningsData): WaitingPay | 'failed' | null {
  const [found, setFound] = useState<WaitingPay | 'failed' | null>(null)
  useEffect(() => {
    let isWanted = true
    readWaiting(host, data).then(
      (waiting) => isWanted && setFound(waiting),
      (reason: unknown) => {
        console.error(reason)
        if (isWanted) setFound('failed')
      },
    )
    return () => {
      isWanted = false
    }
  }, [host, data])
  return found
}

async function readWaiting({ earnings, now }: ReportHost, { today, zone, settings }: EarningsData): Promise<WaitingPay | null> {
  const [months, recent, lines, aged] = await Promise.all([
    earnings.months(ALL_TIME.from, ALL_TIME.to),
    earnings.days(recentSince(today), ALL_TIME.to),
    earnings.waitingSince(addDays(today, -PAYABLE_DAYS)),
    earnings.agedPay(today, settings.attentionDays),
  ])
  if (months.length === 0) return null
  const calendar = (platform: string) => calendarOf(platform, settings.payCalendars)
  return { ages: waitingByAge(months, recent, today), payable: payableDays(lines, calendar, now(), zone), aged }
}
