import { useCallback, useEffect, useState } from 'preact/hooks'
import type { HourReport } from '../../core/hour-report'
import { hoursToReport, type ReportableHours, reportOf } from '../../core/hours-to-report'
import type { HoursHost } from './host'

export interface Hours {
  /** Null until read; `failed` when they could not be. */
  list: readonly ReportableHours[] | 'failed' | null
  /** What was marked last, so that it can be taken back at once. */
  marked: HourReport | null
  /** Null when it was done, else why not. */
  mark: (hours: ReportableHours, reportedMs: number) => Promise<string | null>
  takeBack: () => Promise<void>
}

/** The hours to report, read again after each change. */
export function useHours(host: HoursHost): Hours {
  const [list, setList] = useState<Hours['list']>(null)
  const [marked, setMarked] = useState<HourReport | null>(null)
  const read = useCallback(
    () =>
      host.evidence().then(
        (evidence) => setList(hoursToReport(evidence, host.formOf)),
        (reason: unknown) => {
          console.error(reason)
          setList('failed')
        },
      ),
    [host],
  )
  useEffect(() => void read(), [read])
  return {
    list,
    marked,
    mark: async (hours, reportedMs) => {
      const report = reportOf(hours, reportedMs, host.now(), crypto.randomUUID())
      const problem = await host.mark(report, hours.last?.id).then(
        () => null,
        (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
      )
      if (problem === null) setMarked(report)
      await read()
      return problem
    },
    takeBack: async () => {
      if (marked) await host.takeBack(marked.id)
      setMarked(null)
      await read()
    },
  }
}
