import { addDays, type Day } from './day'
import type { Match, Sure, ToMatch, Why } from './match'
import type { Candidate, MatchPool } from './match-pool'
import type { PayLineState } from './pay'

/** Nobody waits any more for what was paid, refused or granted. */
const AWAITED: readonly PayLineState[] = ['expected', 'pending']

/**
 * Awaited lines on days that a statement of their platform covers, and that no row was found for. A page shows what is unfolded, so that it covers
 * only the days that it lists something for.
 */
export function missing(pool: MatchPool, { rows, statements, listedDays }: ToMatch): Match[] {
  const coverage = new Coverage(statements, listedDays)
  const withTaskIds = new Set(rows.filter(({ taskId }) => taskId !== undefined).map(({ platform }) => platform))
  const unknownAt = new Set(
    pool.matches.flatMap(({ class: of, row }) => (of === 'unknown' && row ? [placeOf(row, row.currency)] : [])),
  )
  const currencies = [...new Set(rows.map(({ currency }) => currency))]
  const matches: Match[] = []
  for (const { line, entry } of pool.freeCandidates()) {
    const cover = coverage.of(line.platform, line.day)
    if (!isAwaited({ line, entry }) || cover === 'none' || pool.spokenFor.has(line.id)) continue
    const namesTasks = entry?.taskId !== undefined && withTaskIds.has(line.platform)
    const isElsewhere = currencies.some((other) => other !== line.currency && unknownAt.has(placeOf(line, other)))
    const sure: Sure = isElsewhere || cover === 'edge' ? 'unsure' : namesTasks ? 'certain' : 'likely'
    const why: Why[] = [
      cover === 'edge' ? 'edge' : 'covered',
      ...(namesTasks ? (['has-task-ids'] as const) : []),
      ...(isElsewhere ? (['other-currency'] as const) : []),
    ]
    matches.push({ class: 'missing', row: null, lines: [line], entries: entry ? [entry] : [], sure, why })
  }
  return matches
}

function isAwaited({ line }: Candidate): boolean {
  return AWAITED.includes(line.state) && line.minor !== 0
}

const placeOf = ({ platform, project, day }: { platform: string; project: string; day: Day }, currency: string) =>
  [platform, project, day, currency].join('\n')

/** Which days statements speak of. */
class Coverage {
  private readonly known = new Map<string, 'none' | 'edge' | 'inside'>()
  constructor(
    private readonly statements: ToMatch['statements'],
    private readonly listedDays: ToMatch['listedDays'],
  ) {}

  /** `edge`: the platform's calendar may put it outside. Days between two statements are covered by neither. */
  of(platform: string, day: Day): 'none' | 'edge' | 'inside' {
    const key = `${platform}\n${day}`
    const found = this.known.get(key) ?? this.find(platform, day)
    this.known.set(key, found)
    return found
  }

  private find(platform: string, day: Day): 'none' | 'edge' | 'inside' {
    if (!this.covers(platform, day)) return 'none'
    const isInside = this.covers(platform, addDays(day, -1)) && this.covers(platform, addDays(day, 1))
    return isInside ? 'inside' : 'edge'
  }

  private covers(platform: string, day: Day): boolean {
    return this.statements.some(
      (one) =>
        one.platform === platform &&
        one.from <= day &&
        day <= one.to &&
        (one.source !== 'dataannotation-page' || this.listedDays.get(platform)?.has(day) === true),
    )
  }
}
