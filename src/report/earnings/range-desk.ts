import { type Day, localDay } from '../../core/day'
import { ALL_TIME, type EarningsRange, payWeekRange, type RangeKind, rangeAround, shiftedRange } from '../../core/earnings-range'
import type { Settings } from '../../core/settings'
import { calendarOf } from '../../platforms/catalogue'
import type { ReportHost } from '../host'

export interface RangeDesk {
  /** Null until the settings are read. */
  range: EarningsRange | null
  today: Day
  choose: (kind: RangeKind) => void
  /** Platforms whose pay week is known. */
  payWeekPlatforms: readonly string[]
  choosePayWeek: (platform: string) => void
  /** Days of one's own. */
  setDays: (from: Day, to: Day) => void
  previous: (() => void) | null
  /** Null where only days to come would follow. */
  next: (() => void) | null
  /** Back to the week, month or year of today; null where it is shown. */
  toNow: (() => void) | null
}

/** The range that is shown, and where one can go from it. Without one chosen it is this month. */
export function rangeDesk(
  host: ReportHost,
  settings: Settings | null,
  chosen: EarningsRange | null,
  setChosen: (range: EarningsRange | null) => void,
): RangeDesk {
  const now = host.now()
  const today = localDay(now, host.zone)
  const weekStartsOn = settings?.weekStartsOn ?? 1
  const range = chosen ?? (settings && rangeAround('month', today, weekStartsOn))

  const payWeek = (platform: string, at: number) => payWeekRange(platform, calendarOf(platform, settings?.payCalendars ?? {}), at)
  const payWeekPlatforms = platformsOf(host, settings).filter((platform) => payWeek(platform, now) !== null)
  const choosePayWeek = (platform: string) => setChosen(payWeek(platform, now) ?? chosen)

  const choose = (kind: RangeKind) => {
    if (kind === 'all') setChosen(ALL_TIME)
    else if (kind === 'week' || kind === 'month' || kind === 'year') setChosen(rangeAround(kind, today, weekStartsOn))
    else if (kind === 'pay-week') choosePayWeek(range?.payWeek?.platform ?? payWeekPlatforms[0] ?? '')
    else if (range) setChosen(customOf(range, today))
  }
  const shift = (by: 1 | -1) => {
    const of = range?.payWeek
    const to = of ? payWeek(of.platform, by === 1 ? of.toAt : of.fromAt - 1) : range && shiftedRange(range, by)
    return to ? () => setChosen(to) : null
  }
  const isOver = range?.payWeek ? range.payWeek.toAt <= now : range !== null && range.to < today
  const hasBegun = range?.payWeek ? range.payWeek.fromAt <= now : range !== null && range.from <= today
  return {
    range,
    today,
    choose,
    payWeekPlatforms,
    choosePayWeek,
    setDays: (from, to) => setChosen({ kind: 'custom', from, to }),
    previous: shift(-1),
    next: isOver ? shift(1) : null,
    toNow: !range || range.kind === 'custom' || (hasBegun && !isOver) ? null : () => choose(range.kind),
  }
}

/** Days of one's own begin as those that were shown, but not with days to come. */
function customOf({ kind, from, to }: EarningsRange, today: Day): EarningsRange {
  if (kind === 'all') return rangeAs(today.slice(0, 5).concat('01-01'), today)
  return rangeAs(from, to > today && from <= today ? today : to)
}
const rangeAs = (from: Day, to: Day): EarningsRange => ({ kind: 'custom', from, to })

const platformsOf = ({ sites }: ReportHost, settings: Settings | null) => [
  ...new Set([...sites.map(({ id }) => id), ...Object.keys(settings?.payCalendars ?? {})]),
]
