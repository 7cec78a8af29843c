import { useState } from 'preact/hooks'
import { type Day, localDay } from '../../core/day'
import { ALL_TIME, type EarningsRange, type RangeKind, rangeAround, shiftedRange } from '../../core/earnings-range'
import type { Settings } from '../../core/settings'
import type { ReportHost } from '../host'

export interface RangeDesk {
  /** Null until the settings are read. */
  range: EarningsRange | null
  today: Day
  choose: (kind: RangeKind) => void
  /** Days of one's own. */
  setDays: (from: Day, to: Day) => void
  previous: (() => void) | null
  /** Null where only days to come would follow. */
  next: (() => void) | null
  /** Back to the week, month or year of today; null where it is shown. */
  toNow: (() => void) | null
}

/** The range that is shown: at first this month. */
export function useRange(host: ReportHost, settings: Settings | null): RangeDesk {
  const [chosen, setChosen] = useState<EarningsRange | null>(null)
  const today = localDay(host.now(), host.zone)
  const weekStartsOn = settings?.weekStartsOn ?? 1
  const range = chosen ?? (settings && rangeAround('month', today, weekStartsOn))

  const choose = (kind: RangeKind) => {
    if (kind === 'all') setChosen(ALL_TIME)
    else if (kind === 'week' || kind === 'month' || kind === 'year') setChosen(rangeAround(kind, today, weekStartsOn))
    else if (kind === 'custom' && range) setChosen(customOf(range, today))
  }
  const shift = (by: 1 | -1) => {
    const to = range && shiftedRange(range, by)
    return to ? () => setChosen(to) : null
  }
  const isNow = !range || (range.from <= today && today <= range.to)
  return {
    range,
    today,
    choose,
    setDays: (from, to) => setChosen({ kind: 'custom', from, to }),
    previous: shift(-1),
    next: range && range.to >= today ? null : shift(1),
    toNow: isNow || range.kind === 'custom' ? null : () => choose(range.kind),
  }
}

/** Days of one's own begin as those that were shown, but not with days to come. */
function customOf({ kind, from, to }: EarningsRange, today: Day): EarningsRange {
  if (kind === 'all') return rangeAs(today.slice(0, 5).concat('01-01'), today)
  return rangeAs(from, to > today && from <= today ? today : to)
}
const rangeAs = (from: Day, to: Day): EarningsRange => ({ kind: 'custom', from, to })
