import type { BeginningCost } from '../../../core/beginning-cost'
import { LEAST_DAYS } from '../../../core/rate-estimate'
import { money, number, ratePerHour } from '../../../ui/format'
import { decisions as words } from '../../../ui/messages/decisions'
import { Decision } from './decision'

/** What it costs to work on many projects at once: each has a beginning. */
export function Beginning({ costs }: { costs: readonly BeginningCost[] }) {
  return (
    <Decision title={words.begin}>
      {costs.map(({ currency, projects, first, later, ratio, costOfOne }) => (
        <div key={currency}>
          <p>{words.beginSays(words.projects(projects), ratePerHour(first.perHour), ratePerHour(later.perHour))}</p>
          <p>{costOfOne.minor > 0 ? words.beginCost(money(costOfOne)) : words.beginGain}</p>
          <p class="muted small">
            {ratio ? words.beginSure(number(ratio.interval.from), number(ratio.interval.to)) : words.beginDoubt(LEAST_DAYS)}
          </p>
        </div>
      ))}
      {costs.length === 0 && <p class="muted">{words.beginNone}</p>}
    </Decision>
  )
}
