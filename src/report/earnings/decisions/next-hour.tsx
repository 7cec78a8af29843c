import type { GroupRate } from '../../../core/chart-rates'
import type { NextHour } from '../../../core/next-hour'
import { LEAST_DAYS } from '../../../core/rate-estimate'
import type { TaskType } from '../../../core/task'
import type { PlatformSite } from '../../../platforms/platform'
import { charts } from '../../../ui/messages/charts'
import { decisions as words } from '../../../ui/messages/decisions'
import { placeName } from '../../../ui/work-name'
import { rateInterval, rateText } from '../charts/chart-text'
import { Decision } from './decision'

const MOST_LISTED = 4

interface Props {
  sites: readonly PlatformSite[]
  /** Keyed by platform and task type. */
  next: readonly NextHour[]
}

/** Which platform and type an hour is best spent on, with the doubt about it. */
export function NextHourCard({ sites, next }: Props) {
  const known = next.filter(({ ranked }) => ranked.length > 0)
  return (
    <Decision title={words.next}>
      {known.map((each) => (
        <Ranking key={each.currency} sites={sites} next={each} />
      ))}
      {known.length === 0 && <p class="muted">{words.nextNone(LEAST_DAYS)}</p>}
      {known.length > 0 && <p class="muted small">{words.nextDoubt}</p>}
    </Decision>
  )
}

function Ranking({ sites, next: { currency, ranked, unproven } }: { sites: readonly PlatformSite[]; next: NextHour }) {
  const name = ({ key }: Pick<GroupRate, 'key'>) => {
    const [platform, taskType] = JSON.parse(key) as [string, TaskType]
    return placeName(sites, { platform, project: '', taskType, workKind: 'task' })
  }
  const [best] = ranked
  if (!best?.rate.interval) return null
  const listed = (rates: readonly GroupRate[]) =>
    words.listed(
      rates.slice(0, MOST_LISTED).map((rate) => words.nextItem(name(rate), rateText(rate.perHour, currency))),
      rates.length - MOST_LISTED,
    )
  const of = (standing: 'alike' | 'less') => ranked.filter((each) => each.standing === standing).map(({ rate }) => rate)
  const [alike, less] = [of('alike'), of('less')]
  return (
    <>
      <p>
        {words.nextBest(
          name(best.rate),
          rateText(best.rate.perHour, currency),
          rateInterval(best.rate.interval, currency),
          charts.n(best.rate.tasks),
        )}
      </p>
      {alike.length > 0 && <p>{words.nextAlike(listed(alike))}</p>}
      {less.length > 0 && <p>{words.nextLess(listed(less))}</p>}
      {ranked.length === 1 && <p>{words.nextOnly}</p>}
      {unproven.length > 0 && <p class="muted small">{words.nextUnproven(listed(unproven))}</p>}
    </>
  )
}
