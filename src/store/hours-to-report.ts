import type { HourReport } from '../core/hour-report'
import type { HoursEvidence } from '../core/hours-to-report'
import type { Store } from './store'
import { read, write } from './transaction'

/** Work that closed longer ago is not looked for, so that little is read of a long ledger. */
export const HOURS_LOOK_BACK_DAYS = 92
const DAY_MS = 24 * 3_600_000

/** What hours can be reported from, for these platforms. Reads entries by their end and no further back than it must. */
export function readHoursEvidence(store: Store, platforms: readonly string[], now: number): Promise<HoursEvidence> {
  const sinceAt = now - HOURS_LOOK_BACK_DAYS * DAY_MS
  return read(store, ['entries', 'hourReports', 'sessions'], async (transaction) => {
    const [closed, reports, sessions] = await Promise.all([
      transaction.objectStore('entries').index('closedAt').getAll(IDBKeyRange.lowerBound(sinceAt)),
      transaction.objectStore('hourReports').getAll(),
      transaction.objectStore('sessions').getAll(),
    ])
    const entries = closed.filter(({ platform }) => platforms.includes(platform))
    return { entries, reports, sessions, sinceAt }
  })
}

/** The latest report of this project is another one than the caller saw. */
export class ReportedElsewhere extends Error {
  override name = 'ReportedElsewhere'
  constructor() {
    super('These hours were reported in another window meanwhile. Nothing was changed.')
  }
}

/** Keeps that hours were reported. `lastId` names the project's last report as the caller saw it; throws a ReportedElsewhere where there is a newer one. */
export function markReported(store: Store, report: HourReport, lastId: string | undefined): Promise<void> {
  return write(store, ['hourReports'], async (transaction) => {
    const reports = transaction.objectStore('hourReports')
    const mine = await reports.index('project').getAll([report.platform, report.project])
    const [latest] = mine.toSorted((a, b) => b.untilAt - a.untilAt || b.at - a.at)
    if (latest?.id !== lastId) throw new ReportedElsewhere()
    await reports.add(report)
  })
}

/** Takes a report back: its hours are to be reported again. */
export function deleteHourReport(store: Store, id: string): Promise<void> {
  return write(store, ['hourReports'], (transaction) => transaction.objectStore('hourReports').delete(id))
}
