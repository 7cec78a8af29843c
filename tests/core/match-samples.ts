import type { Day } from '../../src/core/day'
import type { Match, MatchedEntry, ToMatch } from '../../src/core/match'
import type { PayLine } from '../../src/core/pay'
import type { Statement, StatementRow } from '../../src/core/statement'

const MINUTE = 60_000
const noon = (day: Day) => Date.parse(`${day}T12:00:00Z`)

export function rowOf(id: string, more: Partial<StatementRow> = {}): StatementRow {
  const { day = '2026-03-04' } = more
  return {
    ...{ id, statementId: 's1', platform: 'outlier', project: 'Crab', day, kind: 'task', state: 'paid', minor: 1000 },
    ...{ currency: 'USD', open: 1 },
    ...more,
  }
}

/** An entry of so many minutes that ended at noon. */
export function workOf(id: string, minutes: number, more: Partial<MatchedEntry> = {}): MatchedEntry {
  const day = more.day ?? '2026-03-04'
  const closedAt = more.closedAt ?? noon(day)
  return {
    ...{ id, platform: 'outlier', project: 'Crab', day, zone: 'UTC', workKind: 'task', outcome: 'submitted' },
    ...{ startedAt: closedAt - minutes * MINUTE, closedAt, countedMs: minutes * MINUTE },
    ...more,
  }
}

/** What the ledger expects of an entry. */
export function lineOf(id: string, entry: MatchedEntry | null, minor: number, more: Partial<PayLine> = {}): PayLine {
  const { platform = 'outlier', project = 'Crab', day = '2026-03-04' } = entry ?? {}
  return {
    ...{ id, entryId: entry?.id ?? null, kind: 'task', state: 'expected', minor, currency: 'USD' },
    ...{ day, platform, project, at: entry?.closedAt ?? noon(day) },
    ...more,
  }
}

export const MARCH: Pick<Statement, 'platform' | 'source' | 'from' | 'to'> = {
  ...{ platform: 'outlier', source: 'outlier-csv', from: '2026-03-01', to: '2026-03-31' },
}

export function toMatch(given: Partial<ToMatch>): ToMatch {
  const { rows = [], entries = [], lines = [], statements = [MARCH], ...rest } = given
  const listed = new Map<string, Set<Day>>()
  for (const { platform, day } of rows) listed.set(platform, (listed.get(platform) ?? new Set()).add(day))
  const priced = new Set(lines.flatMap(({ kind, entryId }) => (kind === 'task' && entryId !== null ? [entryId] : [])))
  return { rows, entries, lines, statements, priced, listedDays: listed, ...rest }
}

/** `exact certain r1 + l1, l2: task-id amount`, sorted, so that a table can say what is expected in one line each. */
export function told(matches: readonly Match[]): string[] {
  return matches
    .map(({ class: of, sure, row, lines, entries, why }) => {
      const ours = lines.length > 0 ? lines.map(({ id }) => id).sort() : entries.map(({ id }) => `(${id})`)
      return `${of} ${sure} ${row?.id ?? 'no row'} + ${ours.join(', ') || 'nothing'}: ${why.join(' ')}`
    })
    .sort()
}
