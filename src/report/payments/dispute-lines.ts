import { differenceOf, expectedOf, givenOf, type Match, type MatchedEntry } from '../../core/match'
import { type Money, sumByCurrency } from '../../core/money'
import { dayOf } from './match-groups'
import { projectOf, taskOf } from './match-text'

/** One task whose pay is missing or short, without a word of what the task said. */
export interface DisputeLine {
  key: string
  day: string
  project: string
  taskId: string | null
  entries: MatchedEntry[]
  expected: Money
  given: Money | null
  /** What is missing; more than nothing. */
  short: Money
}

/** What is missing or short on a platform, newest first. */
export function disputeLines(matches: readonly Match[], platform: string): DisputeLine[] {
  return matches.flatMap((match): DisputeLine[] => {
    const [difference, expected] = [differenceOf(match), expectedOf(match)]
    if (platformOf(match) !== platform || difference === null || expected === null || difference.minor >= 0) return []
    return [
      {
        key: match.row?.id ?? match.lines[0]?.id ?? '',
        ...{ day: dayOf(match), project: projectOf(match), taskId: taskOf(match).taskId ?? null, entries: match.entries },
        ...{ expected, given: givenOf(match), short: { ...difference, minor: -difference.minor } },
      },
    ]
  })
}

export function disputeTotal(lines: readonly DisputeLine[]): Money[] {
  return sumByCurrency(lines.map(({ short }) => short))
}

/** Platforms of which something is missing or short, the one with the most tasks first. */
export function disputedPlatforms(matches: readonly Match[]): string[] {
  const counts = new Map<string, number>()
  for (const match of matches) {
    const platform = platformOf(match)
    if ((differenceOf(match)?.minor ?? 0) < 0) counts.set(platform, (counts.get(platform) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([platform]) => platform)
}

const platformOf = ({ row, lines }: Match) => row?.platform ?? lines[0]?.platform ?? ''
