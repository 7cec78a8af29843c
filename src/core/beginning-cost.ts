import type { AttemptRow } from './attempt-row'
import { earningsOf } from './chart-hours'
import { byProject, FIRST_TASKS } from './chart-learning'
import { type Money, perHour } from './money'
import { type Earning, type RateRatio, rateRatio } from './rate-estimate'

/** What it costs to begin a project: its first tasks against its later ones. */
export interface BeginningCost {
  currency: string
  /** Projects whose first ten tasks and later ones were read. */
  projects: number
  /** All work up to the tenth submitted task, reading instructions included, and all work after it. */
  first: Earning & { perHour: Money }
  later: Earning & { perHour: Money }
  /** The first rate by the later, with its interval over projects; null for too few projects. */
  ratio: RateRatio | null
  /** What the first tasks of one project brought less than as much time brings later, on average; negative where they brought more. */
  costOfOne: Money
}

/** One for each currency; null where no project was followed from its beginning. `before` as in {@link learningCurves}. */
export function beginningCost(
  rows: readonly AttemptRow[],
  before: (platform: string, project: string) => number,
): BeginningCost[] {
  const currencies = [...new Set(rows.map(({ currency }) => currency))].filter(Boolean).sort()
  return currencies.flatMap((currency) => ofCurrency(rows, currency, before) ?? [])
}

function ofCurrency(
  rows: readonly AttemptRow[],
  currency: string,
  before: (platform: string, project: string) => number,
): BeginningCost | null {
  const earned = new Map(earningsOf(rows, currency).map(({ row, earning }) => [row, earning]))
  const projects = byProject([...earned.keys()]).filter(({ platform, project }) => before(platform, project) === 0)
  const pairs = projects.flatMap(({ own }): [Earning, Earning][] => {
    let done = 0
    const end = own.findIndex((row) => {
      done += row.submitted
      return done >= FIRST_TASKS
    })
    if (end < 0) return []
    const sides = [own.slice(0, end + 1), own.slice(end + 1)].map((some) => total(some.map((row) => earned.get(row))))
    const [first, later] = sides
    return first && later && later.ms > 0 && first.ms > 0 ? [[first, later]] : []
  })
  if (pairs.length === 0) return null
  const [first, later] = [total(pairs.map(([each]) => each)), total(pairs.map(([, each]) => each))]
  const [firstRate, laterRate] = [perHour(first.minor, first.ms), perHour(later.minor, later.ms)]
  if (firstRate === null || laterRate === null) return null
  const expected = (later.minor * first.ms) / later.ms
  return {
    currency,
    projects: pairs.length,
    first: { ...first, perHour: { minor: firstRate, currency } },
    later: { ...later, perHour: { minor: laterRate, currency } },
    ratio: rateRatio(pairs, 1),
    costOfOne: { minor: Math.round((expected - first.minor) / pairs.length), currency },
  }
}

function total(earnings: readonly (Earning | undefined)[]): Earning {
  const sum = { minor: 0, ms: 0 }
  for (const each of earnings) {
    sum.minor += each?.minor ?? 0
    sum.ms += each?.ms ?? 0
  }
  return sum
}
