import type { AttemptRow } from './attempt-row'
import { earningsOf, splitDays } from './chart-hours'
import { FIRST_TASKS, LEAST_LEARNT, type LearningCurve } from './chart-learning'
import { type RateFinding, type Side, standsOut } from './finding'
import { KINDS_OF_EVIDENCE } from './finding-rates'
import { meanDifference } from './mean-difference'
import { perHour } from './money'
import { type Earning, rateRatio } from './rate-estimate'

/** A weekday, or a quarter of the day by its first hour, against the rest. */
export interface TimeFinding {
  weekday?: number
  hour?: number
  currency: string
  within: Side<'within'>
  rest: Side<'rest'>
  /** The rate within by the rate of the rest. */
  ratio: RateFinding<never>['ratio']
}

/** A project in which a task now takes another time than the first ten did. */
export interface LearningFinding {
  platform: string
  project: string
  first: number
  later: number
  firstMs: number
  laterMs: number
  /** The later time by the first, of the geometric means. */
  ratio: RateFinding<never>['ratio']
}

export interface AttemptFindings {
  times: TimeFinding[]
  learning: LearningFinding[]
}

/** Quarters of the day: night, morning, afternoon, evening. */
export const QUARTER_HOURS = 6
/** Projects with most tasks. */
const MOST_LEARNT = 4

interface Part {
  is: Pick<TimeFinding, 'weekday' | 'hour'>
  has: (row: AttemptRow) => boolean
}

const PARTS: readonly Part[] = [
  ...[1, 2, 3, 4, 5, 6, 7].map((weekday): Part => ({ is: { weekday }, has: (row) => row.weekday === weekday })),
  ...[0, 1, 2, 3].map(
    (quarter): Part => ({
      is: { hour: quarter * QUARTER_HOURS },
      has: (row) => Math.floor(row.hour / QUARTER_HOURS) === quarter,
    }),
  ),
]

/** What single attempts tell by more than chance: weekdays and times of day in the currency with most time, and learning. */
export function attemptFindings(
  rows: readonly AttemptRow[],
  curves: readonly LearningCurve[],
  currency: string,
): AttemptFindings {
  const earnings = earningsOf(rows, currency)
  const parts = PARTS.map((part) => ({ part, days: splitDays(earnings, part.has) })).filter(({ days }) => rateRatio(days, 1))
  const learnt = curves.filter(({ before, times }) => before === 0 && times.length >= LEAST_LEARNT).slice(0, MOST_LEARNT)
  const comparisons = KINDS_OF_EVIDENCE * (parts.length + learnt.length)
  const times = parts.flatMap(({ part, days }): TimeFinding[] => {
    const ratio = rateRatio(days, comparisons)
    if (ratio === null || !standsOut(ratio)) return []
    const tasks = (isWithin: boolean) =>
      earnings.reduce((sum, { row }) => sum + (part.has(row) === isWithin ? row.submitted : 0), 0)
    const within = { key: 'within', tasks: tasks(true), ...sideOf(days.map(([side]) => side)) } as const
    const rest = { key: 'rest', tasks: tasks(false), ...sideOf(days.map(([, side]) => side)) } as const
    return [{ ...part.is, currency, within, rest, ratio }]
  })
  times.sort((a, b) => Math.abs(Math.log(b.ratio.value)) - Math.abs(Math.log(a.ratio.value)))
  return { times, learning: learnt.flatMap((curve) => learningOf(curve, comparisons) ?? []) }
}

function sideOf(days: readonly Earning[]): { days: number; perHour: number } {
  const [minor, ms] = [days.reduce((sum, day) => sum + day.minor, 0), days.reduce((sum, day) => sum + day.ms, 0)]
  return { days: days.filter((day) => day.ms > 0).length, perHour: perHour(minor, ms) ?? 0 }
}

/** Times spread by shares rather than by minutes, so their logarithms are compared. */
function learningOf({ platform, project, times, firstMs, laterMs }: LearningCurve, comparisons: number): LearningFinding | null {
  const logs = times.map((ms) => Math.log(Math.max(1000, ms)))
  const [first, later] = [logs.slice(0, FIRST_TASKS), logs.slice(FIRST_TASKS)]
  const difference = meanDifference(later, first, comparisons)
  if (typeof difference === 'string' || firstMs === null || laterMs === null) return null
  const { value, interval } = difference
  const ratio = { value: Math.exp(value), interval: { from: Math.exp(interval.from), to: Math.exp(interval.to) } }
  return standsOut(ratio) ? { platform, project, first: first.length, later: later.length, firstMs, laterMs, ratio } : null
}
