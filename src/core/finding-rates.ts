import { earningsBy, type GroupEarnings } from './chart-rates'
import { inverse, type RateFinding, type Side, standsOut } from './finding'
import { perHour } from './money'
import { type Earning, LEAST_DAYS, rateRatio } from './rate-estimate'
import type { Rollup } from './rollup'
import type { TaskType } from './task'

export interface RateFindings {
  types: RateFinding<TaskType>[]
  platforms: RateFinding<string>[]
}

/** Groups with most days are compared, each with each. More would cost every comparison of its sharpness. */
const MOST_COMPARED = 4

/** Findings are told from roll-ups and from single attempts, read at different times: each kind has half of the five chances in a hundred to be wrong. */
export const KINDS_OF_EVIDENCE = 2

/** Task types and platforms whose true rates differ, in one currency each, the largest difference first. Silent where chance could have made it. */
export function rateFindings(rows: readonly Rollup[]): RateFindings {
  const types = pairsBy(rows, ({ taskType }) => taskType)
  const platforms = pairsBy(rows, ({ platform }) => platform)
  const comparisons = KINDS_OF_EVIDENCE * (types.length + platforms.length)
  return { types: found(types, comparisons), platforms: found(platforms, comparisons) }
}

interface Pair<K extends string> {
  currency: string
  first: GroupEarnings<K>
  second: GroupEarnings<K>
}

function pairsBy<K extends string>(rows: readonly Rollup[], keyOf: (row: Rollup) => K): Pair<K>[] {
  return [...earningsBy(rows, keyOf)].flatMap(([currency, groups]) => {
    const known = groups.filter((group) => daysOf(group) >= LEAST_DAYS && group.tasks >= LEAST_DAYS)
    known.sort((a, b) => daysOf(b) - daysOf(a) || (a.key < b.key ? -1 : 1))
    const compared = known.slice(0, MOST_COMPARED)
    return compared.flatMap((first, index) => compared.slice(index + 1).map((second) => ({ currency, first, second })))
  })
}

function found<K extends string>(pairs: readonly Pair<K>[], comparisons: number): RateFinding<K>[] {
  const findings = pairs.flatMap(({ currency, first, second }): RateFinding<K>[] => {
    const ratio = rateRatio(paired(first, second), comparisons)
    if (ratio === null || !standsOut(ratio)) return []
    const [less, more] = [sideOf(first), sideOf(second)]
    return [ratio.value < 1 ? { currency, less, more, ratio } : { currency, less: more, more: less, ratio: inverse(ratio) }]
  })
  return findings.sort((a, b) => a.ratio.value - b.ratio.value)
}

const NOTHING: Earning = { minor: 0, ms: 0 }

/** Two groups day by day; a day on which only one was worked has nothing on the other side. */
export function paired(first: GroupEarnings, second: GroupEarnings): (readonly [Earning, Earning])[] {
  const days = new Set([...first.byDay.keys(), ...second.byDay.keys()])
  return [...days].map((day) => [first.byDay.get(day) ?? NOTHING, second.byDay.get(day) ?? NOTHING])
}

const daysOf = ({ byDay }: GroupEarnings) => [...byDay.values()].filter(({ ms }) => ms > 0).length

function sideOf<K extends string>(group: GroupEarnings<K>): Side<K> {
  const days = [...group.byDay.values()]
  const [minor, ms] = [days.reduce((sum, day) => sum + day.minor, 0), days.reduce((sum, day) => sum + day.ms, 0)]
  return { key: group.key, tasks: group.tasks, days: daysOf(group), perHour: perHour(minor, ms) ?? 0 }
}
