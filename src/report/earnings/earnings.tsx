import { useMemo } from 'preact/hooks'
import { localDay } from '../../core/day'
import { rangeAround } from '../../core/earnings-range'
import type { Settings } from '../../core/settings'
import { report as words } from '../../ui/messages/report'
import type { ReportHost } from '../host'
import { Charts } from './charts/charts'
import { useEarnings } from './use-earnings'

const ANY = {}

/** What was earned, and what an hour was worth. */
export function Earnings({ host, settings }: { host: ReportHost; settings: Settings | null }) {
  const weekStartsOn = settings?.weekStartsOn
  const range = useMemo(
    () => (weekStartsOn === undefined ? null : rangeAround('month', localDay(host.now(), host.zone), weekStartsOn)),
    [host, weekStartsOn],
  )
  const { data, failed } = useEarnings(host, range, ANY)
  return (
    <section aria-labelledby="earnings-title">
      <h2 id="earnings-title">{words.earnings}</h2>
      {failed !== null && <p role="alert">{words.failed}</p>}
      {data && <Charts data={data} host={host} />}
    </section>
  )
}
