import { useMemo } from 'preact/hooks'
import { beginningCost } from '../../../core/beginning-cost'
import { nextHour } from '../../../core/next-hour'
import type { Figures } from '../../../core/report'
import { decisions as words } from '../../../ui/messages/decisions'
import type { ReportHost } from '../../host'
import type { Attempts } from '../charts/use-attempts'
import type { EarningsData } from '../data'
import { Bar } from './bar'
import { Beginning } from './beginning'
import { Goals } from './goals'
import { NextHourCard } from './next-hour'
import { Tax } from './tax'

interface Props {
  data: EarningsData
  host: ReportHost
  totals: Figures
  attempts: Attempts | null
}

/** What the figures are for: whether the week goes well, what to take next, what a new project costs, what is left after tax. */
export function Decisions({ data, host, totals, attempts }: Props) {
  const next = useMemo(() => nextHour(data.rows, ({ platform, taskType }) => JSON.stringify([platform, taskType])), [data])
  const costs = useMemo(() => attempts && beginningCost(attempts.rows, attempts.before), [attempts])
  return (
    <section class="decisions" aria-labelledby="decisions-title">
      <h3 id="decisions-title">{words.title}</h3>
      <div class="decisions-grid">
        <Goals data={data} host={host} />
        <NextHourCard sites={data.sites} next={next} />
        <Tax totals={totals} basisPoints={data.settings.taxBasisPoints} />
        <Bar data={data} totals={totals} />
        {costs && <Beginning costs={costs} />}
      </div>
    </section>
  )
}
