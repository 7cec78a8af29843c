import { earningsBy } from '../../../core/chart-rates'
import { rateInterval as intervalOf } from '../../../core/rate-estimate'
import type { Figures } from '../../../core/report'
import { ratePerHour } from '../../../ui/format'
import { decisions as words } from '../../../ui/messages/decisions'
import { rateInterval } from '../charts/chart-text'
import type { EarningsData } from '../data'
import { Decision } from './decision'

/** The true rate beside what an hour must bring where the trainer lives. Compared in the bar's own currency only. */
export function Bar({ data, totals }: { data: EarningsData; totals: Figures }) {
  const bar = data.settings.hourlyBar
  if (!bar) {
    return (
      <Decision title={words.bar}>
        <p class="muted">{words.barNone}</p>
      </Decision>
    )
  }
  const rate = totals.currencies.find(({ currency }) => currency === bar.currency)?.rates.true.perHour
  if (!rate) {
    return (
      <Decision title={words.bar}>
        <p class="muted">{words.barCurrency(bar.currency)}</p>
      </Decision>
    )
  }
  const days = earningsBy(data.rows, () => 'all').get(bar.currency)?.[0]
  const interval = days ? intervalOf([...days.byDay.values()]) : null
  const by = rate.minor - bar.minor
  const difference = ratePerHour({ minor: Math.abs(by), currency: bar.currency })
  const say = by > 0 ? words.barAbove : words.barBelow
  const isWithin = interval && interval.from <= bar.minor && bar.minor <= interval.to
  return (
    <Decision title={words.bar}>
      <p>
        {by === 0 ? words.barEqual(ratePerHour(rate), bar.name) : say(ratePerHour(rate), bar.name, ratePerHour(bar), difference)}
      </p>
      {interval && (
        <p class="muted small">{(isWithin ? words.barUnsure : words.barSure)(rateInterval(interval, bar.currency))}</p>
      )}
    </Decision>
  )
}
