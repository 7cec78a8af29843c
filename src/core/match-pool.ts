import { compareText } from './compare-text'
import { countsFor, type Match, type MatchClass, type MatchedEntry, type Sure, type ToMatch, type Why } from './match'
import type { PayLine } from './pay'
import type { StatementRow } from './statement'

/** A pay line that may be matched, with its entry where it has one. */
export interface Candidate {
  line: PayLine
  entry: MatchedEntry | null
}

/** What is not matched yet, in an order that does not hang on how it was given. */
export class MatchPool {
  readonly matches: Match[] = []
  /** Lines that a row speaks of in another currency: neither matched nor missing. */
  readonly spokenFor = new Set<string>()
  readonly entries: readonly MatchedEntry[]
  readonly priced: ReadonlySet<string>
  private readonly rows: Map<string, StatementRow>
  private readonly candidates: Map<string, Candidate>

  constructor({ rows, entries, lines, priced }: ToMatch) {
    this.priced = priced
    this.entries = entries.toSorted((a, b) => a.startedAt - b.startedAt || compareText(a.id, b.id))
    const byId = new Map(entries.map((entry) => [entry.id, entry]))
    this.rows = new Map(rows.toSorted((a, b) => compareText(a.id, b.id)).map((row) => [row.id, row]))
    const all = lines.map((line): [string, Candidate] => [line.id, { line, entry: byId.get(line.entryId ?? '') ?? null }])
    this.candidates = new Map(all.sort(([a], [b]) => compareText(a, b)))
  }

  freeRows(): Iterable<StatementRow> {
    return this.rows.values()
  }

  freeCandidates(): Iterable<Candidate> {
    return this.candidates.values()
  }

  isFree({ id }: StatementRow): boolean {
    return this.rows.has(id)
  }

  /** The line of this id, while it is free. */
  candidate(lineId: string): Candidate | undefined {
    return this.candidates.get(lineId)
  }

  /** A row and the lines that it pays, all of its currency. */
  match(row: StatementRow, candidates: readonly Candidate[], sure: Sure, why: Why[]): void {
    const lines = candidates.map(({ line }) => line)
    const entries = new Map(candidates.flatMap(({ entry }) => (entry ? [[entry.id, entry] as const] : [])))
    this.take(row)
    for (const { id } of lines) this.candidates.delete(id)
    this.matches.push({ class: classOf(row, lines), row, lines, entries: [...entries.values()], sure, why })
  }

  /** A row that the ledger has no line for; `entries` is where it may belong. */
  unknown(row: StatementRow, entries: MatchedEntry[], sure: Sure, why: Why[]): void {
    this.take(row)
    this.matches.push({ class: 'unknown', row, lines: [], entries, sure, why })
  }

  private take({ id }: StatementRow): void {
    if (!this.rows.delete(id)) throw new TypeError(`statement row ${id} is matched already`)
  }
}

function classOf(row: StatementRow, lines: readonly PayLine[]): MatchClass {
  const difference = countsFor(row) - lines.reduce((sum, line) => sum + countsFor(line), 0)
  if (difference !== 0) return difference < 0 ? 'underpaid' : 'overpaid'
  return row.state === 'pending' || row.state === 'expected' ? 'still-pending' : 'exact'
}
