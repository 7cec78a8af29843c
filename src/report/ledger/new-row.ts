import { localDay } from '../../core/day'
import type { LedgerRow } from '../../store/read-ledger'
import type { ReportHost } from '../host'
import type { LedgerDesk } from './desk'

const HOUR = 3_600_000

/** What is proposed for an entry written by hand: the last hour. */
export function newRow({ sites, now, zone }: ReportHost, known: LedgerDesk['known']): LedgerRow {
  const closedAt = Math.floor(now() / 60_000) * 60_000
  const startedAt = closedAt - HOUR
  return {
    payLines: [],
    entry: {
      id: '',
      platform: known[0]?.platform ?? sites[0]?.id ?? '',
      project: '',
      ...{ taskType: 'other', domain: 'general', workKind: 'task', outcome: 'submitted' },
      ...{ startedAt, closedAt, zone, day: localDay(closedAt, zone), spans: [] },
      ...{ countedMs: HOUR, elapsedMs: HOUR, terms: null },
    },
  }
}
