import { allot } from './allot'
import type { Day } from './day'
import type { Interval } from './interval'
import { perHour } from './money'
import { PAY_LINE_STATES } from './pay'
import { type Earning, LEAST_DAYS, rateInterval } from './rate-estimate'
import type { Rollup } from './rollup'
import { shrunkenRates } from './shrunken-rate'
import { OUTCOMES } from './task'

/** What one group (a task type, a platform …) earned in one currency, by day or, from months' rows, by month. */
export interface GroupEarnings<K extends string = string> {
  key: K
  /** Tasks closed. */
  tasks: number
  byDay: ReadonlyMap<Day, Earning>
}

/** The true rate of a group, with what can be said of its doubt. */
export interface GroupRate<K extends string = string> {
  key: K
  tasks: number
  days: number
  ms: number
  /** Exact, in minor units: what was earned by the time that it took. */
  perHour: number
  /** Null where too few days tell of one. */
  interval: Interval | null
  /** Drawn towards the trainer's own mean, as a sample too small for an interval must be; null where there are days enough. */
  shrunk: number | null
}

const KEPT_STATES = PAY_LINE_STATES.filter((state) => state !== 'rejected')

/** Pay that is not rejected, bonuses with it, and the time that the true rate carries, by currency, group and day. */
export function earningsBy<K extends string>(
  rows: readonly Rollup[],
  keyOf: (row: Rollup) => K,
): Map<string, GroupEarnings<K>[]> {
  const currencies = new Map<string, Map<K, { tasks: number; byDay: Map<Day, Earning> }>>()
  for (const { row, trueMs } of allot(rows)) {
    const minor = KEPT_STATES.reduce((sum, state) => sum + row.pay[state] + row.bonus[state], 0)
    const tasks = row.workKind === 'task' ? OUTCOMES.reduce((sum, outcome) => sum + row.counts[outcome], 0) : 0
    for (const currency of new Set([row.currency, ...trueMs.keys()])) {
      if (currency === '') continue
      const groups = currencies.get(currency) ?? new Map<K, { tasks: number; byDay: Map<Day, Earning> }>()
      currencies.set(currency, groups)
      const group = groups.get(keyOf(row)) ?? { tasks: 0, byDay: new Map<Day, Earning>() }
      groups.set(keyOf(row), group)
      const isOwn = row.currency === currency
      if (isOwn) group.tasks += tasks
      const day = group.byDay.get(row.day) ?? { minor: 0, ms: 0 }
      day.minor += isOwn ? minor : 0
      day.ms += trueMs.get(currency) ?? 0
      group.byDay.set(row.day, day)
    }
  }
  return new Map([...currencies].map(([currency, groups]) => [currency, [...groups].map(([key, group]) => ({ key, ...group }))]))
}

/** True rates by group, one list per currency, the best first; the currency with most time first. Groups without time have no rate. */
export function ratesBy<K extends string>(
  rows: readonly Rollup[],
  keyOf: (row: Rollup) => K,
): { currency: string; rates: GroupRate<K>[] }[] {
  const lists = [...earningsBy(rows, keyOf)].map(([currency, groups]) => ({ currency, rates: groupRates(groups) }))
  const time = (rates: readonly GroupRate[]) => rates.reduce((sum, { ms }) => sum + ms, 0)
  return lists
    .filter(({ rates }) => rates.length > 0)
    .sort((a, b) => time(b.rates) - time(a.rates) || (a.currency < b.currency ? -1 : 1))
}

function groupRates<K extends string>(groups: readonly GroupEarnings<K>[]): GroupRate<K>[] {
  const days = groups.map(({ byDay }) => [...byDay.values()])
  const shrunken = shrunkenRates(days)
  const rates = groups.flatMap(({ key, tasks }, index): GroupRate<K>[] => {
    const own = days[index] ?? []
    const ms = own.reduce((sum, day) => sum + day.ms, 0)
    const exact = perHour(
      own.reduce((sum, day) => sum + day.minor, 0),
      ms,
    )
    if (exact === null) return []
    const worked = own.filter((day) => day.ms > 0).length
    const isSmall = worked < LEAST_DAYS
    const common = { key, tasks, days: worked, ms, perHour: exact }
    return [{ ...common, interval: rateInterval(own), shrunk: isSmall ? (shrunken[index] ?? null) : null }]
  })
  return rates.sort((a, b) => shownRate(b) - shownRate(a) || (a.key < b.key ? -1 : 1))
}

/** The figure that a chart shows: the rate itself, or what a small sample is drawn to. */
export function shownRate({ perHour, shrunk }: Pick<GroupRate, 'perHour' | 'shrunk'>): number {
  return shrunk ?? perHour
}
